#pragma once
// FHIR's codes of our enumerations: one row an enumerator, in their order. An enumerator that means "not there" has an empty row.

#include "fhir/model/resources.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace fhir {

/// Specialized for each enumeration with the rows of its value set.
template <class Enum>
inline constexpr std::array<std::string_view, 0> codes{};

template <>
inline constexpr auto codes<AdministrativeGender> = std::to_array<std::string_view>({"", "male", "female", "other", "unknown"});
template <>
inline constexpr auto codes<QuantityComparator> = std::to_array<std::string_view>({"<", "<=", ">", ">="});
template <>
inline constexpr auto codes<ObservationStatus> = std::to_array<std::string_view>({"registered", "preliminary", "final", "amended",
                                                                                  "corrected", "cancelled", "entered-in-error", "unknown"});
template <>
inline constexpr auto codes<DiagnosticReportStatus> = std::to_array<std::string_view>({"registered", "partial", "preliminary", "final",
                                                                                       "amended", "corrected", "appended", "cancelled",
                                                                                       "entered-in-error", "unknown"});
template <>
inline constexpr auto codes<MedicationStatementStatus> = std::to_array<std::string_view>({"active", "completed", "entered-in-error",
                                                                                          "intended", "stopped", "on-hold", "unknown",
                                                                                          "not-taken", "recorded", "draft"});
template <>
inline constexpr auto codes<Adherence> = std::to_array<std::string_view>({"", "taking", "not-taking", "on-hold", "stopped", "unknown"});
template <>
inline constexpr auto codes<RequestIntent> = std::to_array<std::string_view>({"proposal", "plan", "directive", "order", "original-order",
                                                                              "reflex-order", "filler-order", "instance-order", "option"});
template <>
inline constexpr auto codes<MedicationRequestStatus> = std::to_array<std::string_view>({"active", "on-hold", "cancelled", "completed",
                                                                                        "entered-in-error", "stopped", "draft", "unknown",
                                                                                        "ended"});
template <>
inline constexpr auto codes<MedicationDispenseStatus> = std::to_array<std::string_view>({"preparation", "in-progress", "cancelled",
                                                                                         "on-hold", "completed", "entered-in-error",
                                                                                         "stopped", "declined", "unknown", "not-done"});
template <>
inline constexpr auto codes<MedicationAdministrationStatus> =
    std::to_array<std::string_view>({"in-progress", "not-done", "on-hold", "completed", "entered-in-error", "stopped", "unknown"});
template <>
inline constexpr auto codes<ProcedureStatus> = std::to_array<std::string_view>({"preparation", "in-progress", "not-done", "on-hold",
                                                                                "stopped", "completed", "entered-in-error", "unknown"});
template <>
inline constexpr auto codes<FamilyHistoryStatus> = std::to_array<std::string_view>({"partial", "completed", "entered-in-error",
                                                                                    "health-unknown"});
template <>
inline constexpr auto codes<ServiceRequestStatus> = std::to_array<std::string_view>({"draft", "active", "on-hold", "revoked", "completed",
                                                                                     "entered-in-error", "unknown"});

/// The code as FHIR writes it: `entered-in-error`.
template <class Enum>
requires std::is_enum_v<Enum>
constexpr std::string_view code_of(Enum value) {
  return codes<Enum>[static_cast<std::size_t>(value)];
}

template <class Enum>
constexpr std::optional<Enum> from_code(std::string_view code) {
  for (std::size_t row = 0; row < codes<Enum>.size(); ++row)
    if (!code.empty() && codes<Enum>[row] == code) return static_cast<Enum>(row);
  return std::nullopt;
}

}  // namespace fhir
