#pragma once
// Which version of a resource counts on a day, and which ones stood before it. See docs/FORMATS.md, "Time in a replay".

#include "fhir/primitive/zone.hpp"
#include "mapping/inbound/record.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace inbound {

/// The day that stands for "from the beginning" where a fact needs one.
fhir::Day beginning();

/// A version that is known on the day asked for.
struct Version {
  const Record* record = nullptr;
  std::optional<fhir::Day> arrival;  ///< none: known from the beginning

  fhir::Day known_from() const { return arrival.value_or(beginning()); }
};

/// What is known of one resource. A deletion takes away all that stands before it, as if it had never been.
struct History {
  std::string_view reference;
  std::span<const Version> versions;  ///< in order of arrival, the last one counts; empty: the resource was deleted
  const Record* last_told = nullptr;  ///< the last version, deleted or not

  bool deleted() const { return versions.empty(); }
  /// The version that counts; not for a deleted one.
  const Version& current() const { return versions.back(); }
  std::span<const Version> earlier() const { return versions.first(versions.size() - 1); }

  /// The version that counts, if there is one and it is of that type.
  template <class T>
  const T* as() const {
    return deleted() ? nullptr : std::get_if<T>(&current().record->resource);
  }
};

/// All resources that are known at the end of a day. The records must outlive it.
class Histories {
 public:
  Histories(std::span<const Record> records, const fhir::Zone& zone, fhir::Day known_until);

  /// By reference.
  std::span<const History> all() const { return histories_; }

  /// The version that counts of the resource, if there is one and it is of that type.
  template <class T>
  const T* find(std::string_view reference) const {
    const auto place = std::ranges::lower_bound(histories_, reference, {}, &History::reference);
    return place != histories_.end() && place->reference == reference ? place->as<T>() : nullptr;
  }

 private:
  std::vector<Version> versions_;  // by reference, then in order of arrival
  std::vector<History> histories_;
};

}  // namespace inbound
