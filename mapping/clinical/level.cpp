#include "mapping/clinical/level.hpp"

namespace clinical {
namespace {

Truth truth_of(bool holds) {
  return holds ? Truth::yes : Truth::no;
}

Truth negation(Truth truth) {
  switch (truth) {
    case Truth::no:
      return Truth::yes;
    case Truth::yes:
      return Truth::no;
    case Truth::unknown:
      break;
  }
  return Truth::unknown;
}

}  // namespace

// Amounts are dense: below `<5` there is always a smaller and never a greatest one.
Truth below(const Level& level, const Rational& limit) {
  switch (level.comparator) {
    case Comparator::none:
      return truth_of(level.amount < limit);
    case Comparator::less:
      return level.amount <= limit ? Truth::yes : Truth::unknown;
    case Comparator::less_or_equal:
      return level.amount < limit ? Truth::yes : Truth::unknown;
    case Comparator::greater:
    case Comparator::greater_or_equal:
      return level.amount >= limit ? Truth::no : Truth::unknown;
  }
  return Truth::unknown;
}

Truth at_most(const Level& level, const Rational& limit) {
  switch (level.comparator) {
    case Comparator::none:
      return truth_of(level.amount <= limit);
    case Comparator::less:
    case Comparator::less_or_equal:
      return level.amount <= limit ? Truth::yes : Truth::unknown;
    case Comparator::greater:
      return level.amount >= limit ? Truth::no : Truth::unknown;
    case Comparator::greater_or_equal:
      return level.amount > limit ? Truth::no : Truth::unknown;
  }
  return Truth::unknown;
}

Truth above(const Level& level, const Rational& limit) {
  return negation(at_most(level, limit));
}

Truth at_least(const Level& level, const Rational& limit) {
  return negation(below(level, limit));
}

}  // namespace clinical
