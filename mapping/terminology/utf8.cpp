#include "mapping/terminology/utf8.hpp"

namespace terminology {
namespace {

constexpr char32_t code_point_max = 0x10FFFF;

bool is_surrogate(char32_t point) {
  return point >= 0xD800 && point <= 0xDFFF;
}

/// Length of a sequence and the smallest code point that may be written so; length 0: no sequence begins like this.
struct Form {
  std::size_t length;
  char32_t smallest;
};

Form form_of(unsigned char lead) {
  if (lead < 0x80) return {1, 0};
  if (lead < 0xC2) return {0, 0};
  if (lead < 0xE0) return {2, 0x80};
  if (lead < 0xF0) return {3, 0x800};
  if (lead < 0xF5) return {4, 0x10000};
  return {0, 0};
}

}  // namespace

std::optional<char32_t> take_code_point(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const auto form = form_of(lead);
  if (form.length == 0 || form.length > text.size()) return std::nullopt;

  char32_t point = form.length == 1 ? lead : lead & (0x7FU >> form.length);
  for (std::size_t i = 1; i < form.length; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0U) != 0x80U) return std::nullopt;
    point = (point << 6U) | (next & 0x3FU);
  }
  if (point < form.smallest || point > code_point_max || is_surrogate(point)) return std::nullopt;
  text.remove_prefix(form.length);
  return point;
}

bool is_utf8(std::string_view text) {
  while (!text.empty())
    if (!take_code_point(text)) return false;
  return true;
}

}  // namespace terminology
