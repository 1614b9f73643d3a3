#pragma once
// Typed resources to JSON: compact, members in FHIR's order, the same bytes for the same resource.

#include "fhir/model/bundle.hpp"
#include "fhir/model/written.hpp"

#include <span>

namespace fhir {

/// What we write into the chart, as a strict R4 validator takes it.
std::string write(const WrittenResource& resource);

/// What we read, reduced to the elements we use; `read_resource` of it gives an equal value.
std::string write(const Resource& resource);

/// A collection Bundle of resources that are JSON already. `timestamp` may be empty.
std::string write_collection(std::span<const std::string> resources, std::string_view timestamp);

}  // namespace fhir
