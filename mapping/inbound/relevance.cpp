#include "mapping/inbound/codes.hpp"
#include "mapping/inbound/medicine.hpp"
#include "mapping/inbound/understand.hpp"

#include <algorithm>
#include <type_traits>

namespace inbound {
namespace {

bool is_listed(const fhir::CodeableConcept& concept_, const terminology::Terminology& terminology) {
  return any_kind(concept_, terminology, [](terminology::Kind) { return true; });
}

/// A listed code, or an answer that is one.
bool is_listed(const fhir::Observation& observation, const terminology::Terminology& terminology) {
  const auto tells = [&](const fhir::CodeableConcept& code, const fhir::ObservationValue& value) {
    const auto* answer = std::get_if<fhir::CodeableConcept>(&value);
    return is_listed(code, terminology) || (answer != nullptr && is_listed(*answer, terminology));
  };
  return tells(observation.code, observation.value) ||
         std::ranges::any_of(observation.component,
                             [&](const fhir::ObservationComponent& component) { return tells(component.code, component.value); });
}

}  // namespace

bool tells_anastrozole(const fhir::Resource& resource, const fhir::Medication* medication, const terminology::Terminology& terminology) {
  return std::visit(
      [&]<class T>(const T& typed) {
        if constexpr (requires { typed.medication; })
          return medicine_of(typed.medication, medication, terminology).names_anastrozole();
        else
          return false;
      },
      resource);
}

bool is_relevant(const fhir::Resource& resource, const terminology::Terminology& terminology) {
  return std::visit(
      [&]<class T>(const T& typed) {
        if constexpr (std::is_same_v<T, fhir::OtherResource>)
          return false;
        else if constexpr (std::is_same_v<T, fhir::Observation>)
          return is_listed(typed, terminology);
        else if constexpr (std::is_same_v<T, fhir::Condition> || std::is_same_v<T, fhir::ServiceRequest>)
          return is_listed(typed.code, terminology);
        else if constexpr (std::is_same_v<T, fhir::FamilyMemberHistory>)
          return std::ranges::any_of(typed.condition, [&](const auto& condition) { return is_listed(condition, terminology); });
        else if constexpr (std::is_same_v<T, fhir::Procedure>)
          return is_listed(typed.code, terminology) ||
                 std::ranges::any_of(typed.used_code, [&](const auto& used) { return is_listed(used, terminology); });
        else  // Patient, Medication, Specimen; a report dates results; a medication may be named by reference or in words
          return true;
      },
      resource);
}

}  // namespace inbound
