#include "mapping/clinical/level.hpp"

#include <gtest/gtest.h>

namespace clinical {
namespace {

using enum Truth;

// Amounts below, at and above a limit of 20: below, at_most, above, at_least.
struct Case {
  Comparator comparator;
  int amount;
  Truth below, at_most, above, at_least;
};

class LevelAgainst20 : public testing::TestWithParam<Case> {};

TEST_P(LevelAgainst20, IsJudgedOnTheWholeInterval) {
  const auto& [comparator, amount, is_below, is_at_most, is_above, is_at_least] = GetParam();
  const Level level{amount, comparator};
  EXPECT_EQ(below(level, 20), is_below);
  EXPECT_EQ(at_most(level, 20), is_at_most);
  EXPECT_EQ(above(level, 20), is_above);
  EXPECT_EQ(at_least(level, 20), is_at_least);
}

INSTANTIATE_TEST_SUITE_P(Comparators, LevelAgainst20,
                         testing::Values(Case{Comparator::none, 19, yes, yes, no, no}, Case{Comparator::none, 20, no, yes, no, yes},
                                         Case{Comparator::none, 21, no, no, yes, yes}, Case{Comparator::less, 19, yes, yes, no, no},
                                         Case{Comparator::less, 20, yes, yes, no, no},
                                         Case{Comparator::less, 21, unknown, unknown, unknown, unknown},
                                         Case{Comparator::less_or_equal, 19, yes, yes, no, no},
                                         Case{Comparator::less_or_equal, 20, unknown, yes, no, unknown},
                                         Case{Comparator::less_or_equal, 21, unknown, unknown, unknown, unknown},
                                         Case{Comparator::greater, 19, unknown, unknown, unknown, unknown},
                                         Case{Comparator::greater, 20, no, no, yes, yes}, Case{Comparator::greater, 21, no, no, yes, yes},
                                         Case{Comparator::greater_or_equal, 19, unknown, unknown, unknown, unknown},
                                         Case{Comparator::greater_or_equal, 20, no, unknown, unknown, yes},
                                         Case{Comparator::greater_or_equal, 21, no, no, yes, yes}));

TEST(Level, IsExactWithoutComparator) {
  EXPECT_TRUE((Level{5}.exact()));
  EXPECT_FALSE((Level{5, Comparator::less}.exact()));
}

}  // namespace
}  // namespace clinical
