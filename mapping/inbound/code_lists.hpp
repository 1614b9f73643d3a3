#pragma once
// The codes that a ValueSet lists, the pairs that a ConceptMap maps.

#include "fhir/json/value.hpp"
#include "fhir/model/datatypes.hpp"

#include <vector>

namespace inbound {

/// Of the expansion where there is one, else of compose; includes less excludes. An Issue where the codes would have to be computed.
fhir::Result<std::vector<fhir::Coding>> codes_of_value_set(const fhir::json::Value& value_set);

struct MappedCode {
  fhir::Coding source;
  fhir::Coding target;
};

/// Pairs whose target means the same as the source or more (R4 equal, equivalent, wider, subsumes; R5 equivalent,
/// source-is-narrower-than-target): what is true of every code of the target's kind is true of the source. Others are passed over.
fhir::Result<std::vector<MappedCode>> codes_of_concept_map(const fhir::json::Value& concept_map);

}  // namespace inbound
