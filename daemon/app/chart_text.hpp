#pragma once
// The resources that stand in a chart, short enough to be read.

#include "daemon/app/findings_table.hpp"
#include "fhir/model/written.hpp"

#include <span>
#include <string>
#include <string_view>

namespace app {

/// One line a resource: type, status, what it says, how it is identified.
std::string chart_text(std::span<const fhir::WrittenResource> resources, Style style);

/// JSON with line breaks and two blanks an indent; texts longer than `text_max` columns are cut with an ellipsis.
std::string indented(std::string_view json, std::size_t text_max);

}  // namespace app
