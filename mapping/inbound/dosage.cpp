#include "mapping/inbound/dosage.hpp"

#include "mapping/inbound/codes.hpp"
#include "mapping/terminology/units.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace inbound {
namespace {

constexpr int whole_max = 100'000;

/// A supply that would last longer ends here.
fhir::Day end_of_time() {
  return fhir::Day{std::chrono::year{9999} / 12 / 31};
}

/// A unit of time as a number of days or of calendar months.
struct TimeUnit {
  std::array<std::string_view, 3> names;  // UCUM, then the words
  int days;
  int months;
};

constexpr auto time_units = std::to_array<TimeUnit>(
    {{{"d", "day", "days"}, 1, 0}, {{"wk", "week", "weeks"}, 7, 0}, {{"mo", "month", "months"}, 0, 1}, {{"a", "year", "years"}, 0, 12}});

/// A code of UCUM or of no system decides, as for results (rule 1.8).
const TimeUnit* time_unit_of(const fhir::Quantity& quantity) {
  const bool by_code = !quantity.code.empty() && (quantity.system.empty() || quantity.system == terminology::ucum_system);
  const auto& told = by_code ? quantity.code : quantity.unit;
  if (told.empty()) return time_units.data();
  const auto unit = std::ranges::find_if(time_units, [&](const TimeUnit& known) {
    return told == known.names[0] || same_word(told, known.names[1]) || same_word(told, known.names[2]);
  });
  return unit != time_units.end() ? &*unit : nullptr;
}

/// The days of a repeat period's unit, hours as a part of one.
std::optional<clinical::Rational> days_of_period_unit(std::string_view unit) {
  if (unit == "h") return clinical::Rational(1, 24);
  if (unit == "d") return 1;
  if (unit == "wk") return 7;
  if (unit == "mo") return 30;
  if (unit == "a") return 365;
  return std::nullopt;
}

}  // namespace

Bounds bounds_of(const std::vector<fhir::Dosage>& dosages, const fhir::Zone& zone) {
  Bounds bounds;
  bool each_ends = true;
  for (const auto& dosage : dosages) {
    if (!dosage.timing.bounds_period) continue;
    const auto& period = *dosage.timing.bounds_period;
    if (period.start && (bounds.start == nullptr || period.start->days(zone).first < bounds.start->days(zone).first))
      bounds.start = &*period.start;
    each_ends = each_ends && period.end;
    if (period.end && (bounds.end == nullptr || period.end->days(zone).last > bounds.end->days(zone).last)) bounds.end = &*period.end;
  }
  if (!each_ends) bounds.end = nullptr;
  return bounds;
}

Route route_of(const std::vector<fhir::Dosage>& dosages) {
  Route route;
  for (const auto& dosage : dosages) route.add(dosage.route);
  return route;
}

std::optional<clinical::DailyDose> daily_dose_of(const std::vector<fhir::Dosage>& dosages) {
  for (const auto& dosage : dosages) {
    const auto& dose = dosage.first_dose_quantity;
    const auto& timing = dosage.timing;
    const auto unit_days = days_of_period_unit(timing.period_unit);
    if (!dose || !dose->value || !timing.period || !unit_days || timing.period->number() <= 0) continue;
    const auto frequency = timing.frequency ? timing.frequency->number() : clinical::Rational(1);
    return clinical::DailyDose{dose->value->number() * frequency / (timing.period->number() * *unit_days),
                               dose->code.empty() ? dose->unit : dose->code};
  }
  return std::nullopt;
}

std::optional<int> whole_number(const std::optional<fhir::Decimal>& number) {
  if (!number) return std::nullopt;
  const auto& value = number->number();
  if (value < 0 || value > whole_max || denominator(value) != 1) return std::nullopt;
  return numerator(value).convert_to<int>();
}

std::optional<Supply> Supply::of(const std::optional<fhir::Quantity>& duration) {
  if (!duration || duration->comparator) return std::nullopt;
  const auto count = whole_number(duration->value);
  const auto* unit = time_unit_of(*duration);
  if (!count || *count == 0 || unit == nullptr) return std::nullopt;
  Supply supply;
  supply.days_ = *count * unit->days;
  supply.months_ = *count * unit->months;
  return supply;
}

fhir::Day Supply::last_day(fhir::Day start, int times) const {
  const auto days = std::int64_t{days_} * times;
  const auto months = std::int64_t{months_} * times;
  constexpr std::int64_t months_max = 12 * 9999;
  if (days > (end_of_time() - start).count() || months > months_max) return end_of_time();
  const auto after = fhir::add_months(start, static_cast<int>(months)) + fhir::Days{days};
  return std::min(after - fhir::Days{1}, end_of_time());
}

}  // namespace inbound
