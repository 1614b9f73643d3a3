#include "mapping/protocol/diff.hpp"

#include <gmock/gmock.h>

namespace protocol {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// The shipped parameters and texts with a few cases, some passages replaced.
ProtocolFile file(std::initializer_list<std::pair<std::string_view, std::string_view>> changes, std::string_view cases = "") {
  std::string text(shipped_protocol_text());
  text.resize(text.find("[[case]]"));
  text.append(cases);
  for (const auto& [before, after] : changes) text.replace(text.find(before), before.size(), after);
  auto read = read_protocol(text);
  if (const auto* mistakes = std::get_if<Mistakes>(&read)) throw std::runtime_error(mistakes->front().text);
  return std::get<ProtocolFile>(std::move(read));
}

constexpr std::pair<std::string_view, std::string_view> lower_limit{"P26                 = { value = \"20\", ",
                                                                    "P26                 = { value = \"18\", "};
constexpr std::pair<std::string_view, std::string_view> next_version{"version = \"0.2.0\"", "version = \"0.3.0\""};
constexpr std::string_view low_case = R"(
[[case]]
id = "Z1"
story = """
as M1
day 60 estradiol 18.5 pg/mL
expect day 59: no A06
expect day 60: A06"""
)";

TEST(DiffProtocol, OfAFileWithItselfIsNothing) {
  const auto same = diff(file({}, low_case), file({}, low_case));
  EXPECT_THAT(same.parameters, IsEmpty());
  EXPECT_THAT(same.texts, IsEmpty());
  EXPECT_THAT(same.cases, IsEmpty());
  EXPECT_EQ(to_text(same), "anastrozole-bone-health|0.2.0 -> anastrozole-bone-health|0.2.0\nnothing differs\n");
}

TEST(DiffProtocol, TellsParametersThatDiffer) {
  const auto found = diff(file({}), file({lower_limit, next_version}));
  EXPECT_THAT(found.parameters, ElementsAre(ParameterChange{"P26", "estradiol low, men", "< 20 pg/mL", "< 18 pg/mL"}));
  EXPECT_EQ(found.after, "anastrozole-bone-health|0.3.0");
}

TEST(DiffProtocol, TellsTheCasesWhoseAnswerChanges) {
  const auto found = diff(file({}, low_case), file({lower_limit}));
  ASSERT_EQ(found.cases.size(), 1U);
  EXPECT_EQ(found.cases[0].id, "Z1");
  EXPECT_EQ(fhir::to_string(found.cases[0].day), "2025-04-30");
  EXPECT_THAT(found.cases[0].before, testing::Contains("A06 moderate by E2-M3"));
  EXPECT_THAT(found.cases[0].after, testing::Contains("CP-14 not-started without due date"));
}

TEST(DiffProtocol, JudgesACaseOfEitherFileAndOneOfBothOnce) {
  EXPECT_EQ(diff(file({}), file({lower_limit}, low_case)).cases.size(), 1U);
  EXPECT_EQ(diff(file({}, low_case), file({lower_limit}, low_case)).cases.size(), 1U);
}

TEST(DiffProtocol, TellsTextsThatDifferBesidesTheirNumbers) {
  const auto found = diff(file({}), file({{"name = \"Vitamin D\"", "name = \"25-OH vitamin D\""}, {"\"PT-8\" =", "\"PT-88\" ="}}));
  EXPECT_THAT(found.texts, ElementsAre("CP-6", "PT-8", "PT-88"));
  const auto other = diff(file({}), file({{"For comparison, not a limit", "For comparison"}, {"Biotin, a recent", "A recent"}}));
  EXPECT_THAT(other.texts, ElementsAre("scan_comparison", "bone_markers"));
}

TEST(DiffProtocol, TextForATerminalCountsWhatDiffers) {
  const auto text = to_text(diff(file({}, low_case), file({lower_limit, next_version})));
  EXPECT_THAT(text, HasSubstr("  P26                   < 20 pg/mL -> < 18 pg/mL  (estradiol low, men)\n"));
  EXPECT_THAT(text, HasSubstr("  case Z1 on 2025-04-30\n    before  "));
  EXPECT_THAT(text, HasSubstr("1 parameters, "));
}

}  // namespace
}  // namespace protocol
