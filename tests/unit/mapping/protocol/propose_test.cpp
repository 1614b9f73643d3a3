#include "mapping/protocol/propose.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

// Assessments are made by hand here: what is under test is their succession.

namespace protocol {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Day day(std::string_view text) {
  return fhir::parse_day(text).value();
}

Protocol a_protocol() {
  Protocol protocol;
  Parameters& parameters = protocol.parameters;
  parameters.planned_horizon = Days{90};
  parameters.estradiol_stale = Days{180};
  parameters.denosumab_due = Days{180};
  parameters.renotify_high = Days{30};
  parameters.renotify_moderate = Days{90};
  parameters.renotify_low = Days{180};
  return protocol;
}

/// A patient whose record is a list of sources: their number is their place.
class Patient {
 public:
  Patient() {
    timeline.person.reference = "Patient/p1";
    timeline.sources = {{"MedicationStatement/s1", "1"}, {"Observation/o1", "1"}, {"Observation/o2", "1"}, {"MedicationStatement/s2", "1"}};
    occasion.audience = {{"Practitioner/dr1"}, {"Practitioner/dr1"}, {"Practitioner/dr1"}, {"Practitioner/dr1"}};
    exposure(0, "2025-03-03");
    exposure(3, "2025-03-05");
  }

  void exposure(SourceId source, std::string_view known) {
    clinical::Exposure exposure;
    exposure.source = source;
    exposure.drugs = clinical::Drugs(clinical::Drug::anastrozole);
    exposure.first_known = day(known);
    timeline.exposures.push_back(exposure);
  }

  static Episode episode(std::string_view index, std::vector<SourceId> support, EpisodeStatus status = EpisodeStatus::active) {
    Episode episode;
    episode.status = status;
    episode.index = day(index);
    episode.first_known = day(index);
    episode.support = std::move(support);
    if (status == EpisodeStatus::planned) episode.start_class = EpisodeClass::planned;
    return episode;
  }

  static Alert alert(AlertCode code, Severity severity, std::vector<SourceId> evidence = {}) {
    Alert alert;
    alert.code = code;
    alert.severity = severity;
    alert.rule = "R";
    alert.evidence = std::move(evidence);
    alert.reason = "seen";
    return alert;
  }

  /// Judges the day with these alerts, in the episodes last set.
  Proposal judge(std::string_view today, std::vector<Alert> alerts) {
    Assessment assessment;
    assessment.patient = timeline.person.reference;
    assessment.as_of = day(today);
    assessment.episodes = episodes;
    assessment.alerts = std::move(alerts);
    assessment.errands = errands;
    assessment.deceased = deceased;
    assessment.out_of_scope = deceased;
    Proposal proposal = propose(a_protocol(), timeline, assessment, responses, ledger, occasion);
    const Proposal again = propose(a_protocol(), timeline, assessment, responses, proposal.ledger, occasion);
    EXPECT_EQ(again.ledger, proposal.ledger) << "the same judgement again changes something on " << today;
    EXPECT_THAT(again.messages, IsEmpty()) << "the same judgement again tells something on " << today;
    ledger = proposal.ledger;
    return proposal;
  }

  const AlertRecord& record(AlertCode code) const { return *std::ranges::find(ledger.alerts, code, &AlertRecord::code); }

