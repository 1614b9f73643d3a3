#include "daemon/app/findings_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace app {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

protocol::Day day(int year, int month, int number) {
  return std::chrono::sys_days(std::chrono::year(year) / month / number);
}

protocol::Alert alert(protocol::AlertCode code, protocol::Severity severity, std::string reason) {
  protocol::Alert made;
  made.code = code;
  made.severity = severity;
  made.reason = std::move(reason);
  made.since = day(2025, 4, 1);
  return made;
}

protocol::Assessment assessment(std::string patient) {
  protocol::Assessment made;
  made.patient = std::move(patient);
  made.context = protocol::Context::men_trt;
  made.tier = protocol::Tier::intermediate;
  made.episodes.emplace_back();
  made.episodes.back().index = day(2025, 3, 1);
  return made;
}

TEST(FindingsTable, AlignsPatientsByColumnsOfTheTerminal) {
  FindingsTable table(Style::plain);
  table.add(assessment("Patient/p1"));
  table.add(assessment("Patient/a-much-longer-one"));
  EXPECT_THAT(table.text("Title", {}), AllOf(HasSubstr("\np1                 new start 2025-03-01  MEN_TRT  I     no T-score\n"),
                                             HasSubstr("\na-much-longer-one  new start 2025-03-01  MEN_TRT  I     no T-score\n")));
}

TEST(FindingsTable, PutsTheGravestFirstAndHidesWhatIsHidden) {
  FindingsTable table(Style::plain);
  auto made = assessment("Patient/p1");
  made.alerts = {alert(protocol::AlertCode::a01, protocol::Severity::info, "started"),
                 alert(protocol::AlertCode::a03, protocol::Severity::high, "thin"),
                 alert(protocol::AlertCode::a04, protocol::Severity::moderate, "unseen")};
  made.alerts[2].hidden = true;
  table.add(made, "a story");
  const auto text = table.text("Title", {});
  EXPECT_THAT(text, HasSubstr("    a story\n    ● high      A03  2025-04-01  thin\n    ● info      A01  2025-04-01  started\n"));
  EXPECT_THAT(text, AllOf(Not(HasSubstr("unseen")), HasSubstr("alerts: 1 high, 1 info.")));
}

TEST(FindingsTable, SaysWhatHoldsAnAlertBack) {
  FindingsTable table(Style::plain);
  auto made = assessment("Patient/p1");
  made.alerts = {alert(protocol::AlertCode::a02, protocol::Severity::moderate, "no scan")};
  made.alerts[0].state = protocol::AlertState::suppressed;
  table.add(made);
  EXPECT_THAT(table.text("Title", {}), HasSubstr("no scan [suppressed]\n"));
}

TEST(FindingsTable, TellsHowAnEpisodeStandsAndWhatIsDoubted) {
  FindingsTable table(Style::plain);
  auto ended = assessment("Patient/p1");
  ended.episodes.back().status = protocol::EpisodeStatus::ended;
  ended.episodes.back().end = day(2025, 9, 1);
  ended.data_quality = {{"Observation/o1", "F5", "unit"}};
  table.add(ended);
  protocol::Assessment none;
  none.patient = "Patient/p2";
  none.data_quality = {{"MedicationStatement/s", "P46", "text"}, {"MedicationStatement/t", "P46", "text"}};
  table.add(none);
  EXPECT_THAT(table.text("Title", {}), AllOf(HasSubstr("new start 2025-03-01, ended 2025-09-01"), HasSubstr("    1 fact not understood\n"),
                                             HasSubstr("p2       no episode\n"), HasSubstr("    2 facts not understood\n")));
}

TEST(FindingsTable, ObeysNoControlCharactersOfTheInput) {
  FindingsTable table(Style::plain);
  auto made = assessment("Patient/p\033[2J");
  made.alerts = {alert(protocol::AlertCode::a02, protocol::Severity::moderate, "no\nscan")};
  table.add(made);
  EXPECT_THAT(table.text("Title", {}), AllOf(HasSubstr("p?[2J"), HasSubstr("no?scan")));
}

TEST(FindingsTable, EndsWithTotals) {
  const FindingsTable table(Style::plain);
  EXPECT_EQ(table.text("Title", {.files = 1, .documents = 3, .resources = 3, .watched = 1, .unread = 2, .bytes = 1500}),
            "Title\n\n3 resources (2 kB) read from 1 file; 1 patient told of anastrozole, 0 listed; alerts: none. 2 inputs could not be "
            "read: see above.\n");
}

TEST(FindingsTable, IsColouredWhereThatIsWanted) {
  FindingsTable table(Style::coloured);
  table.add(assessment("Patient/p1"));
  EXPECT_THAT(table.text("Title", {}), HasSubstr("\033[1mTitle\033[0m"));
}

}  // namespace
}  // namespace app
