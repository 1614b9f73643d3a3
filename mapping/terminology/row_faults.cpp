#include "mapping/terminology/row_faults.hpp"

#include "mapping/terminology/words.hpp"

#include <algorithm>

namespace terminology {
namespace {

std::string in_ticks(std::string_view text) {
  return "`" + std::string(text) + "`";
}

bool has_outer_space(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  return !text.empty() && (is_space(text.front()) || is_space(text.back()));
}

}  // namespace

std::optional<std::string> fault_of(const Row& row) {
  if (row.system.empty()) return "no system";
  if (row.code.empty()) return "no code";
  if (has_outer_space(row.system)) return "system " + in_ticks(row.system) + " begins or ends with a space";
  if (has_outer_space(row.code)) return "code " + in_ticks(row.code) + " begins or ends with a space";
  if (row.match == Match::text) {
    if (row.kind != Kind::anastrozole) return "text is read for anastrozole only, not for " + std::string(to_name(row.kind));
    if (!Words::fits(row.code)) return "text " + in_ticks(row.code) + " does not begin and end with a letter or digit";
  }
  return std::nullopt;
}

std::optional<std::string> fault_of(const UnitRow& row) {
  if (has_outer_space(row.spelling)) return "unit " + in_ticks(row.spelling) + " begins or ends with a space";
  if (row.spelling.empty() && row.kind != UnitKind::score) return "only a score may go without a unit";
  if (!row.accept) return std::nullopt;

  const auto canonical = canonical_units(row.kind);
  if (std::ranges::find(canonical, row.canonical) == canonical.end()) {
    std::string known;
    for (const auto unit : canonical) known.append(known.empty() ? "" : " or ").append(in_ticks(unit));
    return "canonical " + in_ticks(row.canonical) + ", where the rules for " + std::string(to_name(row.kind)) + " compute in " + known;
  }
  if (row.factor <= 0) return "the factor is not positive";
  return std::nullopt;
}

}  // namespace terminology