  clinical::Timeline timeline;
  std::vector<Episode> episodes{episode("2025-03-01", {0})};
  std::vector<ErrandDue> errands;
  bool deceased = false;
  Responses responses;
  Occasion occasion;
  Ledger ledger;
};

/// `A03 raise`, or `digest A02 raise, A18 raise`, each to the one recipient.
std::vector<std::string> told(const Proposal& proposal) {
  std::vector<std::string> lines;
  for (const Message& message : proposal.messages) {
    std::string line = message.name.digest ? "digest" : "now";
    for (const MessageItem& item : message.items) {
      constexpr std::array<std::string_view, 4> why{"raise", "rise", "again", "correction"};
      line += std::string(" ") + std::string(to_code(item.code)) + " " + std::string(why[static_cast<std::size_t>(item.why)]);
    }
    lines.push_back(line);
  }
  return lines;
}

const auto high = Severity::high;
const auto moderate = Severity::moderate;
const auto low = Severity::low;

// --- who is told, when -----------------------------------------------------------------------------------------------------

TEST(Propose, TellsAHighAlertAtOnceAndTheRestInOneDigest) {
  Patient patient;
  const auto proposal = patient.judge("2025-05-31", {Patient::alert(AlertCode::a02, moderate), Patient::alert(AlertCode::a03, high, {1}),
                                                     Patient::alert(AlertCode::a18, low)});
  EXPECT_THAT(told(proposal), ElementsAre("now A03 raise", "digest A03 raise A02 raise A18 raise"));
}

TEST(Propose, SendsNoDigestOfHighAlertsAlone) {
  Patient patient;
  EXPECT_THAT(told(patient.judge("2025-05-31", {Patient::alert(AlertCode::a03, high, {1})})), ElementsAre("now A03 raise"));
}

TEST(Propose, OwesWhatComesAfterTheDigest) {
  Patient patient;
  EXPECT_THAT(told(patient.judge("2025-05-31", {Patient::alert(AlertCode::a02, moderate)})), ElementsAre("digest A02 raise"));
  const std::vector<Alert> both{Patient::alert(AlertCode::a02, moderate), Patient::alert(AlertCode::a18, low)};
  EXPECT_THAT(told(patient.judge("2025-05-31", both)), IsEmpty());
  EXPECT_EQ(next_telling(patient.ledger, a_protocol().parameters, day("2025-05-31")), day("2025-06-01"));
  EXPECT_THAT(told(patient.judge("2025-06-01", both)), ElementsAre("digest A18 raise"));
}

TEST(Propose, OwesUntilTheDigestIsDue) {
  Patient patient;
  patient.occasion.digest_due = false;
  const std::vector<Alert> alerts{Patient::alert(AlertCode::a02, moderate)};
  EXPECT_THAT(told(patient.judge("2025-05-31", alerts)), IsEmpty());
  patient.occasion.digest_due = true;
  EXPECT_THAT(told(patient.judge("2025-06-01", alerts)), ElementsAre("digest A02 raise"));
}

TEST(Propose, TellsNothingOfWhatWasOverBeforeTheDigest) {
  Patient patient;
  patient.occasion.digest_due = false;
  patient.judge("2025-05-31", {Patient::alert(AlertCode::a02, moderate)});
  patient.occasion.digest_due = true;
  EXPECT_THAT(told(patient.judge("2025-06-01", {})), IsEmpty());
}

TEST(Propose, TellsARiseButNoFallAndNoNewEvidence) {
  Patient patient;
  EXPECT_THAT(told(patient.judge("2025-05-01", {Patient::alert(AlertCode::a06, moderate, {1})})), ElementsAre("digest A06 raise"));
  EXPECT_THAT(told(patient.judge("2025-05-02", {Patient::alert(AlertCode::a06, moderate, {2})})), IsEmpty());
  EXPECT_THAT(told(patient.judge("2025-05-03", {Patient::alert(AlertCode::a06, high, {2})})), ElementsAre("now A06 rise"));
  EXPECT_THAT(told(patient.judge("2025-05-04", {Patient::alert(AlertCode::a06, moderate, {2})})), IsEmpty());
}

TEST(Propose, RemindsOnTheDayTheIntervalIsOver) {
  const std::vector<std::tuple<Severity, std::string_view, std::string_view>> cases{
      {high, "2025-06-29", "2025-06-30"}, {moderate, "2025-08-28", "2025-08-29"}, {low, "2025-11-26", "2025-11-27"}};
  for (const auto& [severity, before, on] : cases) {
    Patient patient;
    const std::vector<Alert> alerts{Patient::alert(AlertCode::a06, severity, {1})};
    patient.judge("2025-05-31", alerts);
    EXPECT_EQ(next_telling(patient.ledger, a_protocol().parameters, day("2025-05-31")), day(on));
    EXPECT_THAT(told(patient.judge(before, alerts)), IsEmpty());
    EXPECT_EQ(told(patient.judge(on, alerts)).size(), 1U);
    EXPECT_EQ(patient.record(AlertCode::a06).tellings.back().why, severity == high ? Why::again : Why::raise);
  }
}

TEST(Propose, NeverRemindsOfAStartOrOfWhatIsForInformation) {
  Patient patient;
  const std::vector<Alert> alerts{Patient::alert(AlertCode::a01, Severity::info), Patient::alert(AlertCode::a09, Severity::info, {1})};
  patient.judge("2025-05-31", alerts);
  EXPECT_EQ(next_telling(patient.ledger, a_protocol().parameters, day("2025-05-31")), std::nullopt);
  EXPECT_THAT(told(patient.judge("2027-05-31", alerts)), IsEmpty());
}

TEST(Propose, TellsNobodyWhereNobodyIsConfigured) {
  Patient patient;
  patient.occasion.audience = {};
  EXPECT_THAT(told(patient.judge("2025-05-31", {Patient::alert(AlertCode::a03, high, {1}), Patient::alert(AlertCode::a18, low)})),
              IsEmpty());
  EXPECT_EQ(patient.record(AlertCode::a18).owed, std::nullopt);
}

TEST(Propose, TellsOfHistoryOnlyItsLastDaysAndWhatHoldsAtItsEnd) {  // AF-5
  Patient patient;
  patient.occasion.history_to = day("2025-12-31");
  EXPECT_THAT(told(patient.judge("2025-07-03", {Patient::alert(AlertCode::a03, high, {1}), Patient::alert(AlertCode::a18, low)})),
              IsEmpty());
  EXPECT_THAT(told(patient.judge("2025-07-04", {Patient::alert(AlertCode::a03, high, {1}), Patient::alert(AlertCode::a06, high, {2})})),
              ElementsAre("now A06 raise"));
  EXPECT_THAT(told(patient.judge("2025-12-31", {Patient::alert(AlertCode::a03, high, {1})})), ElementsAre("now A03 raise"));
  EXPECT_EQ(patient.record(AlertCode::a18).life, AlertLife::resolved);
}

// --- the life of an alert --------------------------------------------------------------------------------------------------

TEST(Propose, ShowsAHiddenAlertWhenTheStrongerOneGoes) {
  Patient patient;
  auto hidden = Patient::alert(AlertCode::a04, moderate, {1});
  hidden.hidden = true;
  EXPECT_THAT(told(patient.judge("2025-05-01", {Patient::alert(AlertCode::a03, high, {1}), hidden})), ElementsAre("now A03 raise"));
  EXPECT_EQ(patient.record(AlertCode::a04).life, AlertLife::hidden);
  EXPECT_EQ(patient.record(AlertCode::a04).shown, std::nullopt);
  EXPECT_THAT(told(patient.judge("2025-05-02", {Patient::alert(AlertCode::a04, moderate, {1})})), ElementsAre("digest A04 raise"));
  EXPECT_EQ(patient.record(AlertCode::a04).shown, day("2025-05-02"));
  EXPECT_EQ(patient.record(AlertCode::a04).raised, day("2025-05-01"));
}

TEST(Propose, StaysQuietWhenASuppressionEndsBeforeTheInterval) {
  Patient patient;
  auto held = Patient::alert(AlertCode::a02, moderate);
  patient.judge("2025-05-31", {held});
  held.state = AlertState::suppressed;
  EXPECT_THAT(told(patient.judge("2025-06-05", {held})), IsEmpty());
  EXPECT_EQ(patient.record(AlertCode::a02).life, AlertLife::held);
  held.state = AlertState::active;
  EXPECT_THAT(told(patient.judge("2025-06-10", {held})), IsEmpty());
  EXPECT_EQ(patient.record(AlertCode::a02).shown, day("2025-06-10"));
}

TEST(Propose, RemindsWhenASuppressionEndsAfterTheInterval) {
  Patient patient;
  auto held = Patient::alert(AlertCode::a02, moderate);
  patient.judge("2025-05-31", {held});
  held.state = AlertState::suppressed;
  patient.judge("2025-06-05", {held});
  EXPECT_EQ(next_telling(patient.ledger, a_protocol().parameters, day("2025-06-05")), std::nullopt);
  held.state = AlertState::active;
  EXPECT_EQ(told(patient.judge("2025-08-29", {held})).size(), 1U);
}

TEST(Propose, TellsWhenASnoozeEnds) {  // X116
  Patient patient;
  auto alert = Patient::alert(AlertCode::a06, moderate, {1});
  patient.judge("2025-05-01", {alert});
  alert.state = AlertState::snoozed;
  EXPECT_THAT(told(patient.judge("2025-05-08", {alert})), IsEmpty());
  auto worse = Patient::alert(AlertCode::a06, high, {2});
  worse.band = 2;
  EXPECT_THAT(told(patient.judge("2025-05-09", {worse})), ElementsAre("now A06 rise"));
}

TEST(Propose, TellsAgainWhatWasResolvedAndIsRaisedAnew) {
  Patient patient;
  patient.judge("2025-05-01", {Patient::alert(AlertCode::a06, moderate, {1})});
  EXPECT_THAT(told(patient.judge("2025-05-02", {})), IsEmpty());
  EXPECT_EQ(patient.record(AlertCode::a06).life, AlertLife::resolved);
  EXPECT_EQ(patient.record(AlertCode::a06).left, day("2025-05-02"));
  EXPECT_THAT(told(patient.judge("2025-05-03", {Patient::alert(AlertCode::a06, moderate, {2})})), ElementsAre("digest A06 raise"));
  EXPECT_EQ(patient.record(AlertCode::a06).raised, day("2025-05-01"));
  EXPECT_EQ(patient.record(AlertCode::a06).left, std::nullopt);
  EXPECT_EQ(patient.ledger.alerts.size(), 1U);
}

TEST(Propose, NeverTellsAStartTwice) {
  Patient patient;
  const std::vector<Alert> start{Patient::alert(AlertCode::a01, Severity::info)};
  EXPECT_THAT(told(patient.judge("2025-03-03", start)), ElementsAre("digest A01 raise"));
  patient.episodes.back().status = EpisodeStatus::ended;
  patient.episodes.back().end = patient.episodes.back().last_day = day("2025-06-01");
  patient.judge("2025-06-02", {});
  patient.episodes.back().status = EpisodeStatus::active;  // a continuation (NS-11)
  patient.episodes.back().end = patient.episodes.back().last_day = std::nullopt;
  EXPECT_THAT(told(patient.judge("2025-08-01", start)), IsEmpty());
}

TEST(Propose, ResolvesEverythingButA12WhenTherapyEnds) {
  Patient patient;
  patient.judge("2025-05-31", {Patient::alert(AlertCode::a02, moderate), Patient::alert(AlertCode::a12, high)});
  patient.episodes.back().status = EpisodeStatus::ended;
  patient.episodes.back().end = patient.episodes.back().last_day = day("2025-06-01");
  patient.judge("2025-06-02", {Patient::alert(AlertCode::a12, high)});
  EXPECT_EQ(patient.record(AlertCode::a02).life, AlertLife::resolved);
  EXPECT_EQ(patient.record(AlertCode::a02).closing, "therapy-ended");
  EXPECT_FALSE(patient.record(AlertCode::a02).fulfilled);
  EXPECT_EQ(patient.record(AlertCode::a12).life, AlertLife::standing);
}

TEST(Propose, ResolvesAnAcknowledgedFracture) {
  Patient patient;
  patient.judge("2025-05-31", {Patient::alert(AlertCode::a17, high, {1})});
  patient.responses.acknowledgements = {{AlertCode::a17, "", day("2025-06-01"), high, 0}};
  patient.judge("2025-06-01", {});
  EXPECT_EQ(patient.record(AlertCode::a17).life, AlertLife::resolved);
  EXPECT_EQ(patient.record(AlertCode::a17).closing, "acknowledged");
}

TEST(Propose, GoesOnWithA12InTheEpisodeThatFollows) {
  Patient patient;
  patient.episodes.back().status = EpisodeStatus::ended;
  patient.episodes.back().end = patient.episodes.back().last_day = day("2025-06-01");
  EXPECT_THAT(told(patient.judge("2025-12-01", {Patient::alert(AlertCode::a12, high)})), ElementsAre("now A12 raise"));
  patient.episodes.push_back(Patient::episode("2025-12-10", {3}));
  EXPECT_THAT(told(patient.judge("2025-12-10", {Patient::alert(AlertCode::a12, high)})), IsEmpty());
  ASSERT_EQ(patient.ledger.alerts.size(), 2U);
  EXPECT_EQ(patient.ledger.alerts[0].life, AlertLife::resolved);
  EXPECT_EQ(patient.ledger.alerts[1].episode, 2);
  EXPECT_EQ(patient.ledger.alerts[1].life, AlertLife::standing);
}

// --- corrections -----------------------------------------------------------------------------------------------------------

TEST(Propose, RetractsAnAlertWhoseResultWasCorrected) {  // CR-1
  Patient patient;
  patient.judge("2025-05-01", {Patient::alert(AlertCode::a03, high, {1})});
  patient.timeline.sources[1].version = "2";
  const auto proposal = patient.judge("2025-05-02", {});
  EXPECT_THAT(told(proposal), ElementsAre("now A03 correction"));
  EXPECT_EQ(proposal.messages.at(0).corrects.at(0).day, day("2025-05-01"));
  EXPECT_EQ(patient.record(AlertCode::a03).life, AlertLife::retracted);
  EXPECT_EQ(patient.record(AlertCode::a03).closing, "Observation/o1 was corrected");
}

TEST(Propose, RetractsAnAlertWhoseEvidenceWasWithdrawn) {
  Patient patient;
  patient.judge("2025-05-01", {Patient::alert(AlertCode::a06, moderate, {1})});
  patient.timeline.sources[1].withdrawn = true;
  EXPECT_THAT(told(patient.judge("2025-05-02", {})), ElementsAre("digest A06 correction"));
  EXPECT_EQ(patient.record(AlertCode::a06).closing, "Observation/o1 was withdrawn");
}

TEST(Propose, KnowsVersionsWithoutANumberByTheirArrival) {
  Patient patient;
  patient.timeline.sources[1] = {"Observation/o1", "", false, day("2025-04-30")};
  patient.judge("2025-05-01", {Patient::alert(AlertCode::a06, moderate, {1}), Patient::alert(AlertCode::a07, moderate, {1})});
  patient.judge("2025-05-02", {Patient::alert(AlertCode::a06, moderate, {1})});
  EXPECT_EQ(patient.record(AlertCode::a07).life, AlertLife::resolved);
  patient.timeline.sources[1].arrival = day("2025-05-03");
  patient.judge("2025-05-03", {});
  EXPECT_EQ(patient.record(AlertCode::a06).life, AlertLife::retracted);
}

TEST(Propose, ResolvesAnAlertThatNewerEvidenceEnds) {  // CR-2
  Patient patient;
  patient.judge("2025-05-01", {Patient::alert(AlertCode::a06, moderate, {1})});
  clinical::Estradiol result;
  result.source = 2;
  result.day = {day("2025-05-20"), day("2025-05-20")};
  patient.timeline.estradiol = {result};
  EXPECT_THAT(told(patient.judge("2025-05-21", {})), IsEmpty());
  EXPECT_EQ(patient.record(AlertCode::a06).life, AlertLife::resolved);
  EXPECT_EQ(patient.record(AlertCode::a06).closing, "a later estradiol result of 2025-05-20 is on record");
  EXPECT_TRUE(patient.record(AlertCode::a06).fulfilled);
}

TEST(Propose, ResolvesAnAlertThatAMedicationInItsOrdinaryLifeEnds) {
  Patient patient;
  patient.judge("2025-05-01", {Patient::alert(AlertCode::a06, moderate, {1, 0})});
  patient.timeline.sources[0].version = "2";
  EXPECT_THAT(told(patient.judge("2025-05-02", {})), IsEmpty());
  EXPECT_EQ(patient.record(AlertCode::a06).life, AlertLife::resolved);
}

TEST(Propose, UpdatesAnAlertThatACorrectionKeepsTrue) {  // CR-3
  Patient patient;
  patient.judge("2025-05-01", {Patient::alert(AlertCode::a06, high, {1})});
  patient.timeline.sources[1].version = "2";
  EXPECT_THAT(told(patient.judge("2025-05-02", {Patient::alert(AlertCode::a06, moderate, {1})})), IsEmpty());
  EXPECT_EQ(patient.record(AlertCode::a06).life, AlertLife::standing);
  EXPECT_EQ(patient.record(AlertCode::a06).evidence.at(0).version, "2");
}

TEST(Propose, CorrectsNothingThatNobodyWasTold) {
  Patient patient;
  patient.occasion.digest_due = false;
  patient.judge("2025-05-01", {Patient::alert(AlertCode::a06, moderate, {1})});
  patient.timeline.sources[1].withdrawn = true;
  patient.occasion.digest_due = true;
  EXPECT_THAT(told(patient.judge("2025-05-02", {})), IsEmpty());
  EXPECT_EQ(patient.record(AlertCode::a06).life, AlertLife::retracted);
}

TEST(Propose, TellsOnceThatAnEpisodeNeverWas) {  // CR-4, X10
  Patient patient;
  patient.occasion.audience.info = {"Practitioner/dr1"};
  patient.occasion.audience.high = {"Practitioner/dr1", "CareTeam/pool"};
  patient.judge("2025-05-01", {Patient::alert(AlertCode::a01, Severity::info), Patient::alert(AlertCode::a03, high, {1})});
  patient.episodes.clear();
  patient.timeline.sources[0] = {"MedicationStatement/s1", "2", true};
  const auto proposal = patient.judge("2025-05-02", {});
  EXPECT_THAT(told(proposal), ElementsAre("now A01 correction", "now A01 correction"));
  EXPECT_EQ(proposal.messages.at(0).name.recipient, "Practitioner/dr1");
  EXPECT_EQ(proposal.messages.at(0).corrects.size(), 2U);  // the alert and the digest
  EXPECT_EQ(proposal.messages.at(1).name.recipient, "CareTeam/pool");
  for (const AlertRecord& record : patient.ledger.alerts) EXPECT_EQ(record.life, AlertLife::retracted);
}

TEST(Propose, ClosesEverythingOfWhoDied) {
  Patient patient;
  patient.judge("2025-05-01", {Patient::alert(AlertCode::a03, high, {1})});
  patient.deceased = true;
  patient.timeline.person.deceased_on = {day("2025-05-10"), day("2025-05-10")};
  EXPECT_THAT(told(patient.judge("2025-05-12", {Patient::alert(AlertCode::a03, high, {1})})), IsEmpty());
  EXPECT_EQ(patient.ledger.episodes[0].life, EpisodeLife::ended);
  EXPECT_EQ(patient.ledger.episodes[0].over, day("2025-05-10"));
  EXPECT_EQ(patient.record(AlertCode::a03).life, AlertLife::resolved);
  EXPECT_EQ(patient.record(AlertCode::a03).closing, "deceased");
}

// --- episodes --------------------------------------------------------------------------------------------------------------

TEST(Propose, NamesAnEpisodeByItsFirstResource) {
  Patient patient;
  patient.episodes = {Patient::episode("2025-03-01", {3, 0})};
  patient.judge("2025-03-05", {});
  EXPECT_EQ(patient.ledger.episodes.at(0).named, "MedicationStatement/s1");
}

TEST(Propose, NamesAnEpisodeByTheLeastResourceOfTheSameDay) {
  Patient patient;
  patient.timeline.exposures[1].first_known = day("2025-03-03");
  patient.episodes = {Patient::episode("2025-03-01", {3, 0})};
  patient.judge("2025-03-05", {});
  EXPECT_EQ(patient.ledger.episodes.at(0).named, "MedicationStatement/s1");
}

TEST(Propose, KeepsAnEpisodeThatSharesAResource) {
  Patient patient;
  patient.episodes = {Patient::episode("2025-03-01", {0, 3})};
  patient.judge("2025-03-05", {});
  patient.episodes = {Patient::episode("2026-01-01", {3})};
  patient.judge("2026-01-02", {});
  ASSERT_EQ(patient.ledger.episodes.size(), 1U);
  EXPECT_EQ(patient.ledger.episodes[0].named, "MedicationStatement/s1");
  EXPECT_EQ(patient.ledger.episodes[0].index, day("2026-01-01"));
}

TEST(Propose, KeepsAnEpisodeThatSharesADayOfExposure) {
  Patient patient;
  patient.episodes.back().last_day = day("2025-06-01");
  patient.judge("2025-03-05", {});
  patient.episodes = {Patient::episode("2025-06-01", {3})};
  patient.judge("2025-06-02", {});
  EXPECT_EQ(patient.ledger.episodes.size(), 1U);
}

TEST(Propose, BeginsANewEpisodeThatSharesNothing) {
  Patient patient;
  patient.episodes.back().last_day = day("2025-06-01");
  patient.judge("2025-03-05", {});
  patient.episodes = {Patient::episode("2025-06-02", {3})};
  patient.judge("2025-06-03", {});
  ASSERT_EQ(patient.ledger.episodes.size(), 2U);
  EXPECT_EQ(patient.ledger.episodes[0].life, EpisodeLife::lapsed);
  EXPECT_EQ(patient.ledger.episodes[1].named, "MedicationStatement/s2");
}

TEST(Propose, FulfilsAPlanWithinTheHorizon) {
  for (const auto& [start, episodes] : {std::pair("2025-06-18", 1U), std::pair("2025-06-19", 2U), std::pair("2024-12-20", 1U)}) {
    Patient patient;
    patient.episodes = {Patient::episode("2025-03-20", {0}, EpisodeStatus::planned)};
    patient.judge("2025-03-05", {});
    patient.episodes = {Patient::episode(start, {3})};
    patient.judge("2025-06-19", {});
    EXPECT_EQ(patient.ledger.episodes.size(), episodes) << start;
  }
}

TEST(Propose, GivesTheKeyToThePartWithTheNamedResource) {
  Patient patient;
  patient.episodes = {Patient::episode("2025-03-01", {0, 3})};
  patient.judge("2025-03-05", {});
  patient.episodes = {Patient::episode("2024-01-01", {3}), Patient::episode("2025-03-01", {0})};
  patient.judge("2025-03-06", {});
  ASSERT_EQ(patient.ledger.episodes.size(), 2U);
  EXPECT_EQ(patient.ledger.episodes[0].index, day("2025-03-01"));
  EXPECT_EQ(patient.ledger.episodes[1].index, day("2024-01-01"));
}

TEST(Propose, JoinsEpisodesThatAreOneUnderTheEarlier) {  // CR-6, X120
  Patient patient;
  patient.episodes = {Patient::episode("2025-03-05", {3})};
  const std::vector<Alert> start{Patient::alert(AlertCode::a01, Severity::info), Patient::alert(AlertCode::a03, high, {1})};
  EXPECT_EQ(told(patient.judge("2025-03-05", start)).size(), 2U);
  Patient surviving;
  EXPECT_EQ(told(surviving.judge("2025-03-03", {Patient::alert(AlertCode::a01, Severity::info)})).size(), 1U);

  surviving.ledger = joined(surviving.ledger, patient.ledger);
  surviving.episodes = {Patient::episode("2025-03-01", {0, 3})};
  EXPECT_THAT(told(surviving.judge("2025-03-10", start)), IsEmpty());
  ASSERT_EQ(surviving.ledger.episodes.size(), 2U);
  EXPECT_EQ(surviving.ledger.episodes[0].life, EpisodeLife::active);
  EXPECT_EQ(surviving.ledger.episodes[1].life, EpisodeLife::merged);
  EXPECT_EQ(surviving.ledger.episodes[1].reason, "merged");
  for (const AlertRecord& record : surviving.ledger.alerts)
    EXPECT_EQ(record.life, record.episode == 1 ? AlertLife::standing : AlertLife::retracted);
}

// --- errands ---------------------------------------------------------------------------------------------------------------

TEST(Propose, EndsAnErrandThatFactsDid) {
  Patient patient;
  patient.episodes.back().start_estimated = true;
  patient.errands = {{Errand::confirm_start_date, std::nullopt, day("2025-03-03"), "an order's date", {0}}};
  patient.judge("2025-03-03", {});
  EXPECT_TRUE(patient.ledger.errands.at(0).asked);
  patient.errands.clear();
  patient.episodes.back().start_estimated = false;
  patient.judge("2025-03-10", {});
  EXPECT_FALSE(patient.ledger.errands.at(0).asked);
  EXPECT_TRUE(patient.ledger.errands.at(0).fulfilled);
}

TEST(Propose, CancelsAnErrandWhenTherapyEnds) {
  Patient patient;
  patient.errands = {{Errand::obtain_bmd, std::nullopt, day("2025-03-03"), "T-scores only", {1}}};
  patient.judge("2025-03-03", {});
  patient.errands.clear();
  patient.episodes.back().status = EpisodeStatus::ended;
  patient.episodes.back().end = patient.episodes.back().last_day = day("2025-06-01");
  patient.judge("2025-06-02", {});
  EXPECT_FALSE(patient.ledger.errands.at(0).fulfilled);
  EXPECT_EQ(patient.ledger.errands.at(0).closing, "therapy-ended");
}

}  // namespace
}  // namespace protocol
