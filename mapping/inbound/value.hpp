#pragma once
// Numbers of results: comparators, texts and units. See docs/PROTOCOL.md, rules 1.5 to 1.8, F5 and P50.

#include "fhir/model/resources.hpp"
#include "mapping/clinical/level.hpp"
#include "mapping/clinical/reading.hpp"
#include "mapping/terminology/units.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace inbound {

/// Whether anything is told at all: a quantity without a number, an empty text or concept is nothing.
bool has_value(const fhir::ObservationValue& value);

/// The value as it came, for people.
std::string to_text(const fhir::ObservationValue& value);

/// What a kind of result can be.
struct Measurand {
  terminology::UnitKind unit;
  const clinical::Range* plausible = nullptr;  ///< in the canonical unit
  bool may_have_comparator = true;             ///< not a score or a density (rule 1.6)
};

/// A number in a canonical unit.
struct Amount {
  clinical::Level level;
  std::string_view unit;  ///< canonical
  std::string text;       ///< the digits as received where the unit is the canonical one, else as converted
};

/// Why a value is no fact (A16): F1 no number or one with a comparator that must not be, F5 its unit, P50 not plausible.
struct Refusal {
  std::string_view rule;
  std::string reason;
};

/// Understands a value that is there. Texts are read as numbers only where `value` is one (rule 1.7).
std::variant<Amount, Refusal> understand_value(const fhir::ObservationValue& value, const Measurand& measurand,
                                               const terminology::Units& units);

/// The amount of a quantity in a unit that is listed, without a comparator: a limit of a reference range.
std::optional<clinical::Rational> understand_limit(const std::optional<fhir::Quantity>& limit, terminology::UnitKind kind,
                                                   std::string_view canonical, const terminology::Units& units);

}  // namespace inbound
