#pragma once
// Which parameter of the file is which number of the rules, and what is required of it.

#include "mapping/protocol/mistake.hpp"
#include "mapping/protocol/protocol.hpp"

#include <span>

namespace protocol {

/// An entry and where its value stands in the file.
struct PlacedEntry {
  ParameterEntry entry;
  std::size_t line = 1;
  std::size_t column = 1;
};

/// Sets every parameter from its entry. Mistakes: an id that no rule knows, a missing one, a value that is no decimal, not whole, out of
/// the range of its unit, another unit, or out of order with a neighbour ("P27 must not be more than P26"). Missing ones are told at
/// line 1.
Mistakes set_parameters(Parameters& parameters, std::span<const PlacedEntry> entries);

}  // namespace protocol
