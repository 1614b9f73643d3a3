#include "daemon/app/mistake.hpp"

#include <gtest/gtest.h>

#include <array>

namespace app {
namespace {

TEST(ShowMistake, PutsACaretUnderThePlace) {
  const Mistake mistake{.file = "a.toml", .line = 2, .column = 3, .reason = "odd", .advice = "do better"};
  EXPECT_EQ(show(mistake, "one\r\ntwo three\r\n"), "a.toml:2:3: odd\n     2 | two three\n       |   ^\n       do better\n");
}

TEST(ShowMistake, CountsBytesAndDrawsColumns) {
  const Mistake mistake{.file = "a.toml", .line = 1, .column = 6, .reason = "odd", .advice = {}};
  EXPECT_EQ(show(mistake, "\t\"ü\" x"), "a.toml:1:6: odd\n     1 | \t\"ü\" x\n       | \t   ^\n");
}

TEST(ShowMistake, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(show({.file = "a.toml", .reason = "empty", .advice = {}}, ""), "a.toml: empty\n");
  EXPECT_EQ(show({.file = "a.toml", .line = 1, .reason = "odd", .advice = {}}, "x"), "a.toml:1: odd\n     1 | x\n");
}

TEST(ShowMistake, StaysWithinTheText) {
  EXPECT_EQ(show({.file = "a", .line = 9, .column = 9, .reason = "odd", .advice = {}}, "x\n"), "a:9:9: odd\n     9 | \n       | ^\n");
}

TEST(Nearest, FindsWhatWasMeant) {
  constexpr std::array<std::string_view, 3> words{"recipients", "protocol", "output"};
  EXPECT_EQ(nearest("reciepients", words), "recipients");
  EXPECT_EQ(nearest("protocols", words), "protocol");
  EXPECT_EQ(nearest("outptu", words), "output");
}

TEST(Nearest, FindsNothingThatIsFarAway) {
  constexpr std::array<std::string_view, 2> words{"recipients", "zone"};
  EXPECT_EQ(nearest("colour", words), "");
  EXPECT_EQ(nearest("", words), "");
}

}  // namespace
}  // namespace app
