#include "mapping/inbound/dosage.hpp"
#include "mapping/inbound/medicine.hpp"
#include "mapping/inbound/orders.hpp"
#include "mapping/inbound/readers.hpp"
#include "mapping/inbound/telling.hpp"

#include <optional>
#include <string>
#include <type_traits>

namespace inbound {
namespace {

using clinical::Drug;

const fhir::MedicationChoice* medication_of(const fhir::Resource& resource) {
  return std::visit(
      []<class T>(const T& typed) -> const fhir::MedicationChoice* {
        if constexpr (requires { typed.medication; })
          return &typed.medication;
        else
          return nullptr;
      },
      resource);
}

/// A referenced Medication is taken as it is known today, whatever the version.
Medicine medicine_in(const Version& version, const Page& page) {
  const auto* choice = medication_of(version.record->resource);
  if (choice == nullptr) return {};
  return medicine_of(*choice, page.histories.find<fhir::Medication>(choice->reference.local), page.terminology());
}

Route route_in(const fhir::Resource& resource) {
  return std::visit(
      []<class T>(const T& typed) -> Route {
        Route route;
        if constexpr (std::is_same_v<T, fhir::MedicationStatement>)
          route = route_of(typed.dosage);
        else if constexpr (std::is_same_v<T, fhir::MedicationRequest> || std::is_same_v<T, fhir::MedicationDispense>)
          route = route_of(typed.dosage_instruction);
        else if constexpr (std::is_same_v<T, fhir::MedicationAdministration>)
          route.add(typed.route);
        return route;
      },
      resource);
}

std::optional<clinical::DailyDose> daily_dose_in(const fhir::Resource& resource) {
  return std::visit(
      []<class T>(const T& typed) -> std::optional<clinical::DailyDose> {
        if constexpr (std::is_same_v<T, fhir::MedicationStatement>)
          return daily_dose_of(typed.dosage);
        else if constexpr (std::is_same_v<T, fhir::MedicationRequest> || std::is_same_v<T, fhir::MedicationDispense>)
          return daily_dose_of(typed.dosage_instruction);
        else
          return std::nullopt;
      },
      resource);
}

/// What a resource tells, version by version, of the drugs that its current version names.
struct Story {
  Settled settled;
  Telling telling;        ///< of the current version
  fhir::Day first_known;  ///< arrival of the first version that told an exposure or a plan
};

bool is_over(TakingStatus status) {
  return status == TakingStatus::completed || status == TakingStatus::stopped;
}

Story follow(const Page& page, const Medicine& current, bool by_words) {
  Story story{};
  Past past;
  bool told_before = false;
  bool was_over = false;
  for (const auto& version : page.history.versions) {
    const bool is_current = &version == &page.history.current();
    story.telling = telling_of(version, page.zone(), page.with.reading);
    const bool over = is_over(story.telling.status);
    if (over && !was_over) past.closing = version.known_from();
    was_over = over;
    if (!is_current && !medicine_in(version, page).shares_kind(current, by_words)) continue;

    story.settled = settle(story.telling, past);
    const bool tells = std::holds_alternative<Planned>(story.settled) || std::holds_alternative<Taken>(story.settled);
    if (tells && !told_before) story.first_known = version.known_from();
    told_before = told_before || tells;
    past.told_running = past.told_running || tells_running(story.telling, story.settled, version);
  }
  return story;
}

void add_plan(const Planned& planned, const Story& story, clinical::Drugs drugs, const Page& page) {
  clinical::Plan plan;
  plan.source = page.source;
  plan.drugs = drugs;
  plan.start = planned.start.day;
  plan.start_precision = planned.start.precision;
  plan.first_known = story.first_known;
  plan.start_estimated = planned.start.source != StartSource::dated;
  page.timeline.plans.push_back(plan);
}

void add_exposure(const Taken& taken, const Story& story, clinical::Drugs drugs, const Page& page) {
  const auto status = story.telling.status;
  clinical::Exposure exposure;
  exposure.source = page.source;
  exposure.drugs = drugs;
  exposure.told = story.telling.told;
  exposure.start = taken.start.day;
  exposure.end = taken.end;
  exposure.start_precision = taken.start.precision;
  exposure.start_estimated = taken.start.source != StartSource::dated;
  exposure.paused = status == TakingStatus::paused;
  exposure.stopped = status == TakingStatus::stopped && !taken.end_is_start;
  exposure.over_when_first_known = taken.over_when_first_known;
  exposure.end_from_supply = taken.end_from_supply;
  exposure.active = status == TakingStatus::running;
  exposure.first_known = story.first_known;
  exposure.daily_dose = daily_dose_in(page.history.current().record->resource);
  page.timeline.exposures.push_back(std::move(exposure));
}

bool has_agent(clinical::Drugs drugs) {
  return drugs.has(Drug::bisphosphonate_oral) || drugs.has(Drug::bisphosphonate_iv) || drugs.has(Drug::denosumab) ||
         drugs.has(Drug::anabolic);
}

/// PT-3.
void add_agent_order(clinical::Drugs drugs, const Page& page) {
  const auto* order = page.history.as<fhir::MedicationRequest>();
  if (order == nullptr || !has_agent(drugs) || order->status != fhir::MedicationRequestStatus::active || order->do_not_perform ||
      !is_order(order->intent) || !order->authored_on)
    return;
  page.timeline.agent_orders.push_back({{page.source, page.days_of(*order->authored_on)}, drugs});
}

/// Section 11.1: statements, dispenses and administrations of any listed drug, but those entered in error, say more than orders.
bool tells_more_than_orders(const fhir::Resource& resource) {
  return std::visit(
      []<class T>(const T& typed) {
        if constexpr (std::is_same_v<T, fhir::MedicationStatement>)
          return typed.status != fhir::MedicationStatementStatus::entered_in_error;
        else if constexpr (std::is_same_v<T, fhir::MedicationDispense>)
          return typed.status != fhir::MedicationDispenseStatus::entered_in_error;
        else if constexpr (std::is_same_v<T, fhir::MedicationAdministration>)
          return typed.status != fhir::MedicationAdministrationStatus::entered_in_error;
        else
          return false;
      },
      resource);
}

}  // namespace

void read_medication(const Page& page) {
  const auto& version = page.history.current();
  const auto& resource = version.record->resource;
  const auto medicine = medicine_in(version, page);
  if (medicine.is_coded() && tells_more_than_orders(resource)) page.timeline.orders_only = false;

  const bool in_words = medicine.is_anastrozole_in_words();
  const bool by_words = in_words || page.with.reading.anastrozole_by_text;
  const auto drugs = medicine.drugs(route_in(resource), by_words);
  if (drugs.empty()) return;

  const auto story = follow(page, medicine, by_words);
  const auto* planned = std::get_if<Planned>(&story.settled);
  const auto* taken = std::get_if<Taken>(&story.settled);
  if (in_words && !page.with.reading.anastrozole_by_text) {
    if (planned != nullptr || taken != nullptr) page.doubt("P46", "anastrozole named only in text");
    return;
  }
  if (planned != nullptr) add_plan(*planned, story, drugs, page);
  if (taken != nullptr) add_exposure(*taken, story, drugs, page);
  if (const auto* undated = std::get_if<Undated>(&story.settled); undated != nullptr && drugs.has(Drug::anastrozole))
    page.doubt("F8", "anastrozole: " + std::string(undated->reason));
  add_agent_order(drugs, page);
}

}  // namespace inbound
