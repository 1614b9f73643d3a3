#pragma once
// Codes of conditions, as conditions, procedures and answers carry them (F6).

#include "fhir/model/datatypes.hpp"
#include "mapping/clinical/facts.hpp"
#include "mapping/terminology/terminology.hpp"

#include <optional>
#include <vector>

namespace inbound {

/// A condition that a concept names.
struct NamedCondition {
  clinical::ConditionKind kind;
  bool history_kind = false;  ///< what once was stays true: its clinical status does not matter
  bool history_code = false;  ///< told by ICD-10-CM codes that begin with Z alone
};

/// Each kind once, in the order of the codings.
std::vector<NamedCondition> conditions_of(const fhir::CodeableConcept& concept_, const terminology::Terminology& terminology);

/// A code of the kinds smoker_current (true) and smoker_not_current (false); of both, yes.
std::optional<bool> smoking_of(const fhir::CodeableConcept& concept_, const terminology::Terminology& terminology);

}  // namespace inbound
