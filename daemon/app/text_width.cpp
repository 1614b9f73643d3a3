#include "daemon/app/text_width.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace app {
namespace {

struct Letter {
  char32_t code_point;
  std::size_t bytes;
};

/// The first letter of a text that is not empty; a broken sequence is one letter a byte.
Letter first_letter(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char lead = byte(0);
  const std::size_t bytes = lead < 0x80                   ? 1
                            : lead >= 0xF0 && lead < 0xF5 ? 4
                            : lead >= 0xE0 && lead < 0xF0 ? 3
                            : lead >= 0xC2 && lead < 0xE0 ? 2
                                                          : 0;
  if (bytes == 1) return {lead, 1};
  if (bytes == 0 || bytes > text.size()) return {0xFFFD, 1};
  char32_t code_point = lead & (0x7FU >> bytes);
  for (std::size_t at = 1; at < bytes; ++at) {
    if ((byte(at) & 0xC0U) != 0x80U) return {0xFFFD, 1};
    code_point = (code_point << 6U) | (byte(at) & 0x3FU);
  }
  return {code_point, bytes};
}

using Range = std::pair<char32_t, char32_t>;

template <std::size_t N>
bool is_in(char32_t code_point, const std::array<Range, N>& ranges) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), code_point, [](char32_t c, const Range& range) { return c < range.first; });
  return after != ranges.begin() && code_point <= std::prev(after)->second;
}

/// Combining marks of the scripts that names come in, joiners, variation selectors.
constexpr std::array<Range, 20> no_width{{{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F},
                                          {0x0900, 0x0902}, {0x093A, 0x093A}, {0x093C, 0x093C}, {0x0941, 0x0948}, {0x094D, 0x094D},
                                          {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
                                          {0x200B, 0x200D}, {0x20D0, 0x20FF}, {0x302A, 0x302D}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}}};
/// East Asian Width W and F (Unicode 15), emoji among them.
constexpr std::array<Range, 14> wide{{{0x1100, 0x115F},
                                      {0x231A, 0x231B},
                                      {0x23E9, 0x23EC},
                                      {0x2E80, 0x303E},
                                      {0x3041, 0x33FF},
                                      {0x3400, 0x4DBF},
                                      {0x4E00, 0xA4CF},
                                      {0xA960, 0xA97F},
                                      {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF},
                                      {0xFE30, 0xFE6F},
                                      {0xFF00, 0xFF60},
                                      {0x1F300, 0x1FAFF},
                                      {0x20000, 0x3FFFD}}};
/// C0, DEL and C1; marks of direction; line and paragraph separators.
constexpr std::array<Range, 6> control{
    {{0x00, 0x1F}, {0x7F, 0x9F}, {0x061C, 0x061C}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069}}};

std::size_t columns(char32_t code_point) {
  if (code_point < 0x300) return 1;
  if (is_in(code_point, no_width)) return 0;
  return is_in(code_point, wide) ? 2 : 1;
}

}  // namespace

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Letter letter = first_letter(text);
    width += columns(letter.code_point);
    text.remove_prefix(letter.bytes);
  }
  return width;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Letter letter = first_letter(text);
    const bool broken = letter.code_point == 0xFFFD && letter.bytes == 1;
    if (broken || is_in(letter.code_point, control)) {
      out.push_back('?');
    } else {
      out.append(text.substr(0, letter.bytes));
    }
    text.remove_prefix(letter.bytes);
  }
  return out;
}

std::string fitted(std::string_view text, std::size_t width) {
  const std::size_t full = width_of(text);
  if (full <= width) return std::string(text).append(width - full, ' ');
  std::string out;
  std::size_t used = 0;
  while (!text.empty()) {
    const Letter letter = first_letter(text);
    if (used + columns(letter.code_point) + 1 > width) break;
    used += columns(letter.code_point);
    out.append(text.substr(0, letter.bytes));
    text.remove_prefix(letter.bytes);
  }
  return out.append("…").append(width - used - 1, ' ');
}

}  // namespace app
