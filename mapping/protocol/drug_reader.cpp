#include "mapping/protocol/fact_reader.hpp"

#include <fmt/format.h>

#include <array>

namespace protocol {
namespace {

using clinical::Drug;
using clinical::Drugs;
using clinical::Told;

constexpr auto drug_words = std::to_array<Named<Drug>>({{"anastrozole", Drug::anastrozole},
                                                        {"letrozole", Drug::other_aromatase_inhibitor},
                                                        {"exemestane", Drug::other_aromatase_inhibitor},
                                                        {"tamoxifen", Drug::serm},
                                                        {"fulvestrant", Drug::fulvestrant},
                                                        {"estrogen", Drug::estrogen},
                                                        {"testosterone", Drug::testosterone},
                                                        {"gonadorelin", Drug::gonadorelin},
                                                        {"clomifene", Drug::clomifene},
                                                        {"goserelin", Drug::gnrh_analogue},
                                                        {"leuprorelin", Drug::gnrh_analogue},
                                                        {"prednisone", Drug::oral_glucocorticoid},
                                                        {"alendronate", Drug::bisphosphonate_oral},
                                                        {"risedronate", Drug::bisphosphonate_oral},
                                                        {"zoledronic acid", Drug::zoledronic_acid},
                                                        {"ibandronate", Drug::bisphosphonate_iv},
                                                        {"pamidronate", Drug::bisphosphonate_iv},
                                                        {"denosumab", Drug::denosumab},
                                                        {"teriparatide", Drug::anabolic},
                                                        {"romosozumab", Drug::anabolic}});

constexpr auto tellers = std::to_array<Named<Told>>({{"statement", Told::by_statement},
                                                     {"order", Told::by_order},
                                                     {"dispense", Told::by_dispense},
                                                     {"administration", Told::by_administration},
                                                     {"procedure", Told::by_procedure}});

/// A dosage as doses a day.
constexpr struct {
  std::string_view phrase;
  int doses;
  int days;
} frequencies[] = {{"daily", 1, 1},       {"once daily", 1, 1},   {"twice daily", 2, 1},       {"every other day", 1, 2},
                   {"once weekly", 1, 7}, {"twice weekly", 2, 7}, {"three times weekly", 3, 7}};

/// What follows the drug, besides the exposure itself.
struct Details {
  clinical::Exposure exposure;
  std::optional<fhir::Interval> authored;  ///< of an order; else its start
  std::optional<Day> first_known;          ///< else since when the line is known; else the start
  bool completed = false;
  bool not_taken = false;
};

/// Zoledronic acid is an intravenous bisphosphonate too.
Drugs drugs_of(Drug drug) {
  Drugs drugs(drug);
  if (drug == Drug::zoledronic_acid) drugs.add(Drug::bisphosphonate_iv);
  return drugs;
}

constexpr Drug agents[] = {Drug::bisphosphonate_oral, Drug::bisphosphonate_iv, Drug::denosumab, Drug::anabolic};

bool is_agent(Drugs drugs) {
  for (const auto agent : agents)
    if (drugs.has(agent)) return true;
  return false;
}

void read_dose(clinical::Exposure& exposure, Words& words) {
  const auto amount = words.number();
  const std::string unit(words.next());
  for (const auto& [phrase, doses, days] : frequencies) {
    if (!words.take(phrase)) continue;
    exposure.daily_dose = clinical::DailyDose{amount * clinical::Rational(doses, days), unit};
    return;
  }
  words.fail("how often is missing: daily, twice daily, every other day, once weekly, twice weekly, three times weekly");
}

bool read_flag(Details& details, Words& words) {
  struct {
    std::string_view phrase;
    bool& flag;
  } const flags[] = {{"on hold", details.exposure.paused},
                     {"stopped", details.exposure.stopped},
                     {"completed", details.completed},
                     {"not taken", details.not_taken},
                     {"estimated", details.exposure.start_estimated},
                     {"end from supply", details.exposure.end_from_supply},
                     {"over when first known", details.exposure.over_when_first_known}};
  for (const auto& [phrase, flag] : flags) {
    if (!words.take(phrase)) continue;
    flag = true;
    return true;
  }
  return false;
}

void read_option(Telling& told, Details& details, Words& words) {
  if (read_known(told, words) || read_flag(details, words)) return;
  if (words.take("first known"))
    details.first_known = words.day();
  else if (words.take("authored"))
    details.authored = words.date().days;
  else
    read_dose(details.exposure, words);
}

void tell(Story& story, Telling told, Fact fact) {
  told.fact = std::move(fact);
  story.told.push_back(std::move(told));
}

/// An active order for a protective agent counts by itself, too (PT-3).
void tell_exposure(Story& story, const Telling& told, const Details& details, const WrittenDate& start) {
  if (details.not_taken) return tell(story, told, EmptyStatement{});
  tell(story, told, details.exposure);
  if (details.exposure.told != Told::by_order || !details.exposure.active || !is_agent(details.exposure.drugs)) return;
  clinical::AgentOrder order;
  order.day = details.authored.value_or(start.days);
  order.drugs = details.exposure.drugs;
  tell(story, told, order);
}

void read_plan(Story& story, Words& words, Drug drug, const WrittenDate& start, bool by_statement) {
  clinical::Plan plan;
  plan.drugs = drugs_of(drug);
  plan.start = start.days.first;
  plan.start_precision = start.precision;
  Telling told{.fact = {}, .teller = story.tellers, .known_from = {}, .known_until = {}, .other_than_order = by_statement};
  while (words.next_phrase())
    if (!read_known(told, words)) return words.fail(fmt::format("\"{}\" is not understood here", words.peek()));
  plan.first_known = told.known_from.value_or(plan.start);
  tell(story, std::move(told), plan);
  ++story.tellers;
}

}  // namespace

bool read_drug(Story& story, Words& words, const WrittenDate& start, const std::optional<WrittenDate>& end) {
  const auto drug = words.take_one_of(std::span<const Named<Drug>>(drug_words));
  if (!drug) return false;
  if (words.take("planned")) return read_plan(story, words, *drug, start, true), true;
  if (words.take("proposed")) return read_plan(story, words, *drug, start, false), true;

  const auto teller = words.take_one_of(std::span<const Named<Told>>(tellers));
  if (!teller) return words.fail("statement, order, dispense, administration, procedure, planned or proposed is missing here"), true;

  Details details;
  auto& exposure = details.exposure;
  exposure.drugs = drugs_of(*drug);
  exposure.told = *teller;
  exposure.start = start.days.first;
  exposure.start_precision = start.precision;
  exposure.start_estimated = *teller == Told::by_order;
  if (end) exposure.end = end->days.last;
  if (words.take("for")) {
    exposure.end = exposure.start + fhir::Days{words.count() - 1};
    exposure.end_from_supply = *teller == Told::by_order;
    if (!words.take("days")) words.fail("\"days\" is missing here");
  }
  if (*teller == Told::by_administration || *teller == Told::by_procedure) exposure.end = exposure.end.value_or(exposure.start);

  Telling told{.fact = {}, .teller = story.tellers, .known_from = {}, .known_until = {}, .other_than_order = false};
  told.other_than_order = *teller != Told::by_order && *teller != Told::by_procedure;
  while (words.next_phrase()) read_option(told, details, words);
  if (words.mistake()) return true;
  if (!exposure.end && (*teller == Told::by_dispense || exposure.stopped || details.completed))
    return words.fail("an end is missing: \"DATE to DATE\" or \"for N days\""), true;

  exposure.first_known = details.first_known.value_or(told.known_from.value_or(exposure.start));
  const bool has_status = *teller == Told::by_order || *teller == Told::by_statement;
  exposure.active = has_status && !details.completed && !exposure.stopped && !exposure.paused && !exposure.over_when_first_known;
  tell_exposure(story, told, details, start);
  ++story.tellers;
  return true;
}

}  // namespace protocol
