#include "mapping/terminology/words.hpp"

#include "mapping/terminology/utf8.hpp"

#include <algorithm>
#include <array>

namespace terminology {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr bool contains(const auto& ranges, char32_t point) {
  return std::ranges::any_of(ranges, [point](Range range) { return range.first <= point && point <= range.last; });
}

/// Beyond ASCII everything is taken for a letter but the blocks of signs, so that `Arimidex®` ends with the x.
constexpr auto signs = std::to_array<Range>({{0x80, 0xA9},
                                             {0xAB, 0xB4},
                                             {0xB6, 0xB9},
                                             {0xBB, 0xBF},
                                             {0xD7, 0xD7},
                                             {0xF7, 0xF7},
                                             {0x2000, 0x2BFF},
                                             {0x2E00, 0x2E7F},
                                             {0x3000, 0x303F},
                                             {0xFE30, 0xFE6F},
                                             {0xFEFF, 0xFEFF},
                                             {0xFF01, 0xFF0F},
                                             {0xFF1A, 0xFF20},
                                             {0xFF3B, 0xFF40},
                                             {0xFF5B, 0xFF65},
                                             {0xFFFD, 0xFFFD},
                                             {0x1F000, 0x1FAFF}});

constexpr bool is_word(char32_t point) {
  if (point < 0x80) return (point >= U'0' && point <= U'9') || (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
  return !contains(signs, point);
}

/// Lower case, letter by letter.
constexpr char32_t fold(char32_t point) {
  if (point < 0x80) return point >= U'A' && point <= U'Z' ? point + 0x20 : point;
  if (point == 0x130) return U'i';                                                                  // İ: Turkish capitals of ARİMİDEX
  if (point >= 0xC0 && point <= 0xDE && point != 0xD7) return point + 0x20;                         // À..Þ
  if ((point >= 0x100 && point <= 0x137) || (point >= 0x14A && point <= 0x177)) return point | 1U;  // Ā..ķ, Ŋ..ŷ: even is capital
  if (point >= 0x391 && point <= 0x3A9) return point + 0x20;                                        // Α..Ω
  if (point >= 0x400 && point <= 0x40F) return point + 0x50;                                        // Ѐ..Џ
  if (point >= 0x410 && point <= 0x42F) return point + 0x20;                                        // А..Я
  return point;
}

/// The next code point, folded; a byte that is no UTF-8 counts as a sign.
char32_t take_folded(std::string_view& text) {
  if (const auto first = static_cast<unsigned char>(text.front()); first < 0x80) {
    text.remove_prefix(1);
    return fold(first);
  }
  if (const auto point = take_code_point(text)) return fold(*point);
  text.remove_prefix(1);
  return 0xFFFD;
}

/// Whether a word, whose first letter has been taken, goes on like the name to its end.
bool goes_on_like(std::string_view text, std::u32string_view name) {
  for (const char32_t expected : name.substr(1))
    if (text.empty() || take_folded(text) != expected) return false;
  return text.empty() || !is_word(take_folded(text));
}

std::u32string folded(std::string_view text) {
  std::u32string points;
  while (!text.empty()) points += take_folded(text);
  return points;
}

}  // namespace

Words::Words(std::span<const std::string_view> names) {
  for (const auto name : names) names_.push_back(folded(name));
}

bool Words::fits(std::string_view name) {
  const auto points = folded(name);
  return !points.empty() && is_word(points.front()) && is_word(points.back());
}

bool Words::any_in(std::string_view text) const {
  bool inside = false;  // a word
  while (!text.empty()) {
    const auto point = take_folded(text);
    const auto stands_here = [&](const auto& name) { return name.front() == point && goes_on_like(text, name); };
    if (!inside && std::ranges::any_of(names_, stands_here)) return true;
    inside = is_word(point);
  }
  return false;
}

}  // namespace terminology
