#include "daemon/app/mistake.hpp"

#include "daemon/app/text_width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace app {
namespace {

std::string_view line_of(std::string_view text, std::size_t line) {
  for (; line > 1 && !text.empty(); --line) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  text = text.substr(0, text.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

/// What stands before the caret: as wide as the text above it, tabs kept so that both lines shift alike.
std::string indent_like(std::string_view before) {
  std::string indent;
  for (std::size_t tab; (tab = before.find('\t')) != std::string_view::npos; before.remove_prefix(tab + 1))
    indent.append(width_of(before.substr(0, tab)), ' ').push_back('\t');
  return indent.append(width_of(before), ' ');
}

/// Edits (insert, drop, replace, swap neighbours) that turn one word into the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

}  // namespace

std::string show(const Mistake& mistake, std::string_view text) {
  std::string out = mistake.file;
  if (mistake.line != 0) out += fmt::format(":{}", mistake.line);
  if (mistake.column != 0) out += fmt::format(":{}", mistake.column);
  out += fmt::format(": {}\n", mistake.reason);
  if (mistake.line != 0) {
    const std::string_view line = line_of(text, mistake.line);
    out += fmt::format("{:>6} | {}\n", mistake.line, line);
    if (mistake.column != 0) out += fmt::format("       | {}^\n", indent_like(line.substr(0, std::min(mistake.column - 1, line.size()))));
  }
  if (!mistake.advice.empty()) out += fmt::format("       {}\n", mistake.advice);
  return out;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates)
    if (const std::size_t edits = distance(word, candidate); edits < least) {
      least = edits;
      best = candidate;
    }
  return best;
}

}  // namespace app
