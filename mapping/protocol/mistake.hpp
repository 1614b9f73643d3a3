#pragma once
// What is wrong with a protocol file, and where: for the person who wrote it.

#include <cstddef>
#include <string>
#include <vector>

namespace protocol {

struct Mistake {
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in bytes
  std::string text;

  bool operator==(const Mistake&) const = default;
};
using Mistakes = std::vector<Mistake>;

}  // namespace protocol
