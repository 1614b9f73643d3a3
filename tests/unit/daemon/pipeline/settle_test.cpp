#include "daemon/pipeline/settle.hpp"

#include "lived.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pipeline {
namespace {

using support::PatientRecord;
using testing::ElementsAre;
using testing::IsEmpty;

/// One patient's chart, settled as the daemon would: by judgement, with people answering in between.
class Desk {
 public:
  std::vector<outbound::Request> settle(const PatientRecord& record, std::string_view on, bool digest_due = true) {
    const Rules rules{protocol::shipped_protocol(), terminology::Terminology::shipped(), settings, {}};
    Today today;
    today.day = day(on);
    today.moments = {today.day, today.day};
    today.digest_due = digest_due;
    today.history_complete = history_complete;
    const auto timelines = inbound::understand(record.records(), rules.understanding(), today.day);
    Settled settled = pipeline::settle(rules, timelines.at(0), record.records(), responses, memory, today);
    memory.ledger = settled.ledger;
    for (const outbound::Request& request : settled.requests) outbound::note(memory.published, request, {request.identifier, "1"});
    return settled.requests;
  }

  static std::size_t messages(const std::vector<outbound::Request>& requests) {
    return static_cast<std::size_t>(std::ranges::count_if(
        requests, [](const outbound::Request& request) { return std::holds_alternative<fhir::Communication>(request.resource); }));
  }

  outbound::Settings settings;
  Memory memory;
  protocol::Responses responses;
  bool history_complete = true;
};

PatientRecord a_man() {
  PatientRecord record;
  return record.man("1977-01-05")
      .statement("t", "active", "835829", "2024-01-10", "", "2024-01-12")
      .anastrozole("s1", "active", "2025-03-01", "", "2025-03-01");
}

TEST(Settle, TellsAnAcknowledgedAlertOnlyWhenItGetsWorse) {  // X116
  auto record = a_man().estradiol("e1", "2025-04-30", "18.5", "2025-05-02");
  Desk desk;
  EXPECT_EQ(Desk::messages(desk.settle(record, "2025-05-02")), 1U);
  desk.responses.acknowledgements = {{protocol::AlertCode::a06, "", day("2025-05-03"), protocol::Severity::moderate, 1}};
  EXPECT_THAT(desk.settle(record, "2025-05-03"), IsEmpty());

  auto mild = record;
  EXPECT_EQ(Desk::messages(desk.settle(mild.estradiol("e2", "2025-05-09", "18", "2025-05-09"), "2025-05-09")), 0U);
  const auto requests = desk.settle(record.estradiol("e2", "2025-05-09", "9", "2025-05-09"), "2025-05-10");
  EXPECT_EQ(Desk::messages(requests), 1U);
}

TEST(Settle, SaysInThePlanThatTheHistoryIsNotComplete) {
  Desk desk;
  desk.history_complete = false;
  const auto requests = desk.settle(a_man(), "2025-03-01");
  const auto& plan = std::get<fhir::CarePlan>(requests.at(0).resource);
  EXPECT_EQ(plan.note.back().text, "The history could not be read in full: what lies before may be missing here.");
}

TEST(Settle, TellsOfAFirstReadingOnlyWhatHoldsToday) {  // AF-5, X118: ten years are read at once
  PatientRecord record;
  record.woman("1950-06-01").anastrozole("s1", "active", "2015-03-01", "", "2015-03-03").t_score("o1", "2015-03-10", "-2.6", "2015-03-12");
  record.statement("al", "active", "46041", "2016-01-01", "", "2016-01-02");
  Desk desk;
  const auto requests = desk.settle(record, "2025-03-01");
  EXPECT_EQ(Desk::messages(requests), 1U);  // one digest
  EXPECT_EQ(desk.memory.ledger.alerts.at(0).code, protocol::AlertCode::a01);
  for (const protocol::AlertRecord& alert : desk.memory.ledger.alerts) EXPECT_NE(alert.code, protocol::AlertCode::a03);
}

TEST(Prescriber, IsTheRequesterOfTheNewestSupportInItsVersion) {
  auto record = a_man().order("r1", "active", "199224", "2025-04-01", "2025-04-01");
  const Rules rules{protocol::shipped_protocol(), terminology::Terminology::shipped(), {}, {}};
  const auto timeline = inbound::understand(record.records(), rules.understanding(), day("2025-04-02")).at(0);
  const auto source = [&](std::string_view reference) {
    const auto found = std::ranges::find(timeline.sources, reference, &clinical::Source::reference);
    return static_cast<clinical::SourceId>(found - timeline.sources.begin());
  };
  const std::vector<clinical::SourceId> support{source("MedicationStatement/s1"), source("MedicationRequest/r1")};
  EXPECT_EQ(prescriber(support, timeline, record.records()), "Practitioner/dr2");
  EXPECT_EQ(prescriber(std::span(support).first(1), timeline, record.records()), "Practitioner/dr1");
  EXPECT_EQ(prescriber({}, timeline, record.records()), "");
}

// --- properties ------------------------------------------------------------------------------------------------------------

fhir::Day some_day() {
  return day("2025-03-01") + fhir::Days{*rc::gen::inRange(0, 500)};
}

/// A record that something happens in: results, corrections, therapy, interruptions, in random order.
PatientRecord some_record() {
  PatientRecord record;
  if (*rc::gen::arbitrary<bool>())
    record.woman("1960-02-29").condition("bc", "254837009", "2024-11-01", "2024-11-02");
  else
    record.man("1977-01-05").statement("t", "active", "835829", "2024-01-10", "", "2024-01-12");
  record.anastrozole("s1", "active", "2025-03-01", "", "2025-03-03");
  const int events = *rc::gen::inRange(0, 8);
  for (int i = 0; i < events; ++i) {
    const std::string at = fhir::to_string(some_day());
    const std::string id = std::to_string(*rc::gen::inRange(1, 4));
    switch (*rc::gen::inRange(0, 9)) {
      case 0:
        record.t_score("o" + id, at, *rc::gen::element<std::string>("-2.6", "-1.7", "-0.5"), at);
        break;
      case 1:
        record.estradiol("e" + id, at, *rc::gen::element<std::string>("8", "18.5", "25", "55"), at);
        break;
      case 2:
        record.vitamin_d("v" + id, at, *rc::gen::element<std::string>("15", "25"), at);
        break;
      case 3:
        record.spine_density("b" + id, at, *rc::gen::element<std::string>("1.000", "0.930", "0.880"), at);
        break;
      case 4:
        record.statement("al", *rc::gen::element<std::string>("active", "stopped", "entered-in-error"), "46041", at, "", at);
        break;
      case 5:
        record.order("ao" + id, "active", "46041", at, at);
        break;
      case 6:
        record.scan_order("so" + id, at, at);
        break;
      case 7:
        record.condition("fx", "11311601000119109", at, at, *rc::gen::element<std::string>("confirmed", "entered-in-error"));
        break;
      default:
        record.anastrozole("s1", *rc::gen::element<std::string>("active", "stopped", "on-hold", "entered-in-error"), "2025-03-01", "", at);
    }
  }
  return record;
}

RC_GTEST_PROP(Settle, WritesNothingTheSecondTime, ()) {
  const PatientRecord record = some_record();
  std::vector<fhir::Day> days{some_day(), some_day(), some_day(), some_day()};
  std::ranges::sort(days);
  Desk desk;
  for (const fhir::Day on : days) {
    desk.settle(record, fhir::to_string(on));
    std::string again;
    for (const outbound::Request& request : desk.settle(record, fhir::to_string(on))) again += fhir::write(request.resource) + "\n";
    RC_ASSERT(again == "");
  }
}

RC_GTEST_PROP(LiveThrough, GivesTheSameChartInAnyOrder, ()) {
  const PatientRecord record = some_record();
  const std::string expected = Lived(record, "2026-08-01").bytes();
  // Ties of arrival are settled by version, so every permutation is the same history.
  std::vector<inbound::Record> shuffled = *rc::gen::just(record.records());
  for (std::size_t i = shuffled.size(); i > 1; --i)
    std::swap(shuffled[i - 1], shuffled[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(i)))]);
  shuffled.push_back(shuffled.front());
  for (std::size_t i = 0; i < shuffled.size(); ++i) shuffled[i].sequence = i;
  RC_ASSERT(Lived(shuffled, "2026-08-01").bytes() == expected);
}

