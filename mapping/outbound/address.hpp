#pragma once
// How a resource is sent so that it is there once.

#include "mapping/outbound/published.hpp"
#include "mapping/outbound/settings.hpp"

namespace outbound {

/// To the known id with If-Match when we wrote it before; else by our own id where the server takes it, or conditionally by identifier.
Request address(fhir::WrittenResource resource, const std::string& identifier, const Artefact* artefact, const Settings& settings);

}  // namespace outbound
