#pragma once
// The hospital's time zone, from the system's tz database.

#include "fhir/primitive/date.hpp"

#include <string>
#include <string_view>

namespace date {
class time_zone;
}

namespace fhir {

/// A named time zone. Copies are cheap; the tz database lives as long as the process. Safe to use from any thread.
class Zone {
 public:
  static Zone utc();
  /// By tz database name ("Europe/Berlin"); unknown is IssueType::not_found. "UTC" and "Etc/UTC" need no database.
  static Result<Zone> find(std::string_view name);

  std::string_view name() const;

  /// The calendar day of a moment.
  Day day_of(Instant instant) const;
  /// The first moment of a day (after a gap at midnight: the first that exists).
  Instant start_of(Day day) const;
  /// The moment of a local time of a day: in a gap the moment after it, if it comes twice the first.
  Instant at(Day day, std::chrono::microseconds since_midnight) const;
  /// Local time with offset, to the second: `2025-03-01T07:00:00+01:00`; in UTC `2025-03-01T06:00:00+00:00`.
  std::string to_string(Instant instant) const;

 private:
  explicit Zone(const date::time_zone* zone) : zone_(zone) {}

  const date::time_zone* zone_;  ///< null: UTC, which needs no database
};

}  // namespace fhir
