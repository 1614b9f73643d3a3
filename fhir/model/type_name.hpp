#pragma once
// The resourceType of each typed resource.

#include "fhir/model/resources.hpp"
#include "fhir/model/written.hpp"

#include <string_view>

namespace fhir {

template <class T>
inline constexpr std::string_view type_name{};

template <>
inline constexpr std::string_view type_name<Patient> = "Patient";
template <>
inline constexpr std::string_view type_name<Observation> = "Observation";
template <>
inline constexpr std::string_view type_name<Specimen> = "Specimen";
template <>
inline constexpr std::string_view type_name<DiagnosticReport> = "DiagnosticReport";
template <>
inline constexpr std::string_view type_name<MedicationStatement> = "MedicationStatement";
template <>
inline constexpr std::string_view type_name<MedicationRequest> = "MedicationRequest";
template <>
inline constexpr std::string_view type_name<MedicationDispense> = "MedicationDispense";
template <>
inline constexpr std::string_view type_name<MedicationAdministration> = "MedicationAdministration";
template <>
inline constexpr std::string_view type_name<Medication> = "Medication";
template <>
inline constexpr std::string_view type_name<Condition> = "Condition";
template <>
inline constexpr std::string_view type_name<Procedure> = "Procedure";
template <>
inline constexpr std::string_view type_name<FamilyMemberHistory> = "FamilyMemberHistory";
template <>
inline constexpr std::string_view type_name<ServiceRequest> = "ServiceRequest";

template <>
inline constexpr std::string_view type_name<Device> = "Device";
template <>
inline constexpr std::string_view type_name<CarePlan> = "CarePlan";
template <>
inline constexpr std::string_view type_name<DetectedIssue> = "DetectedIssue";
template <>
inline constexpr std::string_view type_name<Flag> = "Flag";
template <>
inline constexpr std::string_view type_name<Task> = "Task";
template <>
inline constexpr std::string_view type_name<Communication> = "Communication";
template <>
inline constexpr std::string_view type_name<Provenance> = "Provenance";

}  // namespace fhir
