#pragma once
// A mistake in a file that a person wrote: where it stands and what to do about it.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct Mistake {
  std::string file;
  std::size_t line = 0;    ///< from 1; 0: the file as a whole
  std::size_t column = 0;  ///< from 1, in bytes; 0: the line as a whole
  std::string reason;
  std::string advice;  ///< what to do; may be empty

  bool operator==(const Mistake&) const = default;
};

/// `file:line:column: reason`, the line with a caret under the place, then the advice. `text` is the file's.
std::string show(const Mistake& mistake, std::string_view text);

/// The candidate that was probably meant: at most a third of the letters are wrong. Empty: none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace app
