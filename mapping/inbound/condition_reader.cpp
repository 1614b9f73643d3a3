#include "mapping/inbound/codes.hpp"
#include "mapping/inbound/condition_kinds.hpp"
#include "mapping/inbound/readers.hpp"

#include <array>
#include <string_view>

namespace inbound {
namespace {

bool is_believed(std::string_view verification_status) {
  return verification_status != "refuted" && verification_status != "entered-in-error";
}

bool is_present(std::string_view clinical_status) {
  constexpr auto present = std::to_array<std::string_view>({"", "active", "recurrence", "relapse", "remission"});
  return std::ranges::find(present, clinical_status) != present.end();
}

/// Onset, else recorded, else arrival.
fhir::Interval day_of(const fhir::Condition& condition, const Page& page) {
  if (condition.onset_date_time) return page.days_of(*condition.onset_date_time);
  if (condition.onset_period && condition.onset_period->start) return page.days_of(*condition.onset_period->start);
  if (condition.recorded_date) return page.days_of(*condition.recorded_date);
  return arrival_day(page);
}

constexpr std::string_view role_codes = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
constexpr std::string_view snomed = "http://snomed.info/sct";

/// F9.
bool is_parent(const fhir::Coding& relationship) {
  constexpr auto roles = std::to_array<std::string_view>({"MTH", "FTH", "PRN", "NMTH", "NFTH", "NPRN"});
  constexpr auto concepts = std::to_array<std::string_view>({"72705000", "66839005", "40683002"});
  if (relationship.system == role_codes) return std::ranges::find(roles, relationship.code) != roles.end();
  return relationship.system == snomed && std::ranges::find(concepts, relationship.code) != concepts.end();
}

}  // namespace

void read_condition(const fhir::Condition& condition, const Page& page) {
  if (!is_believed(condition.verification_status)) return;
  const bool present = is_present(condition.clinical_status);
  const clinical::Dated dated{page.source, day_of(condition, page)};

  for (const auto& named : conditions_of(condition.code, page.terminology()))
    if (present || named.history_kind) page.timeline.conditions.push_back({dated, named.kind, false, named.history_code});
  if (const auto smokes = smoking_of(condition.code, page.terminology()); smokes && present)
    page.timeline.smoking.push_back({dated, *smokes});
}

void read_family_history(const fhir::FamilyMemberHistory& history, const Page& page) {
  if (history.status != fhir::FamilyHistoryStatus::completed && history.status != fhir::FamilyHistoryStatus::partial) return;
  if (!std::ranges::any_of(history.relationship.coding, is_parent)) return;

  const auto is_hip_fracture = [](terminology::Kind kind) { return kind == terminology::Kind::fracture_site_hip; };
  const bool fractured = std::ranges::any_of(
      history.condition, [&](const fhir::CodeableConcept& condition) { return any_kind(condition, page.terminology(), is_hip_fracture); });
  if (!fractured) return;

  // Rule 1.1 lets an arrival stand in for a date in F6, F12 and 5.1 alone: an undated family history has always been.
  const auto day = history.date ? page.days_of(*history.date) : clinical::Interval{beginning(), beginning()};
  page.timeline.conditions.push_back({{page.source, day}, clinical::ConditionKind::family_hip_fracture});
}

}  // namespace inbound
