#pragma once
// What the text of a reference means.

#include "fhir/model/datatypes.hpp"

#include <string>
#include <string_view>

namespace fhir {

/// Takes apart Reference.reference, Bundle.entry.fullUrl or request.url; only `local` and `version` are set:
/// `Type/id` out of a relative or absolute URL that ends in it; anything else with a scheme (urn:uuid:, a URL of no resource)
/// and `#id` as they stand; a search or anything else that names no one resource leaves `local` empty.
Reference reference_to(std::string_view text);

/// The text that `reference_to` takes apart into the same: `Type/id/_history/version`.
std::string reference_text(const Reference& reference);

}  // namespace fhir
