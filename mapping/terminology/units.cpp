#include "mapping/terminology/units.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace terminology {

using namespace std::string_literals;

const std::string_view ucum_system = "http://unitsofmeasure.org";

namespace {

struct Known {
  UnitKind kind;
  std::string_view name;
  std::array<std::string_view, 2> canonical;  // the second one is mostly empty
};

/// What the rules compute in. Activity of bone-specific phosphatase (U/L) is another quantity than its mass, so it has two.
constexpr auto known = std::to_array<Known>({
    {UnitKind::e2, "e2", {"pg/mL"}},
    {UnitKind::bmd, "bmd", {"g/cm2"}},
    {UnitKind::score, "score", {"1"}},
    {UnitKind::ctx, "ctx", {"pg/mL"}},
    {UnitKind::p1np, "p1np", {"ug/L"}},
    {UnitKind::bsap, "bsap", {"ug/L", "U/L"}},
    {UnitKind::ntx_urine, "ntx_urine", {"nmol/mmol{creat}"}},
    {UnitKind::ntx_serum, "ntx_serum", {"nmol/L"}},
    {UnitKind::vitd, "vitd", {"ng/mL"}},
    {UnitKind::calcium, "calcium", {"mg/dL"}},
    {UnitKind::testosterone, "testosterone", {"ng/dL"}},
    {UnitKind::testosterone_free, "testosterone_free", {"pg/mL"}},
    {UnitKind::creatinine, "creatinine", {"mg/dL"}},
    {UnitKind::egfr, "egfr", {"mL/min/{1.73_m2}"}},
    {UnitKind::bmi, "bmi", {"kg/m2"}},
    {UnitKind::alcohol, "alcohol", {"{drinks}/d"}},
    {UnitKind::frax, "frax", {"%"}},
});

constexpr bool in_order_of_kind() {
  for (std::size_t i = 0; i < known.size(); ++i)
    if (static_cast<std::size_t>(known[i].kind) != i) return false;
  return true;
}
static_assert(in_order_of_kind(), "a kind is found by its place");
static_assert(known.back().kind == UnitKind::frax, "the last kind is there, so that all are");

const Known& known_of(UnitKind kind) {
  return known[static_cast<std::size_t>(kind)];
}

fhir::Issue unit_issue(std::string_view spelling, std::string_view what, UnitKind kind) {
  auto text = spelling.empty() ? "no unit"s : "unit `" + std::string(spelling) + "`";
  return {fhir::IssueType::value, "unit", text.append(" ").append(what).append(" for ").append(to_name(kind))};
}

}  // namespace

std::string_view to_name(UnitKind kind) {
  return known_of(kind).name;
}

std::optional<UnitKind> unit_kind_named(std::string_view name) {
  const auto found = std::ranges::find(known, name, &Known::name);
  if (found == known.end()) return std::nullopt;
  return found->kind;
}

std::span<const std::string_view> canonical_units(UnitKind kind) {
  const auto& canonical = known_of(kind).canonical;
  return {canonical.data(), canonical.back().empty() ? canonical.size() - 1 : canonical.size()};
}

std::optional<UnitKind> unit_kind_of(Kind kind) {
  if (kind == Kind::e2 || kind == Kind::e2_immunoassay || kind == Kind::e2_sensitive) return UnitKind::e2;
  if (kind == Kind::frax_major || kind == Kind::frax_hip) return UnitKind::frax;
  const auto name = to_name(kind);
  if (name.starts_with("tscore_") || name.starts_with("zscore_")) return UnitKind::score;
  if (name.starts_with("bmd_") && kind != Kind::bmd_finding) return UnitKind::bmd;
  return unit_kind_named(name);
}

/// The spellings of each kind, sorted.
struct Units::Table {
  struct Spelling {
    std::string text;
    std::string canonical;
    fhir::Rational factor;
    bool accept;
  };
  std::array<std::vector<Spelling>, known.size()> kinds;
};

Units::Units(std::span<const UnitRow> rows) {
  std::map<std::pair<UnitKind, std::string_view>, const UnitRow*> last;
  for (const auto& row : rows) last[{row.kind, row.spelling}] = &row;

  auto table = std::make_unique<Table>();
  for (const auto& [key, row] : last)
    table->kinds[static_cast<std::size_t>(row->kind)].push_back({row->spelling, row->canonical, row->factor, row->accept});
  table_ = std::move(table);
}

Units::Units(Units&&) noexcept = default;
Units& Units::operator=(Units&&) noexcept = default;
Units::~Units() = default;

fhir::Result<Unit> Units::find(UnitKind kind, std::string_view system, std::string_view code, std::string_view unit) const {
  const bool code_decides = !code.empty() && (system.empty() || system == ucum_system);
  const auto spelling = code_decides ? code : unit;
  if (spelling.empty() && !code.empty()) return unit_issue(code, "is of another system than UCUM and has no text", kind);

  const auto& spellings = table_->kinds[static_cast<std::size_t>(kind)];
  const auto found =
      std::ranges::lower_bound(spellings, spelling, {}, [](const auto& known_one) -> std::string_view { return known_one.text; });
  if (found == spellings.end() || found->text != spelling) return unit_issue(spelling, "is not listed", kind);
  if (!found->accept) return unit_issue(spelling, "is rejected", kind);
  return Unit{found->canonical, &found->factor};
}

}  // namespace terminology
