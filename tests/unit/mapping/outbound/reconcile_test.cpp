#include "mapping/outbound/reconcile.hpp"

#include "fhir/model/write.hpp"
#include "mapping/outbound/identity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

// The table of docs/FORMATS.md, "Which and when": one alert with every shape through its life.

namespace outbound {
namespace {

using protocol::AlertLife;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

fhir::Day day(std::string_view text) {
  return fhir::parse_day(text).value();
}

protocol::Protocol a_protocol(const std::string& version = "0.2.0", const std::string& matters = "Bone is being lost.") {
  protocol::Protocol protocol;
  protocol.id = "anastrozole-bone-health";
  protocol.version = version;
  protocol.alerts["A03"] = {"tier O without protection", matters, "Consider bone-protective therapy.", "Review bone protection",
                            "guidance"};
  protocol.alerts["A02"] = {"baseline DEXA overdue", "", "", "Arrange a DEXA", ""};
  protocol.activities["CP-1"] = {"Baseline DEXA", "DEXA of spine and hip"};
  protocol.rules["PT-1"] = "a citation";
  return protocol;
}

protocol::AlertRecord an_alert(protocol::AlertCode code = protocol::AlertCode::a03) {
  protocol::AlertRecord alert;
  alert.episode = 1;
  alert.code = code;
  alert.severity = protocol::Severity::high;
  alert.rule = "PT-1";
  alert.reason = "T-score -2.6 on 2025-03-10";
  alert.evidence = {{"Observation/o1", "2"}};
  alert.implicated = {{"MedicationStatement/s1", "1"}};
  alert.raised = day("2025-03-12");
  alert.shown = day("2025-03-12");
  return alert;
}

protocol::Proposal a_proposal() {
  protocol::Proposal proposal;
  proposal.patient = "Patient/p1";
  proposal.today = day("2025-03-12");
  protocol::EpisodeRecord episode;
  episode.number = 1;
  episode.patient = "Patient/p1";
  episode.named = "MedicationStatement/s1";
  episode.index = day("2025-03-01");
  proposal.ledger.episodes = {episode};
  proposal.ledger.alerts = {an_alert()};
  protocol::CarePlanWanted plan;
  plan.episode = 1;
  plan.index = day("2025-03-01");
  plan.first_known = day("2025-03-03");
  plan.activities = {{1, protocol::ActivityStatus::not_started, day("2025-03-31")}};
  plan.earliest_due = day("2025-03-31");
  plan.conditions = {{"Condition/bc", ""}};
  proposal.care_plan = plan;
  return proposal;
}

/// A chart that takes what it is given, with versions counted from 1.
class Chart {
 public:
  std::vector<Request> settle(const protocol::Proposal& proposal, const protocol::Protocol& protocol = a_protocol()) {
    const auto requests = reconcile(proposal, protocol, published, settings, {day("2025-03-13"), day("2025-03-12")});
    for (const Request& request : requests) {
      const auto known = published.artefacts.find(request.identifier);
      const int version = known == published.artefacts.end() ? 1 : std::stoi(known->second.version) + 1;
      note(published, request,
           {request.method == Method::put ? request.target.substr(request.target.find('/') + 1) : "server-1", std::to_string(version)});
    }
    return requests;
  }

  /// `PUT CarePlan`, `POST Task`, in the order of the requests.
  static std::vector<std::string> summary(const std::vector<Request>& requests) {
    std::vector<std::string> lines;
    for (const Request& request : requests)
      lines.push_back(std::string(request.method == Method::put ? "PUT " : "POST ") + std::string(fhir::resource_type(request.resource)));
    return lines;
  }

  template <class Resource>
  Resource standing() const {
    for (const auto& [identifier, artefact] : published.artefacts)
      if (const auto* resource = std::get_if<Resource>(&artefact.resource)) return *resource;
    return {};
  }

  template <class Resource>
  Artefact& artefact() {
    for (auto& [identifier, artefact] : published.artefacts)
      if (std::holds_alternative<Resource>(artefact.resource)) return artefact;
    throw std::out_of_range("no such artefact");
  }

