#pragma once
// JSON to typed resources. Strict in structure, lenient in what may be ignored.

#include "fhir/json/value.hpp"
#include "fhir/model/bundle.hpp"
#include "fhir/model/written.hpp"

#include <cstddef>
#include <functional>
#include <string_view>

namespace fhir {

/// Reads one resource. An element that we use and that has the wrong JSON type, an unreadable date or a code outside its required
/// value set is an Issue whose path is the FHIRPath of the element ("Observation.valueQuantity.value"); so is a second member of a
/// choice (value[x]), and a status or intent that is missing where R4 demands it. Where the value set has `unknown` a code outside it is
/// read as that: a server's own code tells us nothing, and the version still takes the place of the one before.
/// What the protocol may yet refuse (an odd unit, a text value, a missing date) is no Issue: it is kept for the judgement.
/// Elements that we don't use, extensions of primitives (`_birthDate`), nulls and empty arrays and objects are passed over.
/// Linear in the JSON; of a Bundle only the header is read (see read_bundle).
Result<Resource> read_resource(const json::Value& value);

/// Reads a Bundle; `value` must have resourceType Bundle. The path of an entry's Issue begins with "Bundle.entry[N]": the entry itself
/// or its ".resource". An empty entry is an entry without resource.
Result<Bundle> read_bundle(const json::Value& value);

/// For Bundles of any size: type and timestamp alone, then the entries one at a time. What read_bundle says holds here too;
/// `each` gets the entry's number, counted from 0.
Result<Bundle> read_bundle_head(const json::Value& value);
Result<void> read_bundle_entries(const json::Value& value, const std::function<void(std::size_t, Result<BundleEntry>)>& each);

/// Reads back what we wrote, as a server gives it: with other people's changes. Texts are kept unjudged; only structure can be wrong.
/// A resource of another type is IssueType::not_supported.
Result<WrittenResource> read_written(const json::Value& value);

/// The resourceType of an object; an Issue where there is none.
Result<std::string_view> resource_type_of(const json::Value& value);

/// Where in its body the element lies that the path of an Issue names, for line and column. `root` is what was given to the reader.
/// Of an element that is missing: the innermost one around it that is there.
std::size_t offset_of(const json::Value& root, std::string_view path);

}  // namespace fhir
