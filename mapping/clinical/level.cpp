#include "mapping/clinical/level.hpp"

namespace clinical {
namespace {

Truth truth_of(bool holds) {
  return holds ? Truth::yes : Truth::no;
}

Truth negation(Truth truth) {
  if (truth == Truth::unknown) return truth;
  return truth_of(truth == Truth::no);
}

/// Of what reaches down without end: it never lies wholly above a limit.
Truth yes_if(bool holds) {
  return holds ? Truth::yes : Truth::unknown;
}

/// Of what reaches up without end.
Truth no_if(bool holds) {
  return holds ? Truth::no : Truth::unknown;
}

}  // namespace

// Amounts are dense: in `<5` there is no greatest one, in `>5` no smallest.
Truth below(const Level& level, const Rational& limit) {
  if (level.exact()) return truth_of(level.amount < limit);
  if (level.comparator == Comparator::less) return yes_if(level.amount <= limit);
  if (level.comparator == Comparator::less_or_equal) return yes_if(level.amount < limit);
  return no_if(level.amount >= limit);
}

Truth at_most(const Level& level, const Rational& limit) {
  if (level.exact()) return truth_of(level.amount <= limit);
  if (level.comparator == Comparator::greater) return no_if(level.amount >= limit);
  if (level.comparator == Comparator::greater_or_equal) return no_if(level.amount > limit);
  return yes_if(level.amount <= limit);
}

Truth above(const Level& level, const Rational& limit) {
  return negation(at_most(level, limit));
}

Truth at_least(const Level& level, const Rational& limit) {
  return negation(below(level, limit));
}

}  // namespace clinical
