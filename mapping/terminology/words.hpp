#pragma once
// Names found in free text as whole words, in whatever case.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace terminology {

/// A word is a run of letters and digits of any script; case is folded for Latin, Greek and Cyrillic letters.
class Words {
 public:
  /// Each begins and ends with a letter or digit (`fits`); inside, spaces and signs must stand in the text as they stand here.
  explicit Words(std::span<const std::string_view> names);

  static bool fits(std::string_view name);

  /// Whether one of the names stands in the text with no letter or digit before or behind. Allocates nothing.
  bool any_in(std::string_view text) const;

 private:
  std::vector<std::u32string> names_;  // case folded
};

}  // namespace terminology
