#pragma once
// The resources that stand in a chart, short enough to be read.

#include "daemon/app/findings_table.hpp"
#include "fhir/model/written.hpp"

#include <span>
#include <string>
#include <string_view>

namespace app {

/// One line a resource: type, status, what it says. Provenances, which only say who wrote the others from what, are counted.
std::string chart_text(std::span<const fhir::WrittenResource> resources, Style style);

/// JSON for people: what fits into `width` columns stands on one line, else each member or item on its own, two blanks an indent. Texts
/// wider than `width` are cut with an ellipsis.
std::string indented(std::string_view json, std::size_t width);

}  // namespace app
