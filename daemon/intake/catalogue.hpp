#pragma once
// Where every resource version of the input stands, and which patients are watched: some 40 bytes a version, whatever it holds.

#include "daemon/intake/full_urls.hpp"
#include "daemon/intake/sightings.hpp"

#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace intake {

/// A version's place in the input, counted over all files.
using RowNumber = std::uint32_t;

struct Row {
  Key patient;  ///< 0: of none
  Key resource;
  std::uint64_t offset;  ///< in its file; of a deletion its place among the deletions
  std::uint32_t origin;
  Sighting::Kind kind;
  bool relevant;
};

class Catalogue {
 public:
  void add(const Sighting& sighting, std::uint32_t file);

  /// Finds the groups, once all is added. `patient_of` reads a row again and tells its patient as written.
  void close(const std::function<std::string(RowNumber)>& patient_of);

  std::size_t group_count() const { return groups_.size(); }
  const std::set<std::string>& patients(std::size_t group) const { return groups_[group]; }
  std::span<const RowNumber> rows(std::size_t group) const { return rows_of_group_[group]; }
  /// All rows of a resource that is a group's, a Medication or a Specimen, deletions included, in the order of the input.
  std::span<const RowNumber> versions(Key resource) const;

  const Row& operator[](RowNumber row) const { return rows_[row]; }
  std::uint32_t file(RowNumber row) const { return origins_[rows_[row].origin].file; }
  std::optional<fhir::Instant> carried(RowNumber row) const { return origins_[rows_[row].origin].carried; }
  /// The name of a resource that has no id of its own; else empty.
  std::string name_apart(RowNumber row) const;
  const std::string& deleted(RowNumber row) const { return deleted_[rows_[row].offset]; }

  const FullUrls& urls() const { return urls_; }
  std::optional<fhir::Instant> latest_arrival() const { return latest_arrival_; }
  std::size_t watched_count() const { return watched_.size(); }

 private:
  /// Where rows come from: documents of one file without a timestamp around them, or a Bundle with one.
  struct Origin {
    std::uint32_t file;
    std::optional<fhir::Instant> carried;

    bool operator==(const Origin&) const = default;
  };

  /// An order, say, that tells anastrozole if its Medication does.
  struct Undecided {
    Key medication;
    RowNumber row;
  };

  struct PatientLink {
    std::string from;
    std::string to;
  };

  void watch(const std::function<std::string(RowNumber)>& patient_of);
  void find_groups();
  void find_rows();

  std::deque<Row> rows_;  ///< grows without copying: there may be millions
  std::vector<Origin> origins_;
  std::vector<std::string> deleted_;
  std::unordered_map<RowNumber, std::string> names_apart_;
  FullUrls urls_;
  std::set<std::string> watched_;  ///< names as written until close()
  std::vector<Key> telling_medications_;
  std::vector<Undecided> undecided_;
  std::vector<PatientLink> links_;
  std::optional<fhir::Instant> latest_arrival_;

  std::vector<std::set<std::string>> groups_;
  std::vector<std::vector<RowNumber>> rows_of_group_;
  std::vector<RowNumber> by_resource_;
};

}  // namespace intake
