#include "mapping/inbound/record.hpp"

#include "fhir/primitive/zone.hpp"

#include <type_traits>

namespace inbound {
namespace {

using Date = std::optional<fhir::DateTime>;

/// The first that is there.
const Date& first_of(const Date& first, const Date& second) {
  return first ? first : second;
}

template <class... More>
const Date& first_of(const Date& first, const Date& second, const More&... more) {
  return first ? first : first_of(second, more...);
}

Date start_of(const std::optional<fhir::Period>& period) {
  return period ? first_of(period->start, period->end) : Date{};
}

Date end_of(const std::optional<fhir::Period>& period) {
  return period ? first_of(period->end, period->start) : Date{};
}

Date earliest_bound(const std::vector<fhir::Dosage>& dosages, const fhir::Zone& zone) {
  Date earliest;
  for (const auto& dosage : dosages) {
    const auto start = start_of(dosage.timing.bounds_period);
    if (start && (!earliest || start->start(zone) < earliest->start(zone))) earliest = start;
  }
  return earliest;
}

/// The resource's own recorded date, else its clinical date.
Date own_date(const fhir::Resource& resource, const fhir::Zone& zone) {
  return std::visit(
      [&]<class T>(const T& typed) -> Date {
        if constexpr (std::is_same_v<T, fhir::Observation> || std::is_same_v<T, fhir::DiagnosticReport>)
          return first_of(typed.issued, typed.effective_date_time, end_of(typed.effective_period));
        else if constexpr (std::is_same_v<T, fhir::MedicationStatement>)
          return first_of(typed.date_asserted, typed.effective_date_time, start_of(typed.effective_period));
        else if constexpr (std::is_same_v<T, fhir::MedicationRequest>)
          return first_of(typed.authored_on, earliest_bound(typed.dosage_instruction, zone));
        else if constexpr (std::is_same_v<T, fhir::MedicationDispense>)
          return first_of(typed.when_handed_over, typed.when_prepared);
        else if constexpr (std::is_same_v<T, fhir::MedicationAdministration>)
          return first_of(typed.effective_date_time, start_of(typed.effective_period));
        else if constexpr (std::is_same_v<T, fhir::Condition>)
          return first_of(typed.recorded_date, typed.onset_date_time, start_of(typed.onset_period));
        else if constexpr (std::is_same_v<T, fhir::Procedure>)
          return first_of(typed.performed_date_time, start_of(typed.performed_period));
        else if constexpr (std::is_same_v<T, fhir::ServiceRequest>)
          return typed.authored_on;
        else if constexpr (std::is_same_v<T, fhir::FamilyMemberHistory>)
          return typed.date;
        else if constexpr (std::is_same_v<T, fhir::Specimen>)
          return typed.collected;
        else
          return {};
      },
      resource);
}

}  // namespace

std::optional<fhir::Instant> arrival_of(const fhir::Resource& resource, const std::optional<fhir::DateTime>& carried,
                                        const fhir::Zone& zone) {
  const auto& told = first_of(fhir::header(resource).meta.last_updated, carried);
  if (told) return told->start(zone);
  if (const auto own = own_date(resource, zone)) return own->start(zone);
  return std::nullopt;
}

}  // namespace inbound
