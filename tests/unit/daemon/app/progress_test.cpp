#include "daemon/app/progress.hpp"

#include <gtest/gtest.h>

namespace app {
namespace {

TEST(Bar, FillsInEighthsOfAColumn) {
  EXPECT_EQ(bar(0, 4), "····");
  EXPECT_EQ(bar(0.5, 4), "██··");
  EXPECT_EQ(bar(0.28125, 4), "█▏··");
  EXPECT_EQ(bar(1, 4), "████");
}

TEST(Bar, StaysWithinItsWidth) {
  EXPECT_EQ(bar(7, 2), "██");
  EXPECT_EQ(bar(-1, 2), "··");
}

TEST(AmountText, RoundsForPeople) {
  EXPECT_EQ(amount_text(0), "0 B");
  EXPECT_EQ(amount_text(999), "999 B");
  EXPECT_EQ(amount_text(1000), "1 kB");
  EXPECT_EQ(amount_text(312'499'999), "312 MB");
  EXPECT_EQ(amount_text(1'440'000'000), "1.4 GB");
}

}  // namespace
}  // namespace app