RC_GTEST_PROP(LiveThrough, KeepsOneLivingResourceForEachMatter, ()) {
  const Lived chart(some_record(), "2026-08-01");
  std::set<std::string> plans;
  for (const fhir::CarePlan& plan : chart.all<fhir::CarePlan>())
    if (plan.status == "active") RC_ASSERT(plans.insert(plan.subject.local).second);
  std::set<std::string> issues;
  for (const fhir::DetectedIssue& issue : chart.all<fhir::DetectedIssue>())
    if (issue.status == "final" && issue.mitigation.empty()) RC_ASSERT(issues.insert(issue.code.coding.at(0).code + issue.detail).second);
  std::set<std::string> digests;
  for (const fhir::Communication& message : chart.all<fhir::Communication>())
    if (message.sent.substr(11, 5) == "07:00") RC_ASSERT(digests.insert(message.sent + message.recipient.at(0).local).second);
}

RC_GTEST_PROP(LiveThrough, LeavesNothingActiveOfAnEpisodeThatNeverWas, ()) {
  PatientRecord record = some_record();
  record.anastrozole("s1", "entered-in-error", "2025-03-01", "", "2026-07-15");
  const Lived chart(record, "2026-08-01");
  for (const fhir::CarePlan& plan : chart.all<fhir::CarePlan>()) RC_ASSERT(plan.status == "entered-in-error");
  for (const fhir::DetectedIssue& issue : chart.all<fhir::DetectedIssue>()) RC_ASSERT(issue.status == "entered-in-error");
  for (const fhir::Flag& flag : chart.all<fhir::Flag>()) RC_ASSERT(flag.status == "entered-in-error");
  for (const fhir::Task& task : chart.all<fhir::Task>()) RC_ASSERT(task.status == "entered-in-error");
}

}  // namespace
}  // namespace pipeline
