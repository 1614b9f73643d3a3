#include "daemon/pipeline/live_through.hpp"

#include "lived.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pipeline {
namespace {

using support::PatientRecord;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const std::string alendronate = "46041";
const std::string denosumab = "993449";
const std::string zoledronic_acid = "77655";
const std::string hospice = "385763009";

/// W1 of the protocol's worked cases: 62, breast cancer, postmenopausal.
PatientRecord w1() {
  PatientRecord record;
  record.woman("1962-06-01").condition("bc", "254837009", "2024-11-01", "2024-11-02").condition("pm", "76498008", "2015", "2020-01-01");
  return record;
}

/// X01: W1 starts anastrozole on 2025-03-01, seen on 2025-03-03.
PatientRecord x01() {
  return w1().anastrozole("s1", "active", "2025-03-01", "", "2025-03-03");
}

/// X39: X01 with a T-score of -2.5, seen on 2025-03-12.
PatientRecord x39() {
  return x01().t_score("o1", "2025-03-10", "-2.5", "2025-03-12");
}

/// M1: 48, testosterone since 2024-01-10, anastrozole from 2025-03-01.
PatientRecord m1() {
  PatientRecord record;
  return record.man("1977-01-05")
      .statement("t", "active", "835829", "2024-01-10", "", "2024-01-12")
      .anastrozole("s1", "active", "2025-03-01", "", "2025-03-01");
}

TEST(LiveThrough, GivesAPlanAndTellsTheStartOnce) {
  const Lived chart(x01(), "2025-05-30");
  const fhir::CarePlan plan = chart.plan();
  EXPECT_EQ(plan.status, "active");
  EXPECT_EQ(plan.period.start, "2025-03-01");
  EXPECT_EQ(plan.created, "2025-03-03");
  EXPECT_THAT(plan.description, StartsWith("New start of anastrozole on 2025-03-01; postmenopausal woman with breast cancer."));
  EXPECT_THAT(plan.description, HasSubstr("Tier U (unassessed): no eligible T-score."));
  EXPECT_EQ(plan.addresses.at(0).local, "Condition/bc");
  EXPECT_EQ(plan.addresses.at(0).version, "1");
  EXPECT_EQ(plan.addresses.at(0).display, "Condition/bc version 1");
  EXPECT_THAT(chart.messages(), ElementsAre("2025-03-03 dr1 A01"));
  EXPECT_THAT(chart.all<fhir::DetectedIssue>(), IsEmpty());
}

TEST(LiveThrough, WritesNothingBecauseADayPassed) {
  const Lived early(x01(), "2025-03-03");
  const Lived late(x01(), "2025-05-30");
  EXPECT_EQ(early.plan(), late.plan());
  EXPECT_EQ(late.versions(late.plan().id), 1U);
}

TEST(LiveThrough, SaysNothingOfWhoNeverTookIt) {
  EXPECT_THAT(Lived(w1().anastrozole("s1", "not-taken", "2025-03-01", "", "2025-03-03"), "2025-06-01").standing(), IsEmpty());
}

TEST(LiveThrough, MakesAPlannedStartTheSameEpisode) {  // X08
  auto record = w1().anastrozole("s1", "intended", "2025-03-20", "", "2025-03-03");
  const Lived planned(record, "2025-03-10");
  EXPECT_EQ(planned.plan().status, "draft");
  EXPECT_THAT(planned.messages(), IsEmpty());
  const Lived started(record.anastrozole("s1", "active", "2025-03-20", "", "2025-03-21"), "2025-03-25");
  EXPECT_EQ(started.all<fhir::CarePlan>().size(), 1U);
  EXPECT_EQ(started.plan().id, planned.plan().id);
  EXPECT_EQ(started.plan().status, "active");
  EXPECT_THAT(started.messages(), ElementsAre("2025-03-21 dr1 A01"));
}

TEST(LiveThrough, JoinsAPlanAndTheStartThatFulfilsItFromAnotherSystem) {
  auto record = w1().anastrozole("s1", "intended", "2025-03-20", "", "2025-03-03");
  record.anastrozole("s1", "not-taken", "2025-03-20", "", "2025-04-01").anastrozole("s2", "active", "2025-04-01", "", "2025-04-01");
  const Lived chart(record, "2025-04-02");
  EXPECT_EQ(chart.all<fhir::CarePlan>().size(), 1U);
  EXPECT_EQ(chart.plan().status, "active");
}

TEST(LiveThrough, RevokesAPlanThatNobodyFollowed) {  // X129
  const Lived chart(w1().anastrozole("s1", "intended", "2025-03-20", "", "2025-03-03"), "2025-07-01");
  EXPECT_EQ(chart.plan().status, "revoked");
  EXPECT_THAT(chart.messages(), IsEmpty());
}

TEST(LiveThrough, RetractsAnEpisodeAndTellsSoOnce) {  // X10
  const Lived chart(x39().anastrozole("s1", "entered-in-error", "2025-03-01", "", "2025-03-20"), "2025-06-30");
  EXPECT_EQ(chart.plan().status, "entered-in-error");
  EXPECT_EQ(chart.of<fhir::DetectedIssue>("A03").status, "entered-in-error");
  EXPECT_EQ(chart.of<fhir::Flag>("A03").status, "entered-in-error");
  EXPECT_EQ(chart.of<fhir::Task>("A03").status, "entered-in-error");
  EXPECT_THAT(chart.messages(), ElementsAre("2025-03-03 dr1 A01", "2025-03-13 dr1 A03", "2025-03-21 dr1 A01 correction"));
}

TEST(LiveThrough, TakesARetractedEpisodeUpAgainUnderItsName) {
  auto record = x01().anastrozole("s1", "entered-in-error", "2025-03-01", "", "2025-03-20");
  const Lived gone(record, "2025-03-25");
  const Lived back(record.anastrozole("s1", "active", "2025-03-01", "", "2025-03-28"), "2025-03-30");
  EXPECT_EQ(back.plan().id, gone.plan().id);
  EXPECT_EQ(back.plan().status, "active");
  EXPECT_THAT(back.messages(), ElementsAre("2025-03-03 dr1 A01", "2025-03-20 dr1 A01 correction", "2025-03-28 dr1 A01"));
}

TEST(LiveThrough, EndsAPlanWithItsTasks) {  // X11
  const Lived chart(x01().anastrozole("s1", "stopped", "2025-03-01", "2025-06-01", "2025-06-02"), "2025-06-10");
  EXPECT_EQ(chart.plan().status, "completed");
  EXPECT_EQ(chart.plan().period.end, "2025-06-01");
  EXPECT_EQ(activity_status(chart.plan(), "CP-1"), "cancelled");
  EXPECT_EQ(activity_status(chart.plan(), "CP-15"), "not-started");
  const auto task = chart.of<fhir::Task>("A02");
  EXPECT_EQ(task.authored_on, "2025-05-31");
  EXPECT_EQ(task.status, "cancelled");
  EXPECT_EQ(task.status_reason.text, "therapy-ended");
  const auto flag = chart.of<fhir::Flag>("A02");
  EXPECT_EQ(flag.status, "inactive");
  EXPECT_EQ(flag.period.start, "2025-05-31");
  EXPECT_EQ(flag.period.end, "2025-06-02");
  EXPECT_THAT(chart.messages(), ElementsAre("2025-03-03 dr1 A01", "2025-05-31 dr1 A02"));
}

TEST(LiveThrough, HoldsAPlanWhileTherapyPauses) {  // X12
  auto record = x01().anastrozole("s1", "on-hold", "2025-03-01", "", "2025-03-20");
  const Lived held(record, "2025-03-25");
  EXPECT_EQ(held.plan().status, "on-hold");
  const Lived resumed(record.anastrozole("s1", "active", "2025-03-01", "", "2025-04-20"), "2025-04-25");
  EXPECT_EQ(resumed.plan().status, "active");
  EXPECT_EQ(resumed.plan().id, held.plan().id);
  EXPECT_THAT(resumed.messages(), ElementsAre("2025-03-03 dr1 A01"));
}

TEST(LiveThrough, AsksForTheStartDateUntilItIsKnown) {  // X121, X122
  auto record = w1().order("r1", "active", "199224", "2025-03-01", "2025-03-01");
  const Lived asked(record, "2025-03-02");
  ASSERT_EQ(asked.all<fhir::Task>().size(), 1U);
  EXPECT_EQ(asked.all<fhir::Task>().at(0).status, "requested");
  EXPECT_EQ(asked.all<fhir::Task>().at(0).code.coding.at(0).code, "confirm-start-date");
  EXPECT_THAT(asked.messages(), ElementsAre("2025-03-01 dr2 A01"));
  const Lived known(record.anastrozole("s1", "active", "2025-03-05", "", "2025-03-06"), "2025-03-07");
  EXPECT_EQ(known.all<fhir::Task>().at(0).status, "completed");
  EXPECT_EQ(known.plan().period.start, "2025-03-05");
  EXPECT_EQ(known.plan().id, asked.plan().id);
}

TEST(LiveThrough, RaisesAHighAlertAtOnceInEveryShape) {  // X39
  const Lived chart(x39(), "2025-03-12");
  const auto issue = chart.of<fhir::DetectedIssue>("A03");
  EXPECT_EQ(issue.status, "final");
  EXPECT_EQ(issue.severity, "high");
  EXPECT_EQ(issue.identified_date_time, "2025-03-12");
  EXPECT_EQ(issue.evidence.at(0).code.at(0).coding.at(0).code, "PT-1");
  EXPECT_EQ(issue.evidence.at(0).detail.at(0).display, "Observation/o1 version 1");
  EXPECT_EQ(issue.implicated.at(0).local, "MedicationStatement/s1");
  EXPECT_THAT(issue.detail, HasSubstr("PT-1"));
  EXPECT_THAT(issue.detail, HasSubstr(protocol::shipped_protocol().canonical()));
  const auto flag = chart.of<fhir::Flag>("A03");
  EXPECT_EQ(flag.status, "active");
  const auto task = chart.of<fhir::Task>("A03");
  EXPECT_EQ(task.status, "requested");
  EXPECT_EQ(task.priority, "urgent");
  EXPECT_EQ(task.reason_reference.local, "DetectedIssue/" + issue.id);
  EXPECT_EQ(task.based_on.at(0).local, "CarePlan/" + chart.plan().id);
  EXPECT_THAT(chart.messages(), ElementsAre("2025-03-03 dr1 A01", "2025-03-13 dr1 A03"));
  EXPECT_EQ(chart.of<fhir::DetectedIssue>("A04").status, "");  // hidden by A03 from the first
}

TEST(LiveThrough, RetractsAnAlertWhoseEvidenceWasCorrected) {  // X56
  const Lived chart(x39().result("o1", "38267-1", "2025-03-10", "-2.3", "{T-score}", "2025-03-20", "corrected"), "2025-03-25");
  const auto issue = chart.of<fhir::DetectedIssue>("A03");
  EXPECT_EQ(issue.status, "entered-in-error");
  EXPECT_THAT(issue.detail, StartsWith("Entered in error: Observation/o1 was corrected."));
  EXPECT_EQ(chart.of<fhir::DetectedIssue>("A04").status, "final");
  EXPECT_THAT(chart.messages(),
              ElementsAre("2025-03-03 dr1 A01", "2025-03-13 dr1 A03", "2025-03-20 dr1 A04", "2025-03-21 dr1 A03 correction"));
}

TEST(LiveThrough, RetractsALowEstradiolThatWasCorrected) {  // X85
  const Lived chart(
      m1().estradiol("e1", "2025-04-30", "18.5", "2025-05-02").estradiol("e1", "2025-04-30", "28.5", "2025-05-10", "corrected"),
      "2025-05-20");
  EXPECT_EQ(chart.of<fhir::DetectedIssue>("A06").status, "entered-in-error");
  EXPECT_THAT(chart.messages(), ElementsAre("2025-03-01 dr1 A01", "2025-05-02 dr1 A06", "2025-05-10 dr1 A06 correction"));
}

TEST(LiveThrough, ResolvesALowEstradiolByANewerResult) {  // X82
  const Lived chart(m1().estradiol("e1", "2025-04-30", "18.5", "2025-05-02").estradiol("e2", "2025-06-11", "24", "2025-06-12"),
                    "2025-06-20");
  const auto issue = chart.of<fhir::DetectedIssue>("A06");
  EXPECT_EQ(issue.status, "final");
  ASSERT_EQ(issue.mitigation.size(), 1U);
  EXPECT_EQ(issue.mitigation.at(0).action.coding.at(0).code, "resolved");
  EXPECT_EQ(issue.mitigation.at(0).action.text, "resolved: a later estradiol result of 2025-06-11 is on record");
  EXPECT_EQ(issue.mitigation.at(0).date, "2025-06-12");
  EXPECT_EQ(chart.of<fhir::Task>("A06").status, "completed");
  EXPECT_EQ(chart.of<fhir::Flag>("A06").status, "inactive");
  // A resolution is never told.
  EXPECT_THAT(chart.messages(), ElementsAre("2025-03-01 dr1 A01", "2025-05-02 dr1 A06", "2025-05-31 dr1 A02"));
}

TEST(LiveThrough, TellsARiseAtOnce) {  // X81
  const Lived chart(m1().estradiol("e1", "2025-04-30", "18.5", "2025-05-02").estradiol("e2", "2025-06-11", "17", "2025-06-12"),
                    "2025-06-12");
  EXPECT_EQ(chart.of<fhir::DetectedIssue>("A06").severity, "high");
  EXPECT_EQ(chart.of<fhir::Task>("A06").priority, "urgent");
  EXPECT_THAT(chart.messages(), ElementsAre("2025-03-01 dr1 A01", "2025-05-02 dr1 A06", "2025-05-31 dr1 A02", "2025-06-13 dr1 A06"));
}

TEST(LiveThrough, TellsNothingOfAnOldResult) {  // X87
  const Lived chart(m1().estradiol("e1", "2025-04-01", "18", "2025-10-18"), "2025-10-18");
  EXPECT_EQ(chart.of<fhir::DetectedIssue>("A06").status, "");
}

TEST(LiveThrough, BringsAnAlertBackWhenAnOrderWasNotStarted) {  // X108
  auto record = x39()
                    .order("b1", "active", alendronate, "2025-03-20", "2025-03-20")
                    .statement("other", "active", "10324", "2019-01-01", "2019-02-01", "2020-01-01");
  const Lived ordered(record, "2025-06-18");
  EXPECT_THAT(ordered.of<fhir::DetectedIssue>("A03").mitigation.at(0).action.text, HasSubstr("bone-protective therapy is ordered"));
  EXPECT_EQ(ordered.of<fhir::Task>("A03").status, "completed");
  const Lived back(record, "2025-06-19");
  EXPECT_THAT(back.of<fhir::DetectedIssue>("A03").mitigation, IsEmpty());
  EXPECT_EQ(back.of<fhir::DetectedIssue>("A03").id, ordered.of<fhir::DetectedIssue>("A03").id);
  EXPECT_EQ(back.of<fhir::Task>("A03").status, "requested");
  EXPECT_EQ(back.of<fhir::Flag>("A03").period.start, "2025-06-19");
  EXPECT_EQ(back.of<fhir::Flag>("A03").period.end, "");
  EXPECT_THAT(back.messages(), testing::Contains("2025-06-20 dr1 A03"));
}

TEST(LiveThrough, LeavesWhatAnOrderSuppressesAsItStands) {  // X113 after X112
  auto record = x01().scan_order("so", "2025-06-05", "2025-06-05");
  const Lived chart(record, "2025-08-01");
  EXPECT_EQ(chart.of<fhir::Task>("A02").status, "requested");
  EXPECT_EQ(chart.of<fhir::Flag>("A02").status, "active");
  EXPECT_EQ(chart.versions(chart.of<fhir::Task>("A02").id), 1U);
  EXPECT_EQ(activity_status(chart.plan(), "CP-1"), "scheduled");
}

TEST(LiveThrough, ShowsNothingOfWhatIsSuppressedFromTheFirst) {  // X113
  auto record = x01().scan_order("so", "2025-05-20", "2025-05-20");
  EXPECT_EQ(Lived(record, "2025-08-18").of<fhir::Task>("A02").status, "");
  EXPECT_EQ(Lived(record, "2025-08-19").of<fhir::Task>("A02").status, "requested");
  EXPECT_THAT(Lived(record, "2025-08-19").messages(), ElementsAre("2025-03-03 dr1 A01", "2025-08-19 dr1 A02"));
}

TEST(LiveThrough, CompletesATaskThatAScanAnswers) {
  const Lived chart(x01().t_score("o1", "2025-06-10", "-0.5", "2025-06-11"), "2025-06-12");
  EXPECT_EQ(chart.of<fhir::Task>("A02").status, "completed");
  EXPECT_EQ(activity_status(chart.plan(), "CP-1"), "completed");
}

TEST(LiveThrough, RemindsAfterTheIntervalWithoutAnAnswer) {  // AF-1, P42: 30 days for a high one
  EXPECT_THAT(Lived(x39(), "2025-04-10").messages(), ElementsAre("2025-03-03 dr1 A01", "2025-03-13 dr1 A03"));
  EXPECT_THAT(Lived(x39(), "2025-04-11").messages(), ElementsAre("2025-03-03 dr1 A01", "2025-03-13 dr1 A03", "2025-04-12 dr1 A03"));
}

TEST(LiveThrough, PutsADayIntoOneDigestHighestFirst) {  // X117
  const Lived chart(x01().t_score("o1", "2025-02-20", "-2.6", "2025-03-03").vitamin_d("v1", "2025-02-20", "15", "2025-03-03"),
                    "2025-03-03");
  const auto messages = chart.all<fhir::Communication>();
  ASSERT_EQ(messages.size(), 2U);
  const auto& digest = messages.at(0).payload.at(0).size() > messages.at(1).payload.at(0).size() ? messages.at(0) : messages.at(1);
  const std::string& text = digest.payload.at(0);
  EXPECT_EQ(digest.sent, "2025-03-03T07:00:00+00:00");
  EXPECT_EQ(digest.topic.coding.at(0).code, "A03");
  EXPECT_THAT(text, StartsWith("HIGH: "));
  EXPECT_LT(text.find("HIGH: "), text.find("LOW: "));
  EXPECT_LT(text.find("LOW: "), text.find("INFORMATION: "));
}

TEST(LiveThrough, TellsOfALongHistoryOnlyWhatHoldsAtItsEnd) {  // X118, AF-5
  PatientRecord record;
  record.woman("1950-06-01").condition("bc", "254837009", "2014-11-01", "2014-11-02");
  record.anastrozole("s1", "active", "2015-03-01", "", "2015-03-03").t_score("o1", "2015-03-10", "-2.6", "2015-03-12");
  record.statement("al", "active", alendronate, "2016-01-01", "", "2016-01-02").vitamin_d("v1", "2024-12-01", "15", "2025-01-10");
  const Lived chart(record, "2025-03-01");
  EXPECT_EQ(chart.of<fhir::DetectedIssue>("A03").mitigation.size(), 1U);  // the state is built
  for (const std::string& line : chart.messages()) EXPECT_THAT(line, StartsWith("2025-")) << line;
  EXPECT_THAT(chart.messages(), testing::Not(testing::Contains(HasSubstr("A03"))));
  EXPECT_THAT(chart.messages(), testing::Contains(HasSubstr("2025-01-10 dr1 A18")));
}

TEST(LiveThrough, KeepsA12WhenAnastrozoleHasEnded) {  // X105, X107
  auto record =
      x01().given("d1", denosumab, "2025-01-15", "2025-03-03").anastrozole("s1", "stopped", "2025-03-01", "2025-06-01", "2025-06-01");
  EXPECT_EQ(Lived(record, "2025-08-13").of<fhir::DetectedIssue>("A12").status, "");
  const Lived lapsed(record, "2025-08-14");
  EXPECT_EQ(lapsed.of<fhir::DetectedIssue>("A12").status, "final");
  EXPECT_EQ(lapsed.of<fhir::DetectedIssue>("A12").mitigation.size(), 0U);
  EXPECT_THAT(lapsed.messages(), testing::Contains("2025-08-15 dr1 A12"));
  const Lived given(record.given("z1", zoledronic_acid, "2025-08-20", "2025-08-20"), "2025-08-21");  // X106
  EXPECT_EQ(given.of<fhir::DetectedIssue>("A12").mitigation.size(), 1U);
}

TEST(LiveThrough, SuppressesInPalliativeCare) {  // X110
  const Lived chart(x39().condition("h", hospice, "2025-03-20", "2025-03-20"), "2025-05-01");
  EXPECT_EQ(chart.plan().status, "on-hold");
  EXPECT_EQ(chart.of<fhir::DetectedIssue>("A03").status, "final");
  EXPECT_THAT(chart.messages(), ElementsAre("2025-03-03 dr1 A01", "2025-03-13 dr1 A03"));  // no reminder any more
}

TEST(LiveThrough, ClosesEverythingOfWhoDied) {
  const Lived chart(x39().person("female", "1962-06-01", R"("deceasedDateTime":"2025-03-18")", "2025-03-20"), "2025-04-30");
  EXPECT_EQ(chart.plan().status, "completed");
  EXPECT_EQ(chart.plan().period.end, "2025-03-18");
  EXPECT_EQ(chart.of<fhir::DetectedIssue>("A03").mitigation.at(0).action.text, "resolved: deceased");
  EXPECT_EQ(chart.of<fhir::Flag>("A03").status, "inactive");
  EXPECT_EQ(chart.of<fhir::Task>("A03").status, "cancelled");
  EXPECT_THAT(chart.messages(), ElementsAre("2025-03-03 dr1 A01", "2025-03-13 dr1 A03"));
}

TEST(LiveThrough, JoinsTheEpisodesOfMergedPatients) {  // X120
  PatientRecord other("p2");
  other.woman("1962-06-01").anastrozole("s2", "active", "2025-03-05", "", "2025-03-06");
  auto record = x01().with(other);
  const Lived apart(record, "2025-03-10");
  EXPECT_EQ(apart.all<fhir::CarePlan>().size(), 2U);
  PatientRecord link("p2");
  link.woman("1962-06-01")
      .person("female", "1962-06-01", R"("link":[{"other":{"reference":"Patient/p1"},"type":"replaced-by"}])", "2025-03-15");
  const Lived joined(record.with(link), "2025-03-20");
  std::vector<std::string> status;
  for (const fhir::CarePlan& plan : joined.all<fhir::CarePlan>()) status.push_back(plan.status + " " + plan.period.start);
  std::ranges::sort(status);
  EXPECT_THAT(status, ElementsAre("active 2025-03-01", "entered-in-error 2025-03-05"));
  EXPECT_EQ(joined.messages(), apart.messages());  // no second A01, no correction
}

TEST(LiveThrough, DoesNotDependOnTheOrderOrTheNumberOfDeliveries) {  // X17
  auto record = x39().anastrozole("s1", "stopped", "2025-03-01", "2025-06-01", "2025-06-02");
  const std::string expected = Lived(record, "2025-06-10").bytes();
  std::vector<inbound::Record> shuffled(record.records().rbegin(), record.records().rend());
  shuffled.insert(shuffled.end(), record.records().begin(), record.records().end());
  for (std::size_t i = 0; i < shuffled.size(); ++i) shuffled[i].sequence = i;
  EXPECT_EQ(Lived(shuffled, "2025-06-10").bytes(), expected);
}

TEST(LiveThrough, CountsVersionsAsAServerWould) {
  const Lived chart(x39(), "2025-03-12");
  std::vector<std::string> of_plan;
  for (const fhir::Provenance& provenance : chart.all<fhir::Provenance>())
    if (provenance.target.at(0).local == "CarePlan/" + chart.plan().id) of_plan.push_back(provenance.target.at(0).version);
  std::ranges::sort(of_plan);
  EXPECT_THAT(of_plan, ElementsAre("1", "2"));
}

TEST(LiveThrough, KnowsTheDayInTheHospitalsZone) {
  outbound::Settings settings;
  settings.zone = fhir::Zone::find("Europe/Berlin").value();
  const Lived chart(x39(), "2025-03-12", settings);
  EXPECT_THAT(chart.bytes(), HasSubstr("\"sent\":\"2025-03-03T07:00:00+01:00\""));
  EXPECT_THAT(chart.bytes(), HasSubstr("\"sent\":\"2025-03-13T00:00:00+01:00\""));
}

TEST(LiveThrough, TellsNobodyWhereNobodyIsKnown) {
  auto record = w1();
  record.add(
      "MedicationStatement", "s1", "2025-03-03",
      R"("status":"active","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"199224"}]},)"
      R"("subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"2025-03-01"},"informationSource":{"reference":"Patient/p1"})");
  const Lived chart(record, "2025-05-31");
  EXPECT_THAT(chart.messages(), IsEmpty());
  EXPECT_EQ(chart.of<fhir::Task>("A02").status, "requested");
}

}  // namespace
}  // namespace pipeline
