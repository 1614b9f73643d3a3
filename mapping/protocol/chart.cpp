#include "mapping/protocol/chart.hpp"

#include <algorithm>

namespace protocol {

using clinical::Drug;
using clinical::Exposure;
using clinical::Told;

namespace {

struct Stop {
  Day day;
  clinical::Drugs drugs;
};

/// Statements and orders that were stopped, by day.
std::vector<Stop> stops(const std::vector<Exposure>& told) {
  std::vector<Stop> found;
  for (const auto& exposure : told)
    if (exposure.stopped && exposure.end) found.push_back({*exposure.end, exposure.drugs});
  std::ranges::sort(found, {}, &Stop::day);
  return found;
}

/// A statement or order that was stopped ends what dispenses handed over by then would still cover (NS-5).
std::vector<Exposure> cut_short(const std::vector<Exposure>& told) {
  auto exposures = told;
  const auto stopped = stops(told);
  for (auto& dispense : exposures) {
    if (dispense.told != Told::by_dispense || !dispense.end) continue;
    const auto later = std::ranges::lower_bound(stopped, dispense.start, {}, &Stop::day);
    const auto first = std::find_if(later, stopped.end(), [&](const Stop& stop) { return stop.drugs.overlaps(dispense.drugs); });
    if (first != stopped.end()) dispense.end = std::min(*dispense.end, first->day);
  }
  return exposures;
}

/// The day on which the distinct days covered by exposure to the drug add up to `days`.
std::optional<Day> day_of_cover(const std::vector<Exposure>& exposures, Drug drug, int days) {
  auto counted_until = AsOf::first_day;
  auto missing = Days{days};
  for (const auto& exposure : exposures) {
    if (!exposure.drugs.has(drug)) continue;
    const auto first = std::max(exposure.start, counted_until + Days{1});
    if (!exposure.end || *exposure.end >= first + missing - Days{1}) return first + missing - Days{1};
    if (*exposure.end < first) continue;
    missing -= *exposure.end - first + Days{1};
    counted_until = *exposure.end;
  }
  return std::nullopt;
}

Day birthday(Day birth, int years) {
  return fhir::add_months(birth, 12 * years);
}

}  // namespace

Chart::Chart(const Protocol& protocol_of, const clinical::Timeline& timeline_of, const Responses& responses_of)
    : parameters(protocol_of.parameters),
      facts(timeline_of),
      responses(responses_of),
      exposures(cut_short(timeline_of.exposures)),
      glucocorticoid_long(day_of_cover(exposures, Drug::oral_glucocorticoid, parameters.glucocorticoid_days)) {}

bool Chart::aged(int years, AsOf& today) const {
  return facts.person.birth && today.reached(birthday(facts.person.birth->first, years));
}

bool Chart::younger_than(int years, AsOf& today) const {
  return facts.person.birth && !aged(years, today);
}

bool Chart::aged_on(int years, Day day) const {
  return facts.person.birth && day >= birthday(facts.person.birth->first, years);
}

std::span<const Exposure> Chart::known_exposures(AsOf& today) const {
  return today.known(exposures, [](const Exposure& exposure) { return exposure.start; });
}

const clinical::Condition* Chart::condition(clinical::ConditionKind kind, AsOf& today) const {
  for (const auto& condition : today.known(facts.conditions))
    if (condition.kind == kind) return &condition;
  return nullptr;
}

}  // namespace protocol
