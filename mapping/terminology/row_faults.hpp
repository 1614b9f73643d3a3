#pragma once
// What a row must be to count, whether it came from a table or from a hospital's ValueSet or ConceptMap.

#include "mapping/terminology/terminology.hpp"

#include <optional>
#include <string>

namespace terminology {

/// Why the row can't be used; nothing: it can.
std::optional<std::string> fault_of(const Row& row);
std::optional<std::string> fault_of(const UnitRow& row);

}  // namespace terminology
