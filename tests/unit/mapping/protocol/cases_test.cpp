#include "mapping/protocol/cases.hpp"

#include "fhir/primitive/decimal.hpp"
#include "mapping/protocol/parameter_table.hpp"

#include <gmock/gmock.h>

#include <set>

namespace protocol {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const ProtocolFile& shipped() {
  static const auto loaded = read_protocol(shipped_protocol_text());
  return std::get<ProtocolFile>(loaded);
}

Story story(std::string_view text) {
  auto read = read_story(text, {});
  if (const auto* mistakes = std::get_if<Mistakes>(&read)) throw std::runtime_error(mistakes->front().text);
  return std::get<Story>(std::move(read));
}

constexpr std::string_view woman =
    "woman born 1963-01-15\nbreast cancer\npostmenopausal\n2025-03-01 anastrozole statement, seen 2025-03-03\n2025-03-10 T-score lumbar "
    "spine -2.6\n";

/// What came instead of one expectation; empty if it came so.
std::string came(std::string_view expectation, std::string_view more = "", std::string_view day = "2025-03-10") {
  const auto unmet = run(shipped().protocol,
                         story(std::string(woman) + std::string(more) + "\nexpect " + std::string(day) + ": " + std::string(expectation)));
  return unmet.empty() ? "" : unmet.front().came;
}

TEST(Cases, ComeOutAsTheShippedFileSays) {
  for (const auto& one : shipped().cases)
    for (const auto& unmet : run(shipped().protocol, one.story)) ADD_FAILURE() << to_mistake(one, unmet).text;
}

/// The entries with one value a step off, or nothing where the file would be refused anyway.
std::optional<Parameters> with_step(std::size_t at, int sign) {
  std::vector<PlacedEntry> entries;
  for (const auto& entry : shipped().protocol.entries) entries.push_back({entry});
  auto& entry = entries[at].entry;
  if (entry.unit == "yes/no") {
    entry.value = entry.value == "yes" ? "no" : "yes";
  } else {
    const std::set<std::string_view> whole{"days", "months", "years", "risk factors", "digests/day"};
    const fhir::Rational step(sign, whole.contains(entry.unit) ? 1 : 1000);
    entry.value = fhir::exact_text(fhir::Decimal::parse(entry.value)->number() + step);
  }
  Parameters parameters = shipped().protocol.parameters;
  if (!set_parameters(parameters, entries).empty()) return std::nullopt;
  return parameters;
}

bool some_case_fails(const Parameters& parameters) {
  auto other = shipped().protocol;
  other.parameters = parameters;
  return std::any_of(shipped().cases.begin(), shipped().cases.end(), [&](const Case& one) { return !run(other, one.story).empty(); });
}

/// Read outside the judgement: how results are read, when people are told again, amounts in texts.
bool judged_elsewhere(std::string_view id) {
  const std::set<std::string_view> ids{"P45", "P46", "P80.from", "P80.to", "P81", "P42.high", "P42.moderate", "P42.low"};
  return ids.contains(id) || (id.starts_with("P50.") && id != "P50.change");
}

TEST(Cases, HoldEveryNumberFromBothSides) {
  const auto& entries = shipped().protocol.entries;
  for (std::size_t at = 0; at < entries.size(); ++at) {
    if (judged_elsewhere(entries[at].id)) continue;
    for (const int sign : {-1, 1}) {
      // While P32 is the same number, no result tells a greater P34.
      if (entries[at].id == "P34" && sign > 0) continue;
      const auto parameters = with_step(at, sign);
      if (!parameters) continue;
      EXPECT_TRUE(some_case_fails(*parameters)) << entries[at].id << " a step " << (sign > 0 ? "up" : "down");
    }
  }
}

/// The shipped protocol with one value of a hospital's own.
Protocol with_value(std::string_view id, std::string_view value) {
  std::vector<PlacedEntry> entries;
  for (const auto& entry : shipped().protocol.entries) {
    entries.push_back({entry});
    if (entry.id == id) entries.back().entry.value = value;
  }
  auto other = shipped().protocol;
  EXPECT_THAT(set_parameters(other.parameters, entries), IsEmpty());
  return other;
}

/// Of a woman whose spine lost 4.1 % in two years (X61).
std::vector<Unmet> with_facility_change(std::string_view score, std::string_view expectation) {
  std::string text = "woman born 1963-01-15\nbreast cancer\npostmenopausal\n2025-03-01 anastrozole statement\n";
  text += "2025-03-10 BMD lumbar spine 1.000 g/cm2 on scanner S1\n2027-03-10 BMD lumbar spine 0.959 g/cm2 on scanner S1\n";
  text += "2027-03-10 T-score lumbar spine " + std::string(score) + "\nexpect 2027-03-10: " + std::string(expectation);
  return run(with_value("P23.spine", "2.8"), story(text));
}

TEST(Cases, AFacilitysLeastSignificantChangeDecides) {
  EXPECT_THAT(with_facility_change("-1.0", "tier N, note RL-2, no A05, no A04"), IsEmpty());
  EXPECT_THAT(with_facility_change("-1.6", "tier I, note RL-2, no A05, A04 moderate by TR-5"), IsEmpty());
}

TEST(Cases, TellWhatWasExpectedAndWhatCame) {
  const auto one = story(std::string(woman) + "expect 2025-03-10: class osteoporosis, tier N by DT-4");
  const auto unmet = run(shipped().protocol, one);
  ASSERT_EQ(unmet.size(), 1U);
  EXPECT_EQ(unmet[0].expected, "tier N by DT-4");
  EXPECT_EQ(unmet[0].came, "tier O");
  EXPECT_EQ(unmet[0].line, 6U);
  EXPECT_EQ(unmet[0].column, 40U);
}

struct Question {
  std::string_view expectation;
  std::string_view came;
};

class Unexpected : public testing::TestWithParam<Question> {};

TEST_P(Unexpected, IsToldInTheWordsOfTheStory) {
  EXPECT_EQ(came(GetParam().expectation), GetParam().came);
}

INSTANTIATE_TEST_SUITE_P(Whole, Unexpected,
                         testing::Values(Question{"NEW_START", ""}, Question{"RESTART", "NEW_START"},
                                         Question{"index 2025-03-02", "2025-03-01"}, Question{"AI start 2025-03-01", ""},
                                         Question{"first known 2025-03-01", "2025-03-03"}, Question{"ended 2025-03-05", "not ended"},
                                         Question{"active", ""}, Question{"on-hold", "active"}, Question{"precision month", "day"},
                                         Question{"start estimated", "start not estimated"}, Question{"start not estimated", ""},
                                         Question{"one episode", ""}, Question{"two episodes", "1"}, Question{"dead", "not dead"},
                                         Question{"WOMEN_PM_BC by CTX-6", ""}, Question{"MEN_TRT", "WOMEN_PM_BC"},
                                         Question{"WOMEN_PM_BC by CTX-5", "CTX-6"}, Question{"tier O by DT-2", "DT-1"},
                                         Question{"no class", "class osteoporosis"}, Question{"T -2.5", "T -2.6"},
                                         Question{"T -2.6 at lumbar spine", ""}, Question{"T -2.6 at total hip", "T -2.6 at lumbar_spine"},
                                         Question{"no T", "T -2.6"}, Question{"DEXA of 2025-03-10", ""},
                                         Question{"next DEXA 2026-03-11", "2026-03-10"}, Question{"no next DEXA", "2026-03-10"},
                                         Question{"no risk factor", ""}, Question{"risk factors RF-2", "no risk factor"},
                                         Question{"no protection", ""}, Question{"protection denosumab active", "no protection"}));

INSTANTIATE_TEST_SUITE_P(
    Alerts, Unexpected,
    testing::Values(Question{"A03 high by PT-1 active since 2025-03-10", ""}, Question{"A03 moderate", "A03 high by PT-1"},
                    Question{"A03 since 2025-03-09", "A03 high by PT-1 since 2025-03-10"}, Question{"A03 hidden", "A03 high by PT-1"},
                    Question{"A03 suppressed", "A03 high by PT-1"}, Question{"A03 about hip", "A03 high by PT-1"},
                    Question{"A06", "no A06"}, Question{"no A03", "A03 high by PT-1"}, Question{"no A06", ""},
                    Question{"no alert", "A03 high by PT-1"}, Question{"only A03", ""}, Question{"only A03 A18", "A03 high by PT-1"}));

INSTANTIATE_TEST_SUITE_P(
    Rest, Unexpected,
    testing::Values(Question{"CP-1 completed due 2025-03-31", ""}, Question{"CP-1 not-started", "CP-1 completed due 2025-03-31"},
                    Question{"CP-1 without due date", "CP-1 completed due 2025-03-31"}, Question{"CP-12 without due date", ""},
                    Question{"CP-3", "no CP-3"}, Question{"no CP-3", ""}, Question{"no CP-1", "CP-1 completed due 2025-03-31"},
                    Question{"CP-16 last", ""}, Question{"CP-15 last", "CP-15 not-started without due date, not the last"},
                    Question{"task obtain-bmd", "no such task"}, Question{"no task obtain-bmd", ""}, Question{"note RL-1", "no note RL-1"},
                    Question{"no note RL-1", ""}, Question{"entry RL-7", "0 entries RL-7"}, Question{"no entry RL-7", ""}));

TEST(Cases, TellNothingOrNoAlertWhereThatCame) {
  EXPECT_EQ(came("NEW_START", "", "2025-02-01"), "no episode");
  EXPECT_EQ(came("nothing", "", "2025-02-01"), "");
  EXPECT_THAT(
      came("nothing"),
      testing::StartsWith("NEW_START, active, index 2025-03-01, WOMEN_PM_BC, tier O, class osteoporosis, next DEXA 2026-03-10, A01"));
  EXPECT_EQ(came("only A03", "2025-03-01 alendronate statement"), "no alert");
}

TEST(Cases, TellCoursesTasksNotesAndEntries) {
  EXPECT_EQ(came("no protection", "2025-03-01 alendronate statement"), "bisphosphonate_oral since 2025-03-01 active");
  EXPECT_EQ(came("protection bisphosphonate_oral since 2025-03-01 active", "2025-03-01 alendronate statement"), "");
  EXPECT_EQ(came("protection bisphosphonate_oral over", "2025-03-01 alendronate statement"), "bisphosphonate_oral since 2025-03-01 active");
  constexpr auto dose = "2025-01-15 denosumab administration";
  EXPECT_EQ(came("task denosumab-due due 2025-07-15", dose, "2025-06-14"), "due 2025-07-14");
  EXPECT_THAT(came("no task denosumab-due", dose, "2025-06-14"), testing::StartsWith("the task is there"));
  EXPECT_THAT(came("note BA-1 saying wrist"), testing::HasSubstr("hip"));
  EXPECT_THAT(came("no note BA-1"), testing::StartsWith("note BA-1: "));
  constexpr auto scans = "2025-03-10 BMD total hip 0.9 g/cm2\n2026-03-10 BMD total hip 0.4 g/cm2";
  EXPECT_EQ(came("no entry RL-7", scans, "2026-03-10"), "entry RL-7");
  EXPECT_EQ(came("two entries RL-7", scans, "2026-03-10"), "1 entries RL-7");
  EXPECT_EQ(came("A05 about total_hip/2025-03-10/2026-03-10", "2025-03-10 BMD total hip 0.9 g/cm2\n2026-03-10 BMD total hip 0.8 g/cm2",
                 "2026-03-10"),
            "");
}

TEST(Cases, AnAcknowledgementOfWhatIsNotThereIsPassedOver) {
  EXPECT_EQ(came("A03 active", "2025-03-10 A06 acknowledged"), "");
}

TEST(Cases, AnswersBeforeTheDayCount) {
  EXPECT_EQ(came("A03 snoozed", "2025-03-10 A03 acknowledged"), "");
  EXPECT_EQ(came("A03 active", "2025-03-11 A03 acknowledged"), "");
  EXPECT_EQ(came("CP-9 completed", "2025-03-10 CP-9 completed"), "");
}

TEST(Cases, AnswersAreTheWholeJudgementOfEachDay) {
  const auto one = story(std::string(woman) + "expect 2025-02-01: nothing\nexpect 2025-03-04: NEW_START");
  EXPECT_THAT(answers(shipped().protocol, one), ElementsAre("nothing", testing::StartsWith("NEW_START, active")));
}

class WrongExpectation : public testing::TestWithParam<Question> {};

TEST_P(WrongExpectation, IsAMistakeOfTheStory) {
  const auto read = read_story("expect " + std::string(GetParam().expectation), {});
  const auto* mistakes = std::get_if<Mistakes>(&read);
  ASSERT_TRUE(mistakes);
  EXPECT_THAT(mistakes->front().text, testing::HasSubstr(GetParam().came));
}

INSTANTIATE_TEST_SUITE_P(
    Lines, WrongExpectation,
    testing::Values(Question{"2025-03-10 tier N", "a colon is missing"}, Question{"soon: tier N", "no date"},
                    Question{"2025-03: tier N", "whole day"}, Question{"2025-03-10: tier X", "nothing that can be expected"},
                    Question{"2025-03-10: A16", "nothing that can be expected"},
                    Question{"2025-03-10: A22", "nothing that can be expected"},
                    Question{"2025-03-10: CP-17", "nothing that can be expected"},
                    Question{"2025-03-10: no wine", "nothing that can be expected"}, Question{"2025-03-10: only", "codes of the alerts"},
                    Question{"2025-03-10: protection denosumab", "active or over"}, Question{"2025-03-10: A06 terrible", "not understood"},
                    Question{"2025-03-10: tier N,", "nothing follows the comma"}));

}  // namespace
}  // namespace protocol
