#include "mapping/protocol/load.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace protocol {
namespace {

using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// The shipped file with one passage replaced; its cases are left out where they are not the point.
std::string changed(std::string_view before, std::string_view after, bool with_cases = false) {
  std::string text(shipped_protocol_text());
  if (!with_cases) text.resize(text.find("[[case]]"));
  const auto at = text.find(before);
  if (at == std::string::npos) throw std::logic_error("the shipped file does not hold: " + std::string(before));
  return text.replace(at, before.size(), after);
}

/// Adds to the end of the shipped file, without its cases.
std::string extended(std::string_view more) {
  return changed("[[person]]", std::string(more) + "\n[[person]]");
}

Mistakes mistakes_of(std::string_view text) {
  const auto read = read_protocol(text);
  const auto* mistakes = std::get_if<Mistakes>(&read);
  return mistakes ? *mistakes : Mistakes{};
}

ProtocolFile file_of(std::string_view text) {
  auto read = read_protocol(text);
  if (const auto* mistakes = std::get_if<Mistakes>(&read)) throw std::runtime_error(mistakes->front().text);
  return std::get<ProtocolFile>(std::move(read));
}

std::string line_of(std::string_view text, std::size_t number) {
  for (; number > 1; --number) text.remove_prefix(text.find('\n') + 1);
  return std::string(text.substr(0, text.find('\n')));
}

auto says(std::string_view part) {
  return Contains(Field(&Mistake::text, HasSubstr(part)));
}

TEST(LoadProtocol, TheShippedFileIsWholeAndItsCasesComeOut) {
  EXPECT_EQ(shipped_protocol().canonical(), "anastrozole-bone-health|0.2.0");
  EXPECT_THAT(shipped_protocol().alerts, SizeIs(20));
  EXPECT_THAT(shipped_protocol().activities, SizeIs(16));
  EXPECT_THAT(shipped_protocol().entries, SizeIs(126));
}

TEST(LoadProtocol, SetsTheNumbersOfTheRules) {
  const auto& parameters = shipped_protocol().parameters;
  EXPECT_EQ(parameters.washout, Days{180});
  EXPECT_EQ(parameters.tier_normal, Rational(-3, 2));
  EXPECT_EQ(parameters.suppression, Rational(2724, 1000));
  EXPECT_EQ(parameters.response_from, Days{76});
  EXPECT_EQ(parameters.response_to, Days{194});
  EXPECT_EQ(parameters.drug_administration, Days{30});
  EXPECT_EQ(parameters.reading.dispense_days, 30);
  EXPECT_EQ(parameters.reading.plausible_density.low, Rational(1, 5));
  EXPECT_TRUE(parameters.therapy_review_in_men);
  EXPECT_TRUE(parameters.performer_is_device);
  EXPECT_FALSE(parameters.reading.anastrozole_by_text);
  EXPECT_FALSE(parameters.change_is_absolute);
}

TEST(LoadProtocol, KeepsEntriesInTheOrderOfTheFile) {
  const auto& entries = shipped_protocol().entries;
  EXPECT_EQ(entries.front().id, "P01");
  EXPECT_EQ(entries.front().group, "Starts and episodes");
  EXPECT_EQ(entries.back().id, "P44");
}

TEST(LoadProtocol, PutsTheValuesOfParametersIntoTexts) {
  const auto& protocol = shipped_protocol();
  EXPECT_THAT(protocol.activities.at("CP-9").description, HasSubstr("at least 1200 mg a day"));
  EXPECT_THAT(protocol.alerts.at("A06").matters, HasSubstr("below 20 pg/mL"));
  for (const auto& [code, text] : protocol.alerts)
    EXPECT_THAT(text.matters + text.consider + text.task + text.citation, Not(HasSubstr("{"))) << code;
}

TEST(LoadProtocol, WhatIsNotTomlIsToldWithItsPlace) {
  const auto mistakes = mistakes_of("id = \"x\"\nversion = \n");
  ASSERT_THAT(mistakes, SizeIs(1));
  EXPECT_EQ(mistakes[0].line, 2U);
}

TEST(LoadProtocol, TellsEveryMistakeInTheOrderOfLines) {
  const auto text = changed("value = \"20\",     unit = \"pg/mL\"", "value = \"twenty\", unit = \"pg/mL\"");
  const auto both = text.substr(0, text.find("title")) + "colour = \"red\"\n" + text.substr(text.find("title"));
  const auto mistakes = mistakes_of(both);
  ASSERT_THAT(mistakes, SizeIs(2));
  EXPECT_THAT(mistakes[0].text, HasSubstr("unknown key \"colour\""));
  EXPECT_EQ(mistakes[1].text, "\"twenty\" is no decimal number");
  EXPECT_THAT(line_of(both, mistakes[1].line).substr(mistakes[1].column - 1), testing::StartsWith("\"twenty\""));
}

TEST(LoadProtocol, AMissingParameterHasNoDefault) {
  const auto text = changed("P07 ", "# P07 ");
  EXPECT_THAT(mistakes_of(text), says("the parameter P07 is missing"));
}

struct Slip {
  std::string_view before;
  std::string_view after;
  std::string_view told;
};

class ParameterSlip : public testing::TestWithParam<Slip> {};

TEST_P(ParameterSlip, IsRefused) {
  const auto& [before, after, told] = GetParam();
  EXPECT_THAT(mistakes_of(changed(before, after)), says(told));
}

constexpr std::string_view p26 = "P26                 = { value = \"20\", ";
constexpr std::string_view p07 = "P07                 = { value = \"90\",     unit = \"days\",         boundary = \">\",  basis = [\"E\"],";

INSTANTIATE_TEST_SUITE_P(
    Values, ParameterSlip,
    testing::Values(Slip{p26, "P26                 = { value = \"2e1\", colour = \"red\",", "unknown key \"colour\""},
                    Slip{p26, "P26 = { value = 20, ", "\"value\" is a text in quotes"},
                    Slip{p26, "P26 = { value = \"\", ", "\"value\" is empty"}, Slip{p26, "P26 = { ", "\"value\" is missing"},
                    Slip{p26, "P26 = { value = \"20,5\", ", "no decimal number"},
                    Slip{p26, "P26 = { value = \"-1\", ", "out of range: 0 to 100000 pg/mL"},
                    Slip{p26, "P26 = { value = \"100001\", ", "out of range"},
                    Slip{p26, "P26 = { value = \"31\", ", "P26 must not be more than P28, which is 30"},
                    Slip{p26, "P26 = { value = \"9\", ", "P27 must not be more than P26, which is 9"},
                    Slip{p26, "P99 = { value = \"20\", ", "P99 is no parameter of this program"},
                    Slip{p26, "P26 = 20\nP99 = { value = \"20\", ", "P26 is told as { value"},
                    Slip{p07, "P07 = { value = \"90.5\", unit = \"days\", boundary = \">\", basis = [\"E\"],", "P07 is a whole number"},
                    Slip{p07, "P07 = { value = \"90\", unit = \"weeks\", boundary = \">\", basis = [\"E\"],", "P07 is told in days"},
                    Slip{p07, "P07 = { value = \"90\", unit = \"days\", boundary = \"more\", basis = [\"E\"],", "the boundary is"},
                    Slip{p07, "P07 = { value = \"90\", unit = \"days\", boundary = \">\", basis = [\"X\"],", "a basis is \"R\""},
                    Slip{p07, "P07 = { value = \"90\", unit = \"days\", boundary = \">\", basis = [],", "\"basis\" is a list"},
                    Slip{p07, "P07 = { value = \"90\", unit = \"days\", boundary = \">\",", "\"basis\" is a list"},
                    Slip{"P45                 = { value = \"no\", ", "P45 = { value = \"No\", ", "P45 is \"yes\" or \"no\""},
                    Slip{"unit = \"%\",            boundary = \">=\", basis = [\"M\"],       name = \"least significant change, total",
                         "unit = \"g/cm2\", boundary = \">=\", basis = [\"M\"], name = \"least significant change, total",
                         "another unit than P23.spine"},
                    Slip{"[parameters.\"Baseline\"]\nP05 ", "[parameters.\"Baseline\"]\nP01 ", "P01 stands in the file already"},
                    Slip{"[parameters.\"Baseline\"]", "[parameters]\nloose = 1\n[parameters.\"Baseline\"]", "parameters stand in groups"}));

INSTANTIATE_TEST_SUITE_P(Heads, ParameterSlip,
                         testing::Values(Slip{"id = \"anastrozole-bone-health\"", "id = \"Anastrozole|1\"", "the id is made of"},
                                         Slip{"id = \"anastrozole-bone-health\"\n", "", "\"id\" is missing"},
                                         Slip{"version = \"0.2.0\"", "version = \"0.2\"", "three numbers"},
                                         Slip{"version = \"0.2.0\"", "version = \"0..2\"", "three numbers"},
                                         Slip{"version = \"0.2.0\"", "version = \"1.2.x\"", "three numbers"},
                                         Slip{"version = \"0.2.0\"", "version = \"1.2.\"", "three numbers"},
                                         Slip{"version = \"0.2.0\"", "version = \".1.2\"", "three numbers"}));

INSTANTIATE_TEST_SUITE_P(Texts, ParameterSlip,
                         testing::Values(Slip{"[alert.A05]", "[alert.A16]", "\"A16\" is no code"},
                                         Slip{"[alert.A05]", "[alert.A16]", "the table [A05] is missing"},
                                         Slip{"[activity.CP-3]", "[activity.CP-17]", "the table [CP-3] is missing"},
                                         Slip{"{P26} pg/mL bone", "{P00} pg/mL bone", "{P00} names no parameter"},
                                         Slip{"{P26} pg/mL bone", "{P26 pg/mL bone", "names no parameter"},
                                         Slip{"task = \"Measure estradiol.\"", "task = \"{\"", "a { without }"},
                                         Slip{"task = \"Measure estradiol.\"", "task = \"Restart anastrozole.\"",
                                              "no text may propose to \"start anastrozole\""},
                                         Slip{"task = \"Measure estradiol.\"", "task = \"Increase the dose of anastrozole\"",
                                              "no text may propose"},
                                         Slip{"[texts]", "[text]", "the table [texts] is missing"},
                                         Slip{"[rules]\n", "[rules]\n\"X\" = 1\n", "\"X\" is a text in quotes"}));

TEST(LoadProtocol, FacilityChangesMayBeToldInGramsPerSquareCentimetre) {
  std::string text(changed("[[person]]", "[[person]]"));
  for (const std::string_view id : {"\"P23.spine\"", "\"P23.total_hip\"", "\"P23.femoral_neck\""}) {
    const auto at = text.find("unit = \"%\"", text.find(id));
    text.replace(at, 10, "unit = \"g/cm2\"");
  }
  EXPECT_TRUE(file_of(text).protocol.parameters.change_is_absolute);
}

constexpr std::string_view signature =
    "[[signature]]\nname = \"Dr. Example\"\nrole = \"endocrinologist\"\ndate = \"2026-01-31\"\nsigns = { P14 = \"65\" }\n";

TEST(LoadProtocol, ASignatureStandsWithTheValueItNames) {
  const auto file = file_of(extended(signature));
  const auto entry =
      std::find_if(file.protocol.entries.begin(), file.protocol.entries.end(), [](const ParameterEntry& one) { return one.id == "P14"; });
  EXPECT_EQ(entry->signature, (Signature{"Dr. Example", "endocrinologist", "2026-01-31"}));
}

TEST(LoadProtocol, AValueChangedAfterItsSignatureIsRefused) {
  std::string text(signature);
  text.replace(text.find("\"65\""), 4, "\"60\"");
  EXPECT_THAT(mistakes_of(extended(text)), says("P14 was signed as \"60\", the file says \"65\": sign it anew"));
}

TEST(LoadProtocol, ASignatureNeedsAParameterAndADay) {
  std::string text(signature);
  text.replace(text.find("P14"), 3, "P00");
  text.replace(text.find("2026-01-31"), 10, "January");
  const auto mistakes = mistakes_of(extended(text));
  EXPECT_THAT(mistakes, says("P00 is signed, but not in the file"));
  EXPECT_THAT(mistakes, says("the date of a signature is a day"));
  EXPECT_THAT(mistakes_of(extended("[[signature]]\nname = \"A\"\nrole = \"B\"\ndate = \"2026-01-31\"\n")),
              says("the table [signs] is missing"));
  EXPECT_THAT(mistakes_of(extended("[[signature]]\nname = \"A\"\nrole = \"B\"\ndate = \"2026-01-31\"\nsigns = 1\n")),
              says("\"signs\" is a table"));
  EXPECT_THAT(mistakes_of("signature = 1\n" + extended("")), says("\"signature\" is told as [[signature]]"));
}

std::string a_case(std::string_view id, std::string_view story) {
  return "\n[[case]]\nid = \"" + std::string(id) + "\"\nstory = \"\"\"\n" + std::string(story) + "\"\"\"\n";
}

/// The shipped file with these cases in place of its own.
std::string with_cases(std::string_view cases) {
  std::string text(shipped_protocol_text());
  text.resize(text.find("[[case]]"));
  return text.append(cases);
}

TEST(LoadProtocol, AFailingCaseRefusesTheFileAtItsExpectation) {
  const auto text = with_cases(a_case("Z1", "as W1\n2025-03-10 T-score lumbar spine -1.4\nexpect 2025-03-10: class osteopenia, tier I"));
  const auto loaded = load_protocol(text);
  const auto& mistakes = std::get<Mistakes>(loaded);
  ASSERT_THAT(mistakes, SizeIs(1));
  EXPECT_EQ(mistakes[0].text, "Z1, 2025-03-10: expected \"tier I\", came \"tier N\"");
  EXPECT_EQ(line_of(text, mistakes[0].line).substr(mistakes[0].column - 1), "tier I\"\"\"");
}

TEST(LoadProtocol, ChangingANumberRefusesTheFileUntilItsCasesAreChangedToo) {
  const auto loaded = load_protocol(changed(p26, "P26                 = { value = \"18\", ", true));
  ASSERT_TRUE(std::holds_alternative<Mistakes>(loaded));
  EXPECT_THAT(std::get<Mistakes>(loaded), says("X69, 2025-04-30: expected \"only A06\""));
}

TEST(LoadProtocol, FindsTheLineOfAStoryHoweverItIsQuoted) {
  for (const std::string quoted :
       {"story = \"man beard\"", "story = '''man beard'''", "story = \"\"\"man beard\"\"\"", "story = '''\nman beard'''"}) {
    const auto text = with_cases("\n[[case]]\nid = \"Z1\"\n" + quoted + "\n");
    const auto mistakes = mistakes_of(text);
    ASSERT_THAT(mistakes, SizeIs(1)) << quoted;
    EXPECT_THAT(line_of(text, mistakes[0].line).substr(mistakes[0].column - 1), testing::StartsWith("beard")) << quoted;
  }
}

TEST(LoadProtocol, CasesAndPersonsHaveTheirOwnNames) {
  const auto one = a_case("Z1", "man\n2025-03-01 anastrozole statement\nexpect 2025-03-02: NEW_START");
  EXPECT_THAT(mistakes_of(with_cases(one + one)), says("the case Z1 is there already"));
  EXPECT_THAT(mistakes_of(with_cases("\n[[person]]\nid = \"W1\"\nstory = \"man\"\n")), says("the person W1 is there already"));
}

TEST(LoadProtocol, CasesExpectAndPersonsDoNot) {
  EXPECT_THAT(mistakes_of(with_cases(a_case("Z1", "man"))), says("the case expects nothing"));
  EXPECT_THAT(mistakes_of(with_cases("\n[[person]]\nid = \"Q\"\nstory = \"expect 2025-03-02: nothing\"\n")),
              says("a person expects nothing"));
  EXPECT_THAT(mistakes_of(with_cases("\n[[case]]\nid = \"Z1\"\n")), says("\"story\" is missing"));
}

TEST(LoadProtocol, EveryCaseKnowsWhereItStands) {
  const auto text = shipped_protocol_text();
  const auto file = file_of(text);
  for (const auto& one : file.cases) {
    EXPECT_THAT(line_of(text, one.line), HasSubstr("id = \"" + one.id + "\""));
    EXPECT_EQ(line_of(text, one.story_line), one.text.substr(0, one.text.find('\n'))) << one.id;
  }
}

}  // namespace
}  // namespace protocol
