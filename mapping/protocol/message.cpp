#include "mapping/protocol/message.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace protocol {
namespace {

/// Restarting is starting: the word holds it.
constexpr std::string_view forbidden[] = {"start anastrozole", "raise anastrozole", "increase anastrozole", "raise the dose of anastrozole",
                                          "increase the dose of anastrozole"};

std::string lower(std::string_view text) {
  std::string small(text);
  for (auto& letter : small)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return small;
}

}  // namespace

std::string_view forbidden_in(std::string_view text) {
  const auto small = lower(text);
  for (const auto words : forbidden)
    if (small.find(words) != std::string::npos) return words;
  return {};
}

FilledText fill_in(std::string text, std::span<const PlacedEntry> entries) {
  for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open)) {
    const auto close = text.find('}', open);
    if (close == std::string::npos) return {std::move(text), "a { without }"};
    const auto id = text.substr(open + 1, close - open - 1);
    const auto* placed = find_entry(entries, id);
    if (!placed) return {std::move(text), fmt::format("{{{}}} names no parameter", id)};
    text.replace(open, close - open + 1, placed->entry.value);
    open += placed->entry.value.size();
  }
  return {std::move(text), {}};
}

const PlacedEntry* find_entry(std::span<const PlacedEntry> entries, std::string_view id) {
  const auto found = std::find_if(entries.begin(), entries.end(), [id](const PlacedEntry& one) { return one.entry.id == id; });
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace protocol
