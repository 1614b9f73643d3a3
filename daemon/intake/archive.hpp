#pragma once
// A pile of FHIR files as an archive: read once from end to end, then asked for the records of the patients that matter.
//
// The first reading checks everything and keeps some 40 bytes for each resource version: whose it is and where it stands. Only then is
// known who is watched (an order may come before the Medication that makes it one of anastrozole). Their records are read again from
// where they stand, one group of patients at a time. So memory does not grow with what the files hold of others.

#include "daemon/intake/inputs.hpp"
#include "daemon/intake/knowledge.hpp"
#include "daemon/intake/unread.hpp"
#include "mapping/inbound/record.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace intake {

struct Totals {
  std::uint64_t files = 0;
  std::uint64_t documents = 0;
  std::uint64_t resources = 0;  ///< versions
  std::uint64_t watched = 0;    ///< patients
  std::uint64_t unread = 0;
  std::uint64_t bytes = 0;
};

/// Told while the files are read.
struct Hearing {
  std::function<void(const Unread&)> unread;
  std::function<void(std::uint64_t bytes_read)> progress;
};

class Archive {
 public:
  /// Reads all inputs. What can't be read is told and left out; it stops nothing.
  static Archive read(std::span<const Input> inputs, const Knowledge& knowledge, const Hearing& hearing);

  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  const Totals& totals() const;
  /// The latest arrival of any resource, also of patients that are not watched; none where nothing has one.
  std::optional<fhir::Instant> latest_arrival() const;

  /// Watched patients in groups that have to be understood together: those linked by Patient.link. In the order of their first names.
  std::size_t group_count() const;
  /// The `Patient/id`s of a group, sorted.
  const std::set<std::string>& patients(std::size_t group) const;
  /// All versions that may matter for a group, in the order of the input; some may be of other patients. An Issue if a file changed.
  fhir::Result<std::vector<inbound::Record>> records(std::size_t group);

 private:
  class Parts;
  explicit Archive(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

}  // namespace intake
