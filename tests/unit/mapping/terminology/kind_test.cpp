#include "mapping/terminology/kind.hpp"

#include <gtest/gtest.h>

#include <set>

namespace terminology {
namespace {

constexpr auto kind_count = static_cast<std::size_t>(Kind::palliative) + 1;

TEST(Kind, EveryNameLeadsBackToItsKind) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < kind_count; ++i) {
    const auto kind = static_cast<Kind>(i);
    EXPECT_EQ(kind_named(to_name(kind)), kind) << to_name(kind);
    names.insert(to_name(kind));
  }
  EXPECT_EQ(names.size(), kind_count);
}

TEST(Kind, IsNotFoundByAnotherName) {
  for (const auto* name : {"", "Anastrozole", "anastrozole ", "anastrozol", "zzz", "e2_alias"}) EXPECT_FALSE(kind_named(name)) << name;
}

TEST(Kind, IsOfTheTableThatHasItsRows) {
  EXPECT_TRUE(is_of(Kind::anastrozole, Family::medications));
  EXPECT_TRUE(is_of(Kind::glucocorticoid, Family::medications));
  EXPECT_FALSE(is_of(Kind::glucocorticoid, Family::observations));
  EXPECT_TRUE(is_of(Kind::e2, Family::observations));
  EXPECT_TRUE(is_of(Kind::bmd_finding, Family::observations));
  EXPECT_FALSE(is_of(Kind::bmd_finding, Family::conditions));
  EXPECT_TRUE(is_of(Kind::breast_cancer, Family::conditions));
  EXPECT_TRUE(is_of(Kind::palliative, Family::conditions));
  EXPECT_FALSE(is_of(Kind::palliative, Family::medications));
}

TEST(Kind, TestosteroneAndCalciumAreDrugsAndResults) {
  for (const auto kind : {Kind::testosterone, Kind::calcium}) {
    EXPECT_TRUE(is_of(kind, Family::medications));
    EXPECT_TRUE(is_of(kind, Family::observations));
    EXPECT_FALSE(is_of(kind, Family::conditions));
  }
}

}  // namespace
}  // namespace terminology
