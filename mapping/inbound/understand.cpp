#include "mapping/inbound/understand.hpp"

#include "mapping/inbound/effective_dates.hpp"
#include "mapping/inbound/person_reader.hpp"
#include "mapping/inbound/readers.hpp"
#include "mapping/inbound/versions.hpp"

#include <algorithm>
#include <map>
#include <type_traits>
#include <utility>

namespace inbound {
namespace {

/// Entered in error, or refuted: the resource says that what it told is not so.
bool is_withdrawn(const fhir::Resource& resource) {
  return std::visit(
      []<class T>(const T& typed) {
        if constexpr (std::is_same_v<T, fhir::Condition>)
          return typed.verification_status == "entered-in-error" || typed.verification_status == "refuted";
        else if constexpr (requires { T::status; })
          return typed.status == decltype(typed.status)::entered_in_error;
        else
          return false;
      },
      resource);
}

clinical::Source source_of(const History& history) {
  const Record& told = history.deleted() ? *history.last_told : *history.current().record;
  const bool withdrawn = history.deleted() || is_withdrawn(told.resource);
  return {std::string(history.reference), fhir::header(told.resource).meta.version_id, withdrawn, told.arrival};
}

void read(const Page& page) {
  std::visit(
      [&]<class T>(const T& typed) {
        if constexpr (std::is_same_v<T, fhir::Observation>)
          read_observation(typed, page);
        else if constexpr (std::is_same_v<T, fhir::Condition>)
          read_condition(typed, page);
        else if constexpr (std::is_same_v<T, fhir::FamilyMemberHistory>)
          read_family_history(typed, page);
        else if constexpr (std::is_same_v<T, fhir::Procedure>)
          read_procedure(typed, page);
        else if constexpr (std::is_same_v<T, fhir::ServiceRequest>)
          read_scan_order(typed, page);
        else if constexpr (std::is_same_v<T, fhir::DiagnosticReport>)
          read_report(typed, page);
        else if constexpr (requires { typed.medication; })
          read_medication(page);
      },
      page.history.current().record->resource);
}

/// The histories of each patient that stands for itself, in order of reference; a Patient's own is not among them.
std::map<std::string, std::vector<const History*>> by_patient(const Histories& histories) {
  std::map<std::string, std::string> survivors;
  std::map<std::string, std::vector<const History*>> patients;
  for (const auto& history : histories.all()) {
    auto reference = fhir::patient_reference(history.last_told->resource);
    if (reference.empty()) continue;
    const auto known = survivors.find(reference);
    const auto& survivor =
        known != survivors.end() ? known->second : survivors.emplace(reference, survivor_of(reference, histories)).first->second;
    auto& own = patients[survivor];
    if (!std::holds_alternative<fhir::Patient>(history.last_told->resource)) own.push_back(&history);
  }
  return patients;
}

}  // namespace

std::vector<clinical::Timeline> understand(std::span<const Record> records, const Understanding& with, fhir::Day known_until) {
  const Histories histories(records, with.zone, known_until);
  const EffectiveDates effective_dates(histories, with.zone);

  std::vector<clinical::Timeline> timelines;
  for (const auto& [patient, own] : by_patient(histories)) {
    auto& timeline = timelines.emplace_back();
    timeline.person = read_person(patient, histories, with);
    timeline.orders_only = true;
    timeline.sources.reserve(own.size());
    for (const auto* history : own) {
      const auto source = static_cast<clinical::SourceId>(timeline.sources.size());
      timeline.sources.push_back(source_of(*history));
      if (!history->deleted()) read({with, histories, effective_dates, *history, source, timeline});
    }
    clinical::sort(timeline);
  }
  return timelines;
}

}  // namespace inbound
