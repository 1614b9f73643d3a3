// Dates against any bytes: what is taken lies where the C library puts it, in every zone within a day of what is written.

#include "fhir/primitive/date.hpp"
#include "fhir/primitive/zone.hpp"

#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

int number(std::string_view text, std::size_t at, std::size_t count) {
  return std::stoi(std::string(text.substr(at, count)));
}

/// Seconds since 1970 of `YYYY-MM-DDThh:mm[:ss]`, by the C library.
std::time_t by_c_library(std::string_view text) {
  std::tm parts{};
  parts.tm_year = number(text, 0, 4) - 1900;
  parts.tm_mon = number(text, 5, 2) - 1;
  parts.tm_mday = number(text, 8, 2);
  if (text.size() > 10) {
    parts.tm_hour = number(text, 11, 2);
    parts.tm_min = number(text, 14, 2);
    if (text.size() > 16 && text[16] == ':') parts.tm_sec = std::min(number(text, 17, 2), 59);
  }
  return timegm(&parts);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto parsed = fhir::DateTime::parse(text);
  require(fhir::parse_day(text).has_value() == (parsed && size == 10));
  if (!parsed) return 0;

  const auto utc = fhir::Zone::utc();
  const auto days = parsed->days(utc);
  require(parsed->text() == text && days.first <= days.last);
  require(parsed->has_time() == (size > 10));

  if (size >= 10) {
    const bool has_offset = size > 16 && (text.back() == 'Z' || text[size - 6] == '+' || text[size - 6] == '-');
    const auto difference = std::chrono::floor<std::chrono::seconds>(parsed->start(utc)).time_since_epoch().count() - by_c_library(text);
    require(has_offset ? std::abs(difference) <= 14 * 3600 : difference == 0);
  }
  for (const auto* name : {"Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "Pacific/Kiritimati"}) {
    const auto zone = fhir::Zone::find(name).value();
    const auto local = parsed->days(zone);
    require(local.first >= days.first - fhir::Days{1} && local.last <= days.last + fhir::Days{1});
    require(fhir::DateTime::parse(zone.to_string(parsed->start(zone))).has_value() ||
            days.first < fhir::Day{std::chrono::year{2} / 1 / 1} || days.last > fhir::Day{std::chrono::year{9999} / 12 / 30});
  }
  return 0;
}
