#pragma once
// Units of measure: the spellings that count for a kind of result, and what they mean exactly. See docs/PROTOCOL.md, "Units" (rule 1.8).

#include "fhir/primitive/issue.hpp"
#include "fhir/primitive/rational.hpp"
#include "mapping/terminology/kind.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace terminology {

/// What a unit is looked up for: the `kind` column of the units table without `_alias`.
enum class UnitKind : std::uint8_t {
  e2,
  bmd,
  score,
  ctx,
  p1np,
  bsap,
  ntx_urine,
  ntx_serum,
  vitd,
  calcium,
  testosterone,
  testosterone_free,
  creatinine,
  egfr,
  bmi,
  alcohol,
  frax
};

/// The name as the table writes it: `ntx_urine`.
std::string_view to_name(UnitKind kind);
std::optional<UnitKind> unit_kind_named(std::string_view name);

/// Where the units of a kind of result are listed: `e2` for the three estradiol kinds, `score` for T- and Z-scores, `bmd` for densities,
/// `frax` for both probabilities, else the kind's own name. Nothing: no units are listed for it.
std::optional<UnitKind> unit_kind_of(Kind kind);

/// The units that the rules compute in; one, but for `bsap`: mass and activity are two quantities.
std::span<const std::string_view> canonical_units(UnitKind kind);

/// One row of the units table.
struct UnitRow {
  std::string spelling;  ///< the UCUM code, or the alias
  UnitKind kind;
  bool alias = false;
  std::string source;
  std::string canonical;  ///< the unit that values are turned into; one of `canonical_units` where the row accepts
  fhir::Rational factor;  ///< value x factor is in the canonical unit; positive where the row accepts
  bool accept = true;     ///< false: listed so that the refusal has a reason
};

/// A unit that is listed and accepted.
struct Unit {
  std::string_view canonical;
  const fhir::Rational* factor;
};

class Units {
 public:
  /// Conflicting rows of one kind and spelling: the later one counts.
  explicit Units(std::span<const UnitRow> rows);
  Units(Units&&) noexcept;
  Units& operator=(Units&&) noexcept;
  ~Units();

  /// The unit of a quantity. `code` decides alone when `system` is UCUM or empty and a code is there; else the text `unit` decides;
  /// with neither code nor text, the empty spelling (a code of another system without text is refused). Case-sensitive; allocates nothing
  /// when it succeeds. Not listed or rejected: an Issue (value) with path "unit" that says which.
  fhir::Result<Unit> find(UnitKind kind, std::string_view system, std::string_view code, std::string_view unit) const;

 private:
  struct Table;
  std::unique_ptr<const Table> table_;
};

/// http://unitsofmeasure.org
extern const std::string_view ucum_system;

}  // namespace terminology
