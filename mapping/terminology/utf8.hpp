#pragma once
// Code points of UTF-8 text, one at a time.

#include <optional>
#include <string_view>

namespace terminology {

/// Takes the first code point off; nothing, and nothing taken, where the text does not begin with a well-formed one. `text` is not empty.
std::optional<char32_t> take_code_point(std::string_view& text);

bool is_utf8(std::string_view text);

}  // namespace terminology
