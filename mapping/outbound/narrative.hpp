#pragma once
// The narrative of a resource: XHTML from its own elements, every value escaped. Nothing stands in it that the elements do not say.

#include "fhir/model/written.hpp"

#include <string>

namespace outbound {

/// The content of the div.
std::string narrative(const fhir::WrittenResource& resource);

/// Text as XHTML character data: & < > " escaped; characters that XML 1.0 has no place for become U+FFFD.
std::string escape(std::string_view text);

}  // namespace outbound
