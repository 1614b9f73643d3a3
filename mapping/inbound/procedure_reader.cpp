#include "mapping/inbound/codes.hpp"
#include "mapping/inbound/condition_kinds.hpp"
#include "mapping/inbound/medicine.hpp"
#include "mapping/inbound/readers.hpp"

#include <optional>

namespace inbound {
namespace {

using terminology::Kind;

/// performedDateTime, else the period's start, else its end.
const fhir::DateTime* performed(const fhir::Procedure& procedure) {
  if (procedure.performed_date_time) return &*procedure.performed_date_time;
  if (!procedure.performed_period) return nullptr;
  const auto& period = *procedure.performed_period;
  return period.start ? &*period.start : period.end ? &*period.end : nullptr;
}

void read_conditions(const fhir::Procedure& procedure, fhir::Interval day, const Page& page) {
  for (const auto& named : conditions_of(procedure.code, page.terminology()))
    page.timeline.conditions.push_back({{page.source, day}, named.kind, true, named.history_code});
}

void read_dose(const fhir::Procedure& procedure, const fhir::DateTime& date, const Page& page) {
  Medicine given;
  given.add(procedure.code, page.terminology());
  for (const auto& used : procedure.used_code) given.add(used, page.terminology());
  const auto drugs = given.infused_agents();
  if (drugs.empty()) return;

  const auto day = page.days_of(date).first;
  clinical::Exposure dose;
  dose.source = page.source;
  dose.drugs = drugs;
  dose.told = clinical::Told::by_procedure;
  dose.start = day;
  dose.end = day;
  dose.start_precision = date.precision();
  dose.first_known = page.history.versions.front().known_from();
  page.timeline.exposures.push_back(std::move(dose));
}

}  // namespace

void read_procedure(const fhir::Procedure& procedure, const Page& page) {
  const bool completed = procedure.status == fhir::ProcedureStatus::completed;
  if (!completed && procedure.status != fhir::ProcedureStatus::in_progress) return;

  const auto* date = performed(procedure);
  const auto day = date != nullptr ? page.days_of(*date) : arrival_day(page);
  read_conditions(procedure, day, page);
  if (!completed) return;

  const bool is_dated = date != nullptr || page.history.current().arrival;
  if (is_dated && any_kind(procedure.code, page.terminology(), [](Kind kind) { return kind == Kind::dxa_procedure; }))
    page.timeline.scans.push_back({{page.source, day}});
  if (date != nullptr) read_dose(procedure, *date, page);
}

}  // namespace inbound
