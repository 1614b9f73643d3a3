#pragma once
// Texts of the protocol file: what none of them may propose, and the values of parameters in them.

#include "mapping/protocol/parameter_table.hpp"

#include <span>
#include <string>
#include <string_view>

namespace protocol {

/// The words in which a text proposes to start, restart or raise anastrozole, which none may; empty where it does not.
std::string_view forbidden_in(std::string_view text);

/// A text with `{P26}` replaced by the parameter's value; or what is wrong with it.
struct FilledText {
  std::string text;
  std::string mistake;  ///< empty: none
};
FilledText fill_in(std::string text, std::span<const PlacedEntry> entries);

/// The entry of an id, or null.
const PlacedEntry* find_entry(std::span<const PlacedEntry> entries, std::string_view id);

}  // namespace protocol
