#include "fhir/primitive/zone.hpp"

#include <date/tz.h>

#include <exception>

namespace fhir {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;

seconds offset_at(const date::time_zone* zone, Instant instant) {
  return zone ? zone->get_info(floor<seconds>(instant)).offset : seconds{};
}

std::string two_digits(std::int64_t value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

}  // namespace

Zone Zone::utc() {
  return Zone(nullptr);
}

Result<Zone> Zone::find(std::string_view name) {
  if (name == "UTC" || name == "Etc/UTC") return utc();
  try {
    return Zone(date::locate_zone(name));
  } catch (const std::exception& error) {  // no such zone, or no database
    return Issue{IssueType::not_found, {}, error.what()};
  }
}

std::string_view Zone::name() const {
  return zone_ ? std::string_view{zone_->name()} : "UTC";
}

Day Zone::day_of(Instant instant) const {
  return floor<days>(instant + offset_at(zone_, instant));
}

Instant Zone::start_of(Day day) const {
  return at(day, microseconds{});
}

Instant Zone::at(Day day, microseconds since_midnight) const {
  const Instant as_utc = day + since_midnight;
  if (!zone_) return as_utc;

  const auto info = zone_->get_info(date::local_seconds{floor<seconds>(as_utc).time_since_epoch()});
  if (info.result == date::local_info::nonexistent) return info.first.end;
  return as_utc - info.first.offset;  // of two the first: it has the larger offset
}

std::string Zone::to_string(Instant instant) const {
  // FHIR offsets are whole minutes; local mean times before 1900 are not, and are written with what is left after cutting.
  const auto offset = std::chrono::duration_cast<minutes>(offset_at(zone_, instant));
  const auto local = floor<seconds>(instant) + offset;
  const Day day = floor<days>(local);
  const std::chrono::hh_mm_ss time{local - day};
  const std::chrono::hh_mm_ss east{std::chrono::abs(offset)};

  return fhir::to_string(day) + 'T' + two_digits(time.hours().count()) + ':' + two_digits(time.minutes().count()) + ':' +
         two_digits(time.seconds().count()) + (offset < minutes{} ? '-' : '+') + two_digits(east.hours().count()) + ':' +
         two_digits(east.minutes().count());
}

}  // namespace fhir
