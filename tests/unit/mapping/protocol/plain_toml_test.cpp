#include "mapping/protocol/plain_toml.hpp"

#include "mapping/protocol/load.hpp"

#include <gtest/gtest.h>

namespace protocol {
namespace {

class Plain : public testing::TestWithParam<std::string_view> {};

TEST_P(Plain, MayBeRead) {
  EXPECT_EQ(not_plain_toml(GetParam()), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Texts, Plain,
                         testing::Values("", "a = 1", "# é", "a = \"é\"", "a = 'é'", "a = \"\"\"é\né\"\"\"", "a = '''é'''", "'é' = 1",
                                         "a = \"\\\"é\"", "a = '\\é'", "a = '''\\é'''", "a = \"\"\"x \\\n  e\"\"\"", "a = \"\\",
                                         "a = \"\"\"\\", "a = \"\"\"\\ \n", "a = \"\"", "a = \"é"));

struct Stray {
  std::string_view text;
  std::size_t line;
  std::size_t column;
};

class NotPlain : public testing::TestWithParam<Stray> {};

TEST_P(NotPlain, IsToldWithItsPlace) {
  const auto found = not_plain_toml(GetParam().text);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->line, GetParam().line);
  EXPECT_EQ(found->column, GetParam().column);
}

INSTANTIATE_TEST_SUITE_P(Texts, NotPlain,
                         testing::Values(Stray{"é = 1", 1, 1}, Stray{"a = 1\nb = é", 2, 5}, Stray{"a = \"x\" é", 1, 9},
                                         Stray{"a = \"\" é", 1, 8}, Stray{"a = \"\\é\"", 1, 7}, Stray{"a = \"\"\"\\é\"\"\"", 1, 9},
                                         Stray{"a = \"\"\"x\\\n  é\"\"\"", 2, 3}, Stray{"a = \"x\né", 2, 1}, Stray{"# é\né", 2, 1},
                                         Stray{"a = '''x''' é", 1, 13}));

TEST(LoadProtocol, RefusesWhatTomlCannotBeShown) {
  const auto loaded = read_protocol("id = \"x\"\ngröße = 1\n");
  ASSERT_TRUE(std::holds_alternative<Mistakes>(loaded));
  EXPECT_EQ(std::get<Mistakes>(loaded).front().line, 2U);
}

}  // namespace
}  // namespace protocol
