#include "fhir/primitive/date.hpp"

#include "fhir/primitive/zone.hpp"

#include <algorithm>

namespace fhir {
namespace {

using std::chrono::day;
using std::chrono::hours;
using std::chrono::last;
using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::month;
using std::chrono::seconds;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int microsecond_digits = 6;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Takes a text apart from the left. A part that is not there makes the whole text bad.
class Scanner {
 public:
  explicit Scanner(std::string_view rest) : rest_(rest) {}

  bool done() const { return rest_.empty(); }
  bool good() const { return good_; }
  bool next_is(char c) const { return !rest_.empty() && rest_.front() == c; }

  bool skip(char c) {
    if (!next_is(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void expect(char c) { good_ = skip(c) && good_; }

  /// Exactly `count` digits of a number within [least, most].
  int number(std::size_t count, int least, int most) {
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (i >= rest_.size() || !is_digit(rest_[i])) return fail();
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return value < least || value > most ? fail() : value;
  }

  /// One digit or more after the point; the first six count.
  microseconds fraction() {
    int value = 0;
    int count = 0;
    for (; !rest_.empty() && is_digit(rest_.front()); rest_.remove_prefix(1), ++count)
      if (count < microsecond_digits) value = value * 10 + (rest_.front() - '0');
    if (count == 0) fail();
    for (; count < microsecond_digits; ++count) value *= 10;
    return microseconds{value};
  }

 private:
  int fail() {
    good_ = false;
    return 0;
  }

  std::string_view rest_;
  bool good_ = true;
};

microseconds scan_time(Scanner& scan) {
  const auto hour = hours{scan.number(2, 0, 23)};
  scan.expect(':');
  const auto minute = minutes{scan.number(2, 0, 59)};
  if (!scan.skip(':')) return hour + minute;
  const auto second = seconds{std::min(scan.number(2, 0, 60), 59)};
  return hour + minute + second + (scan.skip('.') ? scan.fraction() : microseconds{});
}

std::optional<minutes> scan_offset(Scanner& scan) {
  if (scan.done()) return std::nullopt;
  if (scan.skip('Z')) return minutes{};
  const bool west = scan.next_is('-');
  if (!west) scan.expect('+');
  if (west) scan.skip('-');
  const auto hour = hours{scan.number(2, 0, 14)};
  scan.expect(':');
  const auto offset = hour + minutes{scan.number(2, 0, hour == hours{14} ? 0 : 59)};
  return west ? -offset : offset;
}

std::string& append_padded(std::string& text, unsigned value, std::size_t width) {
  const auto digits = std::to_string(value);
  if (digits.size() < width) text.append(width - digits.size(), '0');
  return text.append(digits);
}

}  // namespace

std::string to_string(Day day) {
  const year_month_day date{day};
  std::string text;
  append_padded(text, static_cast<unsigned>(static_cast<int>(date.year())), 4).push_back('-');
  append_padded(text, static_cast<unsigned>(date.month()), 2).push_back('-');
  return append_padded(text, static_cast<unsigned>(date.day()), 2);
}

Result<Day> parse_day(std::string_view text) {
  const auto date = DateTime::parse(text);
  if (!date) return date.error();
  if (date->precision() != Precision::day || date->has_time()) return Issue{IssueType::value, {}, "not a full date"};
  return date->days(Zone::utc()).first;
}

Day add_months(Day day, int months) {
  const year_month_day date{day};
  const auto moved = date.year() / date.month() + std::chrono::months{months};
  const year_month_day same_day = moved / date.day();
  return same_day.ok() ? Day{same_day} : Day{moved / last};
}

int completed_years(Day birth, Day day) {
  const int years = static_cast<int>(year_month_day{day}.year()) - static_cast<int>(year_month_day{birth}.year());
  return add_months(birth, 12 * years) <= day ? years : years - 1;
}

std::string_view to_code(Precision precision) {
  switch (precision) {
    case Precision::year:
      return "year";
    case Precision::month:
      return "month";
    case Precision::day:
      return "day";
  }
  return "day";
}

Result<DateTime> DateTime::parse(std::string_view text) {
  const Issue malformed{IssueType::value, {}, "not a FHIR date or dateTime"};
  Scanner scan(text);
  DateTime result;

  const auto y = year{scan.number(4, 1, 9999)};
  result.precision_ = Precision::year;
  result.written_ = {Day{y / 1 / 1}, Day{y / 12 / 31}};

  if (scan.good() && !scan.done()) {
    scan.expect('-');
    const auto m = month{static_cast<unsigned>(scan.number(2, 1, 12))};
    if (!scan.good()) return malformed;
    result.precision_ = Precision::month;
    result.written_ = {Day{y / m / 1}, Day{y / m / last}};

    if (!scan.done()) {
      scan.expect('-');
      const auto d = day{static_cast<unsigned>(scan.number(2, 1, 31))};
      if (scan.good() && !(y / m / d).ok()) return Issue{IssueType::value, {}, "a day that does not exist in its month"};
      result.precision_ = Precision::day;
      result.written_ = {Day{y / m / d}, Day{y / m / d}};

      if (!scan.done()) {
        scan.expect('T');
        const auto since_midnight = scan_time(scan);
        result.time_ = Time{since_midnight, scan_offset(scan)};
      }
    }
  }
  if (!scan.good() || !scan.done()) return malformed;
  result.text_ = text;
  return result;
}

Instant DateTime::moment(const Zone& zone) const {
  return time_->offset ? written_.first + time_->since_midnight - *time_->offset : zone.at(written_.first, time_->since_midnight);
}

Interval DateTime::days(const Zone& zone) const {
  if (!time_ || !time_->offset) return written_;  // what is written without an offset is the zone's own day
  const Day day = zone.day_of(moment(zone));
  return {day, day};
}

Instant DateTime::start(const Zone& zone) const {
  return time_ ? moment(zone) : zone.start_of(written_.first);
}

}  // namespace fhir