  Settings settings;
  Published published;
};

TEST(Reconcile, WritesAllShapesOfARaisedAlertAndThenNothing) {
  Chart chart;
  const auto requests = chart.settle(a_proposal());
  EXPECT_THAT(Chart::summary(requests), ElementsAre("PUT CarePlan", "PUT DetectedIssue", "PUT Flag", "PUT Task"));
  for (const Request& request : requests) {
    EXPECT_EQ(request.if_match, "");
    EXPECT_EQ(request.target, std::string(fhir::resource_type(request.resource)) + "/" + request.identifier);
  }
  EXPECT_EQ(chart.standing<fhir::DetectedIssue>().status, "final");
  EXPECT_EQ(chart.standing<fhir::Flag>().status, "active");
  EXPECT_EQ(chart.standing<fhir::Task>().status, "requested");
  EXPECT_THAT(chart.settle(a_proposal()), IsEmpty());
}

TEST(Reconcile, UpdatesWhatHasChangedByIfMatch) {
  Chart chart;
  chart.settle(a_proposal());
  auto changed = a_proposal();
  changed.ledger.alerts[0].evidence = {{"Observation/o1", "3"}};
  const auto requests = chart.settle(changed);
  EXPECT_THAT(Chart::summary(requests), ElementsAre("PUT DetectedIssue"));
  EXPECT_EQ(requests.at(0).if_match, "1");
  EXPECT_THAT(chart.settle(changed), IsEmpty());
}

TEST(Reconcile, LeavesAHeldAlertAsItStands) {
  Chart chart;
  chart.settle(a_proposal());
  auto held = a_proposal();
  held.ledger.alerts[0].life = AlertLife::held;
  held.ledger.alerts[0].evidence = {{"Observation/o9", "1"}};
  EXPECT_THAT(chart.settle(held), IsEmpty());
}

TEST(Reconcile, MakesNothingForAnAlertThatWasNeverShown) {
  for (const AlertLife life : {AlertLife::held, AlertLife::hidden, AlertLife::resolved, AlertLife::retracted}) {
    Chart chart;
    auto proposal = a_proposal();
    proposal.ledger.alerts[0].life = life;
    EXPECT_THAT(Chart::summary(chart.settle(proposal)), ElementsAre("PUT CarePlan"));
  }
}

TEST(Reconcile, TakesAHiddenAlertOutOfSight) {
  Chart chart;
  chart.settle(a_proposal());
  auto hidden = a_proposal();
  hidden.ledger.alerts[0].life = AlertLife::hidden;
  hidden.ledger.alerts[0].left = day("2025-03-20");
  EXPECT_THAT(Chart::summary(chart.settle(hidden)), ElementsAre("PUT Flag", "PUT Task"));
  EXPECT_EQ(chart.standing<fhir::DetectedIssue>().status, "final");
  EXPECT_THAT(chart.standing<fhir::DetectedIssue>().mitigation, IsEmpty());
  EXPECT_EQ(chart.standing<fhir::Flag>().status, "inactive");
  EXPECT_EQ(chart.standing<fhir::Flag>().period.end, "2025-03-20");
  EXPECT_EQ(chart.standing<fhir::Task>().status, "cancelled");
  EXPECT_THAT(chart.settle(hidden), IsEmpty());
}

protocol::Proposal resolved(bool fulfilled) {
  auto proposal = a_proposal();
  auto& alert = proposal.ledger.alerts[0];
  alert.life = AlertLife::resolved;
  alert.left = day("2025-04-01");
  alert.closing = "bone-protective therapy since 2025-04-01";
  alert.fulfilled = fulfilled;
  return proposal;
}

TEST(Reconcile, AddsOurMitigationToAResolvedIssue) {
  Chart chart;
  chart.settle(a_proposal());
  EXPECT_THAT(Chart::summary(chart.settle(resolved(true))), ElementsAre("PUT DetectedIssue", "PUT Flag", "PUT Task"));
  const auto issue = chart.standing<fhir::DetectedIssue>();
  EXPECT_EQ(issue.status, "final");
  ASSERT_EQ(issue.mitigation.size(), 1U);
  EXPECT_EQ(issue.mitigation[0].action.coding.at(0).system, chart.settings.base + ".6");
  EXPECT_EQ(issue.mitigation[0].action.coding.at(0).code, "resolved");
  EXPECT_EQ(issue.mitigation[0].action.text, "resolved: bone-protective therapy since 2025-04-01");
  EXPECT_EQ(issue.mitigation[0].date, "2025-04-01");
  EXPECT_EQ(chart.standing<fhir::Flag>().status, "inactive");
  EXPECT_EQ(chart.standing<fhir::Flag>().period.end, "2025-04-01");
  EXPECT_EQ(chart.standing<fhir::Task>().status, "completed");
  EXPECT_THAT(chart.settle(resolved(true)), IsEmpty());
}

TEST(Reconcile, CancelsATaskThatFactsDidNotAnswer) {
  Chart chart;
  chart.settle(a_proposal());
  chart.settle(resolved(false));
  EXPECT_EQ(chart.standing<fhir::Task>().status, "cancelled");
  EXPECT_EQ(chart.standing<fhir::Task>().status_reason.text, "bone-protective therapy since 2025-04-01");
}

TEST(Reconcile, BringsAResolvedAlertBack) {
  Chart chart;
  chart.settle(a_proposal());
  chart.settle(resolved(true));
  auto back = a_proposal();
  back.ledger.alerts[0].shown = day("2025-07-01");
  EXPECT_THAT(Chart::summary(chart.settle(back)), ElementsAre("PUT DetectedIssue", "PUT Flag", "PUT Task"));
  EXPECT_THAT(chart.standing<fhir::DetectedIssue>().mitigation, IsEmpty());
  EXPECT_EQ(chart.standing<fhir::DetectedIssue>().identified_date_time, "2025-03-12");
  EXPECT_EQ(chart.standing<fhir::Flag>().status, "active");
  EXPECT_EQ(chart.standing<fhir::Flag>().period.start, "2025-07-01");
  EXPECT_EQ(chart.standing<fhir::Flag>().period.end, "");
  EXPECT_EQ(chart.standing<fhir::Task>().status, "requested");
  EXPECT_EQ(chart.published.artefacts.size(), 4U);
}

TEST(Reconcile, EntersARetractedAlertInError) {
  Chart chart;
  chart.settle(a_proposal());
  auto retracted = a_proposal();
  retracted.ledger.alerts[0].life = AlertLife::retracted;
  retracted.ledger.alerts[0].closing = "Observation/o1 was corrected";
  retracted.ledger.alerts[0].left = day("2025-03-20");
  chart.settle(retracted);
  EXPECT_EQ(chart.standing<fhir::DetectedIssue>().status, "entered-in-error");
  EXPECT_THAT(chart.standing<fhir::DetectedIssue>().detail, HasSubstr("Observation/o1 was corrected"));
  EXPECT_EQ(chart.standing<fhir::Flag>().status, "entered-in-error");
  EXPECT_EQ(chart.standing<fhir::Task>().status, "entered-in-error");
  EXPECT_EQ(chart.standing<fhir::Task>().status_reason.text, "Observation/o1 was corrected");
  EXPECT_THAT(chart.settle(retracted), IsEmpty());
}

TEST(Reconcile, ClosesThePlanOfAnEpisodeThatIsNotCurrent) {
  const std::vector<std::pair<protocol::EpisodeLife, std::string>> lives{{protocol::EpisodeLife::ended, "completed"},
                                                                         {protocol::EpisodeLife::lapsed, "revoked"},
                                                                         {protocol::EpisodeLife::retracted, "entered-in-error"},
                                                                         {protocol::EpisodeLife::merged, "entered-in-error"}};
  for (const auto& [life, status] : lives) {
    Chart chart;
    chart.settle(a_proposal());
    auto closed = a_proposal();
    closed.care_plan.reset();
    closed.ledger.alerts.clear();
    closed.ledger.episodes[0].life = life;
    closed.ledger.episodes[0].over = day("2025-04-01");
    closed.ledger.episodes[0].reason = "a reason";
    EXPECT_THAT(Chart::summary(chart.settle(closed)), ElementsAre("PUT CarePlan"));
    EXPECT_EQ(chart.standing<fhir::CarePlan>().status, status);
    EXPECT_EQ(chart.standing<fhir::CarePlan>().period.end, "2025-04-01");
    EXPECT_EQ(chart.standing<fhir::CarePlan>().activity.at(0).status, "cancelled");
    EXPECT_THAT(chart.settle(closed), IsEmpty());
  }
}

TEST(Reconcile, WritesNothingBecauseOfANewVersionOfProtocolOrProgram) {
  Chart chart;
  chart.settle(a_proposal());
  chart.settings.program_version = "9.9";
  EXPECT_THAT(chart.settle(a_proposal(), a_protocol("0.3.0", "Other words.")), IsEmpty());
  auto changed = a_proposal();
  changed.ledger.alerts[0].severity = protocol::Severity::moderate;
  chart.settle(changed, a_protocol("0.3.0", "Other words."));
  EXPECT_THAT(chart.standing<fhir::DetectedIssue>().detail,
              HasSubstr("Other words. Consider bone-protective therapy. Rule PT-1 (a citation), "
                        "anastrozole-bone-health|0.3.0."));
}

TEST(Reconcile, LeavesWhatAPersonClosedAndLetsAnotherTaskFollow) {
  Chart chart;
  chart.settle(a_proposal());
  chart.artefact<fhir::Task>().answered = day("2025-03-20");
  auto changed = a_proposal();
  changed.ledger.alerts[0].reason = "T-score -2.7 on 2025-03-10";
  EXPECT_THAT(Chart::summary(chart.settle(changed)), ElementsAre("PUT DetectedIssue", "PUT Flag"));
  EXPECT_THAT(Chart::summary(chart.settle(resolved(true))), ElementsAre("PUT DetectedIssue", "PUT Flag"));
  auto back = a_proposal();
  back.ledger.alerts[0].shown = day("2025-07-01");
  const auto requests = chart.settle(back);
  EXPECT_THAT(Chart::summary(requests), ElementsAre("PUT DetectedIssue", "PUT Flag", "PUT Task"));
  const std::string key = episode_key("main", "Patient/p1", "MedicationStatement/s1");
  EXPECT_EQ(requests.back().identifier, identifier(key, "task", "A03", "\n2025-07-01"));
  EXPECT_EQ(requests.back().if_match, "");
  EXPECT_THAT(chart.settle(back), IsEmpty());
}

TEST(Reconcile, KeepsTheMitigationsOfPeople) {
  Chart chart;
  chart.settle(a_proposal());
  chart.artefact<fhir::DetectedIssue>().mitigations = {{{{}, "seen by Dr. A"}, "2025-03-15"}};
  EXPECT_THAT(chart.settle(a_proposal()), IsEmpty());
  auto changed = a_proposal();
  changed.ledger.alerts[0].reason = "T-score -2.7 on 2025-03-10";
  chart.settle(changed);
  ASSERT_EQ(chart.standing<fhir::DetectedIssue>().mitigation.size(), 1U);
  EXPECT_EQ(chart.standing<fhir::DetectedIssue>().mitigation[0].action.text, "seen by Dr. A");
}

TEST(Reconcile, NeverMakesAnewWhatAPersonRemoved) {
  Chart chart;
  chart.settle(a_proposal());
  chart.artefact<fhir::Flag>().removed = true;
  auto changed = a_proposal();
  changed.ledger.alerts[0].reason = "T-score -2.7 on 2025-03-10";
  EXPECT_THAT(Chart::summary(chart.settle(changed)), ElementsAre("PUT DetectedIssue", "PUT Task"));
}

TEST(Reconcile, FlagsASuppressionFailureOnlyWhileItIsHigh) {
  Chart chart;
  auto proposal = a_proposal();
  proposal.ledger.alerts = {an_alert(protocol::AlertCode::a08)};
  EXPECT_THAT(Chart::summary(chart.settle(proposal)), ElementsAre("PUT CarePlan", "PUT DetectedIssue", "PUT Flag", "PUT Task"));
  proposal.ledger.alerts[0].severity = protocol::Severity::low;
  chart.settle(proposal);
  EXPECT_EQ(chart.standing<fhir::Flag>().status, "inactive");
  EXPECT_EQ(chart.standing<fhir::DetectedIssue>().severity, "low");
}

TEST(Reconcile, GivesATaskWithoutIssueItsEvidenceAsInput) {
  Chart chart;
  auto proposal = a_proposal();
  proposal.ledger.alerts = {an_alert(protocol::AlertCode::a02)};
  EXPECT_THAT(Chart::summary(chart.settle(proposal)), ElementsAre("PUT CarePlan", "PUT Flag", "PUT Task"));
  const auto task = chart.standing<fhir::Task>();
  EXPECT_EQ(task.input.at(0).value_reference.display, "Observation/o1 version 2");
  EXPECT_EQ(task.input.at(0).type.coding.at(0).system, chart.settings.base + ".7");
  EXPECT_EQ(task.focus.local, "CarePlan/" + chart.standing<fhir::CarePlan>().id);
  EXPECT_EQ(task.reason_reference.local, "");
}

TEST(Reconcile, FindsByIdentifierWhereTheServerGivesIds) {
  Chart chart;
  chart.settings.own_ids = false;
  const auto requests = chart.settle(a_proposal());
  ASSERT_EQ(requests.size(), 4U);
  EXPECT_EQ(requests[1].method, Method::post);
  EXPECT_EQ(requests[1].target, "DetectedIssue");
  EXPECT_EQ(requests[1].if_none_exist, "identifier=" + chart.settings.base + ".1|" + requests[1].identifier);
  const auto& task = std::get<fhir::Task>(requests[3].resource);
  EXPECT_EQ(task.id, "");
  EXPECT_EQ(task.based_on.at(0).local, "CarePlan?identifier=" + chart.settings.base + ".1|" + requests[0].identifier);
  EXPECT_THAT(chart.settle(a_proposal()), IsEmpty());
  auto changed = a_proposal();
  changed.ledger.alerts[0].severity = protocol::Severity::moderate;
  const auto updates = chart.settle(changed);
  EXPECT_EQ(updates.back().method, Method::put);
  EXPECT_EQ(updates.back().target, "Task/server-1");
  EXPECT_EQ(std::get<fhir::Task>(updates.back().resource).based_on.at(0).local, "CarePlan/server-1");
}

TEST(Reconcile, NamesEvidenceThatTheServerLostWithoutReference) {
  Chart chart;
  chart.published.unreferable = {"Observation/o1"};
  chart.settle(a_proposal());
  const fhir::Reference evidence = chart.standing<fhir::DetectedIssue>().evidence.at(0).detail.at(0);
  EXPECT_EQ(evidence.local, "");
  EXPECT_EQ(evidence.type, "Observation");
  EXPECT_EQ(evidence.identifier->value, "Observation/o1");
  EXPECT_EQ(evidence.display, "Observation/o1 version 2");
  chart.published.unreferable.clear();
  EXPECT_THAT(chart.settle(a_proposal()), IsEmpty());
}

TEST(Reconcile, LeavesConditionsOutWhereTheHospitalSaysSo) {
  Chart chart;
  chart.settings.address_conditions = false;
  chart.settle(a_proposal());
  EXPECT_THAT(chart.standing<fhir::CarePlan>().addresses, IsEmpty());
}

protocol::Message a_message(bool digest) {
  protocol::Message message;
  message.name = {1, digest, protocol::AlertCode::a03, "", "CareTeam/pool", day("2025-03-12"), protocol::Why::raise};
  message.items = {{1, protocol::AlertCode::a03, "", protocol::Severity::high, protocol::Why::raise, "T-score -2.6 on 2025-03-10"}};
  return message;
}

TEST(Reconcile, WritesAMessageOnce) {
  Chart chart;
  auto proposal = a_proposal();
  proposal.messages = {a_message(false)};
  EXPECT_THAT(Chart::summary(chart.settle(proposal)),
              ElementsAre("PUT CarePlan", "PUT DetectedIssue", "PUT Flag", "PUT Task", "PUT Communication"));
  const auto message = chart.standing<fhir::Communication>();
  EXPECT_EQ(message.status, "completed");
  EXPECT_EQ(message.priority, "urgent");
  EXPECT_EQ(message.recipient.at(0).local, "CareTeam/pool");
  EXPECT_EQ(message.about.at(0).local, "DetectedIssue/" + chart.standing<fhir::DetectedIssue>().id);
  EXPECT_EQ(message.sent, "2025-03-13T00:00:00+00:00");
  EXPECT_EQ(message.payload.at(0),
            "HIGH: tier O without protection. T-score -2.6 on 2025-03-10. Bone is being lost. Consider bone-protective therapy. "
            "Rule PT-1 (a citation), anastrozole-bone-health|0.2.0.");
  proposal.messages[0].items[0].reason = "other words";
  EXPECT_THAT(chart.settle(proposal), IsEmpty());
}

TEST(Reconcile, MakesACorrectionPartOfWhatItCorrects) {
  Chart chart;
  auto proposal = a_proposal();
  proposal.messages = {a_message(false)};
  chart.settle(proposal);
  const std::string told = chart.standing<fhir::Communication>().id;
  auto correction = a_message(false);
  correction.corrects = {correction.name};
  correction.name.why = protocol::Why::correction;
  correction.items[0].why = protocol::Why::correction;
  correction.items[0].reason = "Observation/o1 was corrected";
  proposal.messages = {correction};
  const auto requests = chart.settle(proposal);
  const auto& message = std::get<fhir::Communication>(requests.at(0).resource);
  EXPECT_EQ(message.part_of.at(0).local, "Communication/" + told);
  EXPECT_EQ(message.payload.at(0), "CORRECTION: the alert \"tier O without protection\" is withdrawn: Observation/o1 was corrected.");
}

TEST(ReconcileDevice, IsWrittenOnceForEachProgramVersion) {
  Settings settings;
  settings.program_version = "1.0";
  const auto first = reconcile_device(nullptr, a_protocol(), settings);
  ASSERT_EQ(first.size(), 1U);
  Artefact artefact;
  artefact.resource = first[0].resource;
  artefact.id = first[0].identifier;
  artefact.version = "1";
  EXPECT_THAT(reconcile_device(&artefact, a_protocol(), settings), IsEmpty());
  settings.program_version = "1.1";
  EXPECT_EQ(reconcile_device(&artefact, a_protocol(), settings).at(0).if_match, "1");
}

TEST(Witness, NamesTheWrittenVersionAndWhatDecided) {
  Chart chart;
  const auto requests = chart.settle(a_proposal());
  const Request request = witness(requests.at(1), {"issue-id", "3"}, a_protocol(), chart.settings, day("2025-03-13"));
  const auto& provenance = std::get<fhir::Provenance>(request.resource);
  EXPECT_EQ(request.identifier, provenance_id(requests.at(1).identifier, "3"));
  EXPECT_EQ(provenance.target.at(0).local, "DetectedIssue/issue-id");
  EXPECT_EQ(provenance.target.at(0).version, "3");
  EXPECT_EQ(provenance.policy.at(0), chart.settings.base + ".4.0.2.0");
  EXPECT_EQ(provenance.entity_source.at(0).display, "Observation/o1 version 2");
  EXPECT_EQ(provenance.recorded, "2025-03-13T00:00:00+00:00");
}

TEST(Witness, IsFoundByTagWhereTheServerGivesIds) {
  Chart chart;
  chart.settings.own_ids = false;
  const auto requests = chart.settle(a_proposal());
  const Request request = witness(requests.at(1), {"7", "3"}, a_protocol(), chart.settings, day("2025-03-13"));
  EXPECT_EQ(request.if_none_exist, "_tag=" + chart.settings.base + ".1|" + request.identifier);
  EXPECT_EQ(std::get<fhir::Provenance>(request.resource).tag.at(1).code, request.identifier);
}

}  // namespace
}  // namespace outbound
