#pragma once
// Calendar days, partial dates as intervals of days, and moments in the hospital's zone.
// FHIR date, dateTime, instant: R4 section 2.24.0.1; rules of use: docs/PROTOCOL.md, "Dates".

#include "fhir/primitive/issue.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace fhir {

class Zone;

/// A calendar day, in whatever zone the context says (the hospital's, once understood).
using Day = std::chrono::sys_days;
using Days = std::chrono::days;

/// A moment on the UTC time line, to the microsecond: finer ticks could not count to the year 9999, which records use for "open end".
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// `2025-03-01`. Years 1 to 9999.
std::string to_string(Day day);
/// Reads exactly `YYYY-MM-DD` of a day that exists.
Result<Day> parse_day(std::string_view text);

/// The same day of a later (earlier, if negative) month; a missing day clamps to the month's end: 31 Jan + 1 = 28 Feb.
Day add_months(Day day, int months);

/// Completed years between two days; a birthday on 29 February is kept on 28 February of other years.
/// Negative if `day` lies before.
int completed_years(Day birth, Day day);

enum class Precision { year, month, day };

/// `year`, `month`, `day`
std::string_view to_code(Precision precision);

/// A run of days, both ends included. `2015-03` is 2015-03-01..2015-03-31.
struct Interval {
  Day first;
  Day last;

  bool operator==(const Interval&) const = default;
};

/// A FHIR date, dateTime or instant as written.
/// Seconds of 60 are read as 59 (leap second); digits beyond the microsecond are kept in the text only;
/// a time without an offset is read in the zone that is asked.
class DateTime {
 public:
  /// Reads YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDThh:mm[:ss[.fraction]][Z|+hh:mm|-hh:mm], years 0001 to 9999, offsets up to 14:00.
  /// More lenient than FHIR in that seconds and offset may be missing. Anything else, or a day that does not exist, is IssueType::value.
  static Result<DateTime> parse(std::string_view text);

  const std::string& text() const { return text_; }
  Precision precision() const { return precision_; }
  bool has_time() const { return time_.has_value(); }

  /// The days it may lie on, seen from the zone: one day when a day or a time is given.
  Interval days(const Zone& zone) const;
  /// Its start: the moment itself with a time, else the start of its first day in the zone.
  Instant start(const Zone& zone) const;

  bool operator==(const DateTime& other) const { return text_ == other.text_; }

 private:
  struct Time {
    std::chrono::microseconds since_midnight;    ///< as written, before the offset is taken off
    std::optional<std::chrono::minutes> offset;  ///< none: local time of the zone asked
  };

  DateTime() = default;

  Instant moment(const Zone& zone) const;

  std::string text_;
  Precision precision_ = Precision::day;
  Interval written_{};  ///< the days as written, before any zone
  std::optional<Time> time_;
};

}  // namespace fhir
