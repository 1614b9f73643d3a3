#pragma once
// What toml++ 3.3 must not be shown: a letter such as an accented one outside of quotes and comments, or right behind a backslash of a
// string of several lines, makes its reader run into undefined behaviour. Asked before every text that it reads.

#include "mapping/protocol/mistake.hpp"

#include <optional>
#include <string_view>

namespace protocol {

/// The first such place; none: the text may be read.
std::optional<Mistake> not_plain_toml(std::string_view text);

}  // namespace protocol
