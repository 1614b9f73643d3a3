#pragma once
// A result as an interval, and what can be said of it: yes, no, or not known. See docs/PROTOCOL.md, rule 1.6.

#include "fhir/primitive/rational.hpp"

#include <cstdint>

namespace clinical {

using fhir::Rational;

enum class Comparator : std::uint8_t { none, less, less_or_equal, greater, greater_or_equal };

/// An amount in the canonical unit of its kind, with the comparator that came with it.
struct Level {
  Rational amount;
  Comparator comparator = Comparator::none;

  bool exact() const { return comparator == Comparator::none; }
  bool operator==(const Level&) const = default;
};

enum class Truth : std::uint8_t { no, yes, unknown };

/// Whether every (yes), no (no) or just some value of the interval is `< limit`, `<= limit`, `> limit`, `>= limit`.
Truth below(const Level& level, const Rational& limit);
Truth at_most(const Level& level, const Rational& limit);
Truth above(const Level& level, const Rational& limit);
Truth at_least(const Level& level, const Rational& limit);

}  // namespace clinical
