#pragma once
// How wide UTF-8 text stands on a terminal.

#include <cstddef>
#include <string>
#include <string_view>

namespace app {

/// Columns that the text takes: combining marks none, East Asian wide characters and emoji two; of a broken sequence one a byte.
std::size_t width_of(std::string_view text);

/// The text without anything that could move the cursor or colour the screen: control characters, also those beyond ASCII and the
/// marks that turn the direction of writing, become `?`. Input may be hostile, terminals obey.
std::string printable(std::string_view text);

/// The text, filled with spaces to `width` columns, or cut with an ellipsis where it is wider.
std::string fitted(std::string_view text, std::size_t width);

}  // namespace app
