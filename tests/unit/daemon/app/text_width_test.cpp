#include "daemon/app/text_width.hpp"

#include <gtest/gtest.h>

namespace app {
namespace {

TEST(WidthOf, CountsColumnsNotBytes) {
  EXPECT_EQ(width_of(""), 0U);
  EXPECT_EQ(width_of("abc"), 3U);
  EXPECT_EQ(width_of("Müller"), 6U);
  EXPECT_EQ(width_of("e\u0301"), 1U);  // combining acute accent
  EXPECT_EQ(width_of("田中"), 4U);
  EXPECT_EQ(width_of("😀"), 2U);
}

TEST(WidthOf, CountsABrokenSequenceByItsBytes) {
  EXPECT_EQ(width_of("\xC3"), 1U);
  EXPECT_EQ(width_of("\xE7\x94x"), 3U);
  EXPECT_EQ(width_of("\xC0\x80"), 2U);
}

TEST(Printable, TakesAwayWhatATerminalWouldObey) {
  EXPECT_EQ(printable("a\033[2Jb"), "a?[2Jb");
  EXPECT_EQ(printable("a\nb\x7F"), "a?b?");
  EXPECT_EQ(printable("\u009B1m"), "?1m");            // C1 control
  EXPECT_EQ(printable("\u202Egnp.exe"), "?gnp.exe");  // right-to-left override
  EXPECT_EQ(printable("\xFF"), "?");
}

TEST(Printable, LeavesLettersOfAnyScript) {
  EXPECT_EQ(printable("Œuvre – ñ 田 Ω"), "Œuvre – ñ 田 Ω");
}

TEST(Fitted, FillsToTheWidth) {
  EXPECT_EQ(fitted("ab", 4), "ab  ");
  EXPECT_EQ(fitted("田", 3), "田 ");
  EXPECT_EQ(fitted("abcd", 4), "abcd");
}

TEST(Fitted, CutsWithAnEllipsis) {
  EXPECT_EQ(fitted("abcdef", 4), "abc…");
  EXPECT_EQ(fitted("田中田中", 4), "田… ");
  EXPECT_EQ(width_of(fitted("田中田中", 4)), 4U);
}

}  // namespace
}  // namespace app
