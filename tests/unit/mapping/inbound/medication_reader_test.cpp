// Exposures, plans and orders of medication resources: section 5.1, 9 (daily dose), 11.1, PT-3. Each is written as one line:
//   2025-03-01..2025-06-01   dated start, dated end          2025-03-01..            open
//   ~2025-03-01              start estimated                 paused stopped over supply active: its flags
//   known 2025-03-03         when it was first known
#include "tests/support/chart.hpp"

#include <gtest/gtest.h>

namespace inbound {
namespace {

using clinical::Drug;
using support::Chart;
using support::day;
using support::on;

constexpr std::string_view drug =
    "'subject':{'reference':'Patient/p1'},'medicationCodeableConcept':{'coding':[{'system':"
    "'http://www.whocc.no/atc','code':'L02BG03'}]}";
constexpr std::string_view letrozole =
    "'subject':{'reference':'Patient/p1'},'medicationCodeableConcept':{'coding':[{'system':"
    "'http://www.whocc.no/atc','code':'L02BG04'}]}";

std::string dates(std::string_view start, std::string_view end) {
  std::string period;
  if (!start.empty()) period += "'start':'" + std::string(start) + "'";
  if (!end.empty()) period += (start.empty() ? "'end':'" : ",'end':'") + std::string(end) + "'";
  return period.empty() ? "" : ",'effectivePeriod':{" + period + "}";
}

std::string asserted(std::string_view date) {
  return ",'dateAsserted':'" + std::string(date) + "'";
}

std::string authored(std::string_view date) {
  return ",'authoredOn':'" + std::string(date) + "'";
}

std::string bounds(std::string_view start, std::string_view end) {
  std::string period;
  if (!start.empty()) period += "'start':'" + std::string(start) + "'";
  if (!end.empty()) period += (start.empty() ? "'end':'" : ",'end':'") + std::string(end) + "'";
  return ",'dosageInstruction':[{'timing':{'repeat':{'boundsPeriod':{" + period + "}}}}]";
}

std::string supply(int days, int repeats = 0) {
  return ",'dispenseRequest':{'expectedSupplyDuration':{'value':" + std::to_string(days) + ",'code':'d'}" +
         (repeats > 0 ? ",'numberOfRepeatsAllowed':" + std::to_string(repeats) : "") + "}";
}

/// One anastrozole resource with its versions.
class Story {
 public:
  explicit Story(clinical::Reading reading = {}) : chart_(std::move(reading)) {}

  Story& statement(std::string_view seen, std::string_view status, const std::string& more, std::string_view what = drug) {
    return add("MedicationStatement", seen, "'status':'" + std::string(status) + "',", what, more);
  }
  Story& order(std::string_view seen, std::string_view status, const std::string& more, std::string_view what = drug,
               std::string_view intent = "order") {
    return add("MedicationRequest", seen, "'status':'" + std::string(status) + "','intent':'" + std::string(intent) + "',", what, more);
  }
  Story& dispense(std::string_view seen, std::string_view status, const std::string& more, std::string_view what = drug) {
    return add("MedicationDispense", seen, "'status':'" + std::string(status) + "',", what, more);
  }
  Story& administration(std::string_view seen, std::string_view status, const std::string& more, std::string_view what = drug) {
    return add("MedicationAdministration", seen, "'status':'" + std::string(status) + "',", what, more);
  }

  clinical::Timeline timeline(std::string_view known_until = "2027-01-01") const { return chart_.timeline(known_until); }

  /// The exposure, the plan, the rule that doubts it, or nothing.
  std::string told(std::string_view known_until = "2027-01-01") const {
    const auto timeline = chart_.timeline(known_until);
    if (!timeline.data_quality.empty()) return timeline.data_quality.front().rule;
    if (!timeline.plans.empty()) {
      const auto& plan = timeline.plans.front();
      return "planned " + std::string(plan.start_estimated ? "~" : "") + fhir::to_string(plan.start) + ", known " +
             fhir::to_string(plan.first_known);
    }
    if (timeline.exposures.empty()) return "";
    const auto& exposure = timeline.exposures.front();
    auto line = (exposure.start_estimated ? "~" : "") + fhir::to_string(exposure.start) + "..";
    if (exposure.end) line += fhir::to_string(*exposure.end);
    if (exposure.paused) line += " paused";
    if (exposure.stopped) line += " stopped";
    if (exposure.over_when_first_known) line += " over";
    if (exposure.end_from_supply) line += " supply";
    if (exposure.active) line += " active";
    return line + ", known " + fhir::to_string(exposure.first_known);
  }

 private:
  Story& add(std::string_view type, std::string_view seen, const std::string& head, std::string_view what, const std::string& more) {
    chart_.add(type, "m1", seen, head + std::string(what) + more);
    return *this;
  }

  Chart chart_;
};

// --- statements ---

TEST(Statement, ActiveIsOpenOrEndsAsDated) {  // NS-1
  EXPECT_EQ(Story().statement("2025-03-03", "active", dates("2025-03-01", "")).told(), "2025-03-01.. active, known 2025-03-03");
  EXPECT_EQ(Story().statement("2025-03-03", "active", dates("2025-03-01", "2025-06")).told(),
            "2025-03-01..2025-06-30 active, known 2025-03-03");
  EXPECT_EQ(Story().statement("2025-03-03", "active", ",'effectiveDateTime':'2025-03-01'").told(), "2025-03-01.. active, known 2025-03-03");
}

TEST(Statement, StartsAtTheLowerBoundWithItsPrecision) {  // X13
  const auto exposure = Story().statement("2025-03-03", "active", dates("2015-03", "")).timeline().exposures.at(0);
  EXPECT_EQ(exposure.start, day("2015-03-01"));
  EXPECT_EQ(exposure.start_precision, fhir::Precision::month);
}

TEST(Statement, WithoutEffectiveDateStartsWhenAssertedElseOnArrival) {  // X14
  EXPECT_EQ(Story().statement("2025-03-03", "active", asserted("2025-03-02")).told(), "~2025-03-02.. active, known 2025-03-03");
  EXPECT_EQ(Story().statement("2025-03-03", "active", "").told(), "~2025-03-03.. active, known 2025-03-03");
  EXPECT_EQ(Story().statement("2025-03-03", "active", dates("", "2025-02-01")).told(), "~2025-02-01..2025-02-01 active, known 2025-03-03");
  EXPECT_EQ(Story().statement("", "active", "").told(), "F8") << "no date at all";
}

TEST(Statement, ThatEndsBeforeADatedStartIsNoExposure) {
  EXPECT_EQ(Story().statement("2025-03-03", "active", dates("2025-03-02", "2025-03-01")).told(), "F8");
  EXPECT_EQ(Story().statement("2025-03-03", "active", dates("2025-03-01", "2025-03-01")).told(),
            "2025-03-01..2025-03-01 active, known 2025-03-03");
}

TEST(Statement, IsDoubtedOnlyWhereItIsAnastrozole) {
  EXPECT_EQ(Story().statement("2025-03-03", "active", dates("2025-03-02", "2025-03-01"), letrozole).told(), "");
}

TEST(Statement, CompletedEndsAsDatedElseOnItsStart) {  // NS-2
  EXPECT_EQ(Story().statement("2025-03-03", "completed", dates("2020-01-01", "2022-01-01")).told(),
            "2020-01-01..2022-01-01, known 2025-03-03");
  EXPECT_EQ(Story().statement("2025-03-03", "completed", dates("2025-03-03", "")).told(), "2025-03-03..2025-03-03, known 2025-03-03");
}

TEST(Statement, CompletedAfterItRanEndsOnItsClosingDay) {  // X214
  Story story;
  story.statement("2025-03-03", "active", dates("2025-03-01", "")).statement("2025-06-01", "completed", dates("2025-03-01", ""));
  EXPECT_EQ(story.told(), "2025-03-01..2025-06-01, known 2025-03-03");
  story.statement("2025-07-01", "completed", dates("2025-03-01", ""));
  EXPECT_EQ(story.told(), "2025-03-01..2025-06-01, known 2025-03-03");
  EXPECT_EQ(story.told("2025-05-31"), "2025-03-01.. active, known 2025-03-03");
}

TEST(Statement, ClosesNotBeforeItsStart) {
  Story story;
  story.statement("2025-03-03", "active", dates("2025-03-20", "")).statement("2025-03-05", "completed", dates("2025-03-20", ""));
  EXPECT_EQ(story.told(), "2025-03-20..2025-03-20, known 2025-03-03");
}

TEST(Statement, IntendedIsAPlan) {  // NS-3
  EXPECT_EQ(Story().statement("2025-03-03", "intended", dates("2025-03-20", "")).told(), "planned 2025-03-20, known 2025-03-03");
  EXPECT_EQ(Story().statement("2025-03-03", "intended", asserted("2025-03-02")).told(), "planned ~2025-03-02, known 2025-03-03");
  EXPECT_EQ(Story().statement("2025-03-03", "draft", dates("2025-03-20", "")).told(), "planned 2025-03-20, known 2025-03-03");
}

TEST(Statement, OnHoldIsPaused) {  // NS-4
  EXPECT_EQ(Story().statement("2025-03-03", "on-hold", dates("2025-03-01", "")).told(), "2025-03-01.. paused, known 2025-03-03");
}

TEST(Statement, StoppedEndsAsDatedElseAssertedElseClosingElseOnItsStart) {  // NS-5, X196
  EXPECT_EQ(Story().statement("2025-03-03", "stopped", dates("2024-10-01", "2025-02-01")).told(),
            "2024-10-01..2025-02-01 stopped, known 2025-03-03");
  EXPECT_EQ(Story().statement("2025-03-03", "stopped", dates("2024-10-01", "") + asserted("2025-02-20")).told(),
            "2024-10-01..2025-02-20 stopped over, known 2025-03-03");
  EXPECT_EQ(Story().statement("2025-03-03", "stopped", dates("2024-10-01", "") + asserted("2024-09-01")).told(),
            "2024-10-01..2024-10-01 stopped over, known 2025-03-03");
  EXPECT_EQ(Story().statement("2025-03-03", "stopped", dates("2024-10-01", "")).told(), "2024-10-01..2024-10-01 over, known 2025-03-03");
  EXPECT_EQ(
      Story().statement("2025-01-10", "active", dates("2024-10-01", "")).statement("2025-03-03", "stopped", dates("2024-10-01", "")).told(),
      "2024-10-01..2025-03-03 stopped, known 2025-01-10");
}

TEST(Statement, ClosesWithTheLastRunOfStoppedVersions) {  // X217
  EXPECT_EQ(Story()
                .statement("2025-03-03", "active", dates("2025-03-01", ""))
                .statement("2025-06-01", "stopped", dates("2025-03-01", ""))
                .statement("2025-06-10", "active", dates("2025-03-01", ""))
                .statement("2025-07-01", "stopped", dates("2025-03-01", ""))
                .statement("2025-08-01", "completed", dates("2025-03-01", ""))
                .told(),
            "2025-03-01..2025-07-01, known 2025-03-03");
}

TEST(Statement, OverWhenFirstKnownNeedsADateOfItsOwn) {  // X198
  EXPECT_EQ(Story().statement("2025-03-03", "completed", "").told(), "F8");
  EXPECT_EQ(Story().statement("2025-03-03", "stopped", "").told(), "F8");
  EXPECT_EQ(Story().statement("2025-03-03", "completed", asserted("2025-03-03")).told(), "~2025-03-03..2025-03-03 over, known 2025-03-03");
  EXPECT_EQ(Story().statement("2025-03-03", "completed", dates("", "2025-02-01")).told(), "~2025-02-01..2025-02-01, known 2025-03-03");
  EXPECT_EQ(Story().statement("2025-03-03", "completed", dates("2025-02-01", "")).told(), "2025-02-01..2025-02-01, known 2025-03-03");
}

TEST(Statement, OfOtherStatusesTellsNothing) {  // NS-6 to NS-8
  for (const auto* status : {"not-taken", "unknown", "entered-in-error"})
    EXPECT_EQ(Story().statement("2025-03-03", status, dates("2025-03-01", "")).told(), "") << status;
}

TEST(Statement, OfR5IsRecordedWithAdherence) {
  const auto r5 = [](std::string_view adherence) {
    Chart chart;
    chart.add("MedicationStatement", "m1", "2025-03-03",
              "'status':'recorded','subject':{'reference':'Patient/p1'},'medication':{'concept':{'coding':[{'system':"
              "'http://www.whocc.no/atc','code':'L02BG03'}]}},'effectivePeriod':{'start':'2025-03-01'}" +
                  (adherence.empty() ? "" : ",'adherence':{'code':{'coding':[{'code':'" + std::string(adherence) + "'}]}}"));
    return chart.timeline().exposures.size();
  };
  EXPECT_EQ(r5(""), 1U);
  EXPECT_EQ(r5("taking"), 1U);
  for (const auto* other : {"not-taking", "on-hold", "stopped", "unknown"}) EXPECT_EQ(r5(other), 0U) << other;
}

// --- told running, first known ---

TEST(ToldRunning, IsByAPlanOrAnExposureThatLastsToItsArrival) {  // X197
  const auto after = [](const auto& tell) {
    Story story;
    tell(story);
    return story.order("2025-03-03", "stopped", authored("2024-10-01")).told();
  };
  const std::string not_running = "~2024-10-01..2024-10-01 over, known 2025-01-10";
  const std::string running = "~2024-10-01..2025-03-03 stopped, known 2025-01-10";
  EXPECT_EQ(after([](Story& s) { s.order("2025-01-10", "stopped", authored("2024-10-01")); }), not_running);
  EXPECT_EQ(after([](Story& s) { s.order("2025-01-10", "cancelled", authored("2024-10-01")); }),
            "~2024-10-01..2024-10-01 over, known 2025-03-03");
  EXPECT_EQ(after([](Story& s) { s.order("2025-01-10", "draft", authored("2024-10-01")); }), running);
  EXPECT_EQ(after([](Story& s) { s.order("2025-01-10", "on-hold", authored("2024-10-01")); }), running);
  EXPECT_EQ(after([](Story& s) { s.order("2025-01-10", "active", authored("2024-10-01") + bounds("", "2025-01-09")); }), not_running);
  EXPECT_EQ(after([](Story& s) { s.order("2025-01-10", "active", authored("2024-10-01") + bounds("", "2025-01-10")); }), running);
  EXPECT_EQ(after([](Story& s) { s.order("2025-01-10", "active", authored("2024-10-01"), letrozole); }),
            "~2024-10-01..2024-10-01 over, known 2025-03-03");
  EXPECT_EQ(after([](Story& s) { s.order("2025-01-10", "active", authored("2024-10-01"), drug, "proposal"); }), running);
}

TEST(ToldRunning, TakesTheOwnDateOfAVersionWithoutAnotherArrival) {
  EXPECT_EQ(
      Story().statement("", "active", dates("2024-10-01", "2024-12-01")).statement("2025-03-03", "stopped", dates("2024-10-01", "")).told(),
      "2024-10-01..2025-03-03 stopped, known 2024-10-01");
}

TEST(FirstKnown, IsTheArrivalOfTheFirstVersionThatTellsTheDrug) {
  EXPECT_EQ(Story()
                .statement("2025-01-01", "unknown", dates("2025-03-01", ""))
                .statement("2025-02-01", "active", dates("2025-03-01", ""), letrozole)
                .statement("2025-03-03", "active", dates("2025-03-01", ""))
                .statement("2025-04-01", "active", dates("2025-03-01", ""))
                .told(),
            "2025-03-01.. active, known 2025-03-03");
}

TEST(Versions, AfterADeletionKnowNothingOfThoseBefore) {
  Chart chart;
  const auto version = [&](std::string_view seen, std::string_view status) {
    chart.add("MedicationStatement", "m1", seen, "'status':'" + std::string(status) + "'," + std::string(drug) + dates("2024-10-01", ""));
  };
  version("2024-10-03", "active");
  chart.remove("MedicationStatement/m1", "2025-01-01");
  version("2025-03-03", "stopped");
  const auto exposure = chart.timeline().exposures.at(0);
  EXPECT_TRUE(exposure.over_when_first_known);
  EXPECT_EQ(exposure.first_known, day("2025-03-03"));
}

// --- orders ---

TEST(Order, StartsAtItsBoundsElseWhenAuthoredAlwaysEstimated) {  // NS-9a, X121
  EXPECT_EQ(Story().order("2025-03-01", "active", authored("2025-03-01")).told(), "~2025-03-01.. active, known 2025-03-01");
  EXPECT_EQ(Story().order("2025-03-01", "active", authored("2025-03-01") + bounds("2025-03-05", "")).told(),
            "~2025-03-05.. active, known 2025-03-01");
  EXPECT_EQ(Story().order("2025-03-01", "active", authored("2025-03-01") + supply(90)).told(), "~2025-03-01.. active, known 2025-03-01");
  EXPECT_EQ(Story().order("2025-03-01", "on-hold", authored("2025-03-01")).told(), "~2025-03-01.. paused, known 2025-03-01");
  EXPECT_EQ(Story().order("2025-03-01", "active", "").told(), "F8");
  EXPECT_EQ(Story().order("2025-03-01", "active", authored("2025-03-05") + bounds("", "2025-03-01")).told(),
            "~2025-03-01..2025-03-01 active, known 2025-03-01");
}

TEST(Order, StoppedEndsByBoundsElseClosingElseSupplyElseOnItsStart) {  // X194, X195, X215
  EXPECT_EQ(Story().order("2025-03-03", "stopped", authored("2024-12-04") + supply(90) + bounds("", "2025-03-02")).told(),
            "~2024-12-04..2025-03-02 stopped, known 2025-03-03");
  EXPECT_EQ(Story().order("2025-03-03", "stopped", authored("2024-12-04") + supply(90)).told(),
            "~2024-12-04..2025-03-03 stopped over supply, known 2025-03-03");
  EXPECT_EQ(Story().order("2025-03-03", "stopped", authored("2024-10-01")).told(), "~2024-10-01..2024-10-01 over, known 2025-03-03");
  EXPECT_EQ(Story()
                .order("2025-03-01", "active", authored("2025-03-01") + supply(90, 3))
                .order("2025-04-10", "stopped", authored("2025-03-01") + supply(90, 3))
                .order("2025-05-10", "stopped", authored("2025-03-01") + supply(90, 3))
                .told(),
            "~2025-03-01..2025-04-10 stopped, known 2025-03-01");
}

TEST(Order, CompletedEndsByBoundsElseSupplyElseClosingElseOnItsStart) {  // X123, X198, X216
  EXPECT_EQ(Story().order("2024-03-01", "completed", authored("2023-02-01") + supply(90, 3)).told(),
            "~2023-02-01..2024-01-26 supply, known 2024-03-01");
  EXPECT_EQ(Story().order("2025-03-03", "completed", authored("2025-03-02")).told(), "~2025-03-02..2025-03-02, known 2025-03-03");
  Story ran;
  ran.order("2025-03-01", "active", authored("2025-03-01"));
  EXPECT_EQ(Story(ran).order("2025-06-01", "completed", authored("2025-03-01")).told(), "~2025-03-01..2025-06-01, known 2025-03-01");
  EXPECT_EQ(Story(ran).order("2025-06-01", "completed", authored("2025-03-01") + supply(30)).told(),
            "~2025-03-01..2025-03-30 supply, known 2025-03-01");
}

TEST(Order, ThatIsMeantOrDraftedIsAPlan) {  // NS-9b, X124
  for (const auto* status : {"active", "on-hold", "draft"})
    for (const auto* intent : {"plan", "proposal"})
      EXPECT_EQ(Story().order("2025-03-03", status, authored("2025-03-02"), drug, intent).told(), "planned ~2025-03-02, known 2025-03-03")
          << status << intent;
  EXPECT_EQ(Story().order("2025-03-03", "draft", authored("2025-03-02")).told(), "planned ~2025-03-02, known 2025-03-03");
  EXPECT_EQ(Story().order("2025-03-03", "completed", authored("2025-03-02"), drug, "plan").told(), "");
}

TEST(Order, OfOtherIntentOrStatusTellsNothing) {  // NS-9c
  for (const auto* intent : {"original-order", "reflex-order", "filler-order", "instance-order"})
    EXPECT_NE(Story().order("2025-03-03", "active", authored("2025-03-02"), drug, intent).told(), "") << intent;
  for (const auto* intent : {"option", "directive"})
    EXPECT_EQ(Story().order("2025-03-03", "active", authored("2025-03-02"), drug, intent).told(), "") << intent;
  for (const auto* status : {"cancelled", "entered-in-error", "unknown"})
    EXPECT_EQ(Story().order("2025-03-03", status, authored("2025-03-02")).told(), "") << status;
  EXPECT_EQ(Story().order("2025-03-03", "active", authored("2025-03-02") + ",'doNotPerform':true").told(), "");
  EXPECT_EQ(Story().order("2025-03-03", "draft", authored("2025-03-02") + ",'doNotPerform':true").told(), "");
}

// --- dispenses, administrations ---

TEST(Dispense, CoversItsSupply) {  // NS-9d
  EXPECT_EQ(Story().dispense("2025-03-01", "completed", ",'whenHandedOver':'2025-03-01','daysSupply':{'value':90,'code':'d'}").told(),
            "2025-03-01..2025-05-29, known 2025-03-01");
  EXPECT_EQ(Story().dispense("2025-03-01", "completed", ",'whenPrepared':'2025-03-01'").told(), "2025-03-01..2025-03-30, known 2025-03-01");
  for (const auto* odd : {"{'value':0,'code':'d'}", "{'value':-5,'code':'d'}", "{'value':2,'code':'{tbl}'}", "{'unit':'d'}"})
    EXPECT_EQ(Story().dispense("2025-03-01", "completed", ",'whenHandedOver':'2025-03-01','daysSupply':" + std::string(odd)).told(),
              "2025-03-01..2025-03-30, known 2025-03-01")
        << odd;
  EXPECT_EQ(Story().dispense("2025-03-01", "completed", "").told(), "F8");
  for (const auto* status : {"preparation", "in-progress", "cancelled", "on-hold", "entered-in-error", "stopped", "declined", "unknown"})
    EXPECT_EQ(Story().dispense("2025-03-01", status, ",'whenHandedOver':'2025-03-01'").told(), "") << status;
}

TEST(Dispense, WithoutSupplyLastsAsTheProtocolSays) {
  EXPECT_EQ(Story({.dispense_days = 28}).dispense("2025-03-01", "completed", ",'whenHandedOver':'2025-03-01'").told(),
            "2025-03-01..2025-03-28, known 2025-03-01");
}

TEST(Administration, CoversTheDaysOfItsPeriod) {  // NS-9e
  for (const auto* status : {"completed", "in-progress"})
    EXPECT_EQ(Story().administration("2025-03-01", status, dates("2025-03-01", "2025-03-03")).told(),
              "2025-03-01..2025-03-03, known 2025-03-01");
  EXPECT_EQ(Story().administration("2025-03-01", "completed", dates("2025-03-01", "")).told(), "2025-03-01..2025-03-01, known 2025-03-01");
  EXPECT_EQ(Story().administration("2025-03-01", "completed", ",'effectiveDateTime':'2025-03'").told(),
            "2025-03-01..2025-03-01, known 2025-03-01");
  EXPECT_EQ(Story().administration("2025-03-01", "completed", dates("2025-03-03", "2025-03-01")).told(), "F8");
  EXPECT_EQ(Story().administration("2025-03-01", "completed", "").told(), "F8");
  for (const auto* status : {"not-done", "on-hold", "entered-in-error", "stopped", "unknown"})
    EXPECT_EQ(Story().administration("2025-03-01", status, dates("2025-03-01", "")).told(), "") << status;
}

// --- anastrozole in words, referenced and contained ---

constexpr std::string_view in_words = "'subject':{'reference':'Patient/p1'},'medicationCodeableConcept':{'text':'Arimidex 1 mg'}";

TEST(InWords, IsDoubtedWhereItWouldBeAnExposureOrAPlan) {  // X15
  EXPECT_EQ(Story().statement("2025-03-03", "active", dates("2025-03-01", ""), in_words).told(), "P46");
  EXPECT_EQ(Story().statement("2025-03-03", "intended", dates("2025-03-01", ""), in_words).told(), "P46");
  EXPECT_EQ(Story().statement("2025-03-03", "not-taken", dates("2025-03-01", ""), in_words).told(), "");
  EXPECT_EQ(Story().statement("2025-03-03", "stopped", "", in_words).told(), "");
  EXPECT_TRUE(Story().statement("2025-03-03", "active", dates("2025-03-01", ""), in_words).timeline().exposures.empty());
}

TEST(InWords, CountsWhereTheProtocolSaysSo) {
  EXPECT_EQ(Story({.anastrozole_by_text = true}).statement("2025-03-03", "active", dates("2025-03-01", ""), in_words).told(),
            "2025-03-01.. active, known 2025-03-03");
  EXPECT_EQ(Story({.anastrozole_by_text = true}).statement("2025-03-03", "stopped", "", in_words).told(), "F8");
}

TEST(InWords, IsNoEarlierTellingOfTheCodedDrug) {
  Story story;
  story.statement("2025-01-10", "active", dates("2024-10-01", ""), in_words).statement("2025-03-03", "stopped", dates("2024-10-01", ""));
  EXPECT_EQ(story.told(), "2024-10-01..2024-10-01 over, known 2025-03-03");
  Story by_text({.anastrozole_by_text = true});
  by_text.statement("2025-01-10", "active", dates("2024-10-01", ""), in_words).statement("2025-03-03", "stopped", dates("2024-10-01", ""));
  EXPECT_EQ(by_text.told(), "2024-10-01..2025-03-03 stopped, known 2025-01-10");
}

TEST(Medication, IsLookedUpAsItIsKnown) {
  Chart chart;
  chart.add("MedicationStatement", "m1", "2025-03-03",
            "'status':'active','subject':{'reference':'Patient/p1'},'medicationReference':{'reference':'Medication/x'}" +
                dates("2025-03-01", ""));
  chart.add("Medication", "x", "2025-03-05", "'code':{'coding':[{'system':'http://www.whocc.no/atc','code':'L02BG03'}]}");
  EXPECT_TRUE(chart.timeline("2025-03-04").exposures.empty());
  ASSERT_EQ(chart.timeline("2025-03-05").exposures.size(), 1U);
  EXPECT_EQ(chart.timeline("2025-03-05").exposures[0].first_known, day("2025-03-03"));
}

TEST(Medication, MayBeContained) {
  const std::string contained =
      "'subject':{'reference':'Patient/p1'},'medicationReference':{'reference':'#x'},'contained':[{'resourceType':"
      "'Medication','id':'x','code':{'coding':[{'system':'http://www.whocc.no/atc','code':'L02BG03'}]}}]";
  EXPECT_EQ(Story().statement("2025-03-03", "active", dates("2025-03-01", ""), contained).told(), "2025-03-01.. active, known 2025-03-03");
}

// --- dose, route, agents ---

TEST(Exposure, KnowsItsDailyDose) {
  const std::string dose =
      "[{'timing':{'repeat':{'frequency':2,'period':1,'periodUnit':'wk'}},'doseAndRate':[{'doseQuantity':{'value':0.5,"
      "'code':'mg'}}]}]";
  const auto of = [](const Story& story) { return story.timeline().exposures.at(0).daily_dose; };
  const clinical::DailyDose expected{clinical::Rational(1, 7), "mg"};
  EXPECT_EQ(of(Story().statement("2025-03-03", "active", dates("2025-03-01", "") + ",'dosage':" + dose)), expected);
  EXPECT_EQ(of(Story().order("2025-03-03", "active", authored("2025-03-01") + ",'dosageInstruction':" + dose)), expected);
  EXPECT_EQ(of(Story().dispense("2025-03-03", "completed", ",'whenHandedOver':'2025-03-01','dosageInstruction':" + dose)), expected);
  EXPECT_EQ(of(Story().administration("2025-03-03", "completed", dates("2025-03-01", "") + ",'dosage':{'dose':{'value':1,'code':'mg'}}")),
            std::nullopt);
}

std::string agent(std::string_view atc) {
  return "'subject':{'reference':'Patient/p1'},'medicationCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':'" +
         std::string(atc) + "'}]}";
}

TEST(Exposure, FollowsTheRoute) {
  const auto given = [](std::string_view route) {
    return Story()
        .administration("2025-03-03", "completed", dates("2025-03-01", "") + ",'dosage':{'route':{'text':'" + std::string(route) + "'}}",
                        agent("M05BA06"))
        .timeline()
        .exposures.at(0)
        .drugs;
  };
  EXPECT_EQ(given("Intravenous"), clinical::Drugs(Drug::bisphosphonate_iv));
  EXPECT_EQ(given("Oral"), clinical::Drugs(Drug::bisphosphonate_oral));
  EXPECT_TRUE(Story()
                  .statement("2025-03-03", "active", dates("2025-03-01", "") + ",'dosage':[{'route':{'text':'inhaled'}}]", agent("H02AB07"))
                  .timeline()
                  .exposures.empty());
}

TEST(AgentOrder, IsActiveAndMeantWithADate) {  // PT-3
  const auto orders = [](const Story& story) { return story.timeline().agent_orders; };
  for (const auto* atc : {"M05BA04", "M05BA08", "M05BX04", "H05AA02", "M05BA06"}) {
    const auto found = orders(Story().order("2025-03-03", "active", authored("2025-03-01"), agent(atc)));
    ASSERT_EQ(found.size(), 1U) << atc;
    EXPECT_EQ(found[0].day, on("2025-03-01"));
  }
  EXPECT_TRUE(orders(Story().order("2025-03-03", "active", authored("2025-03-01"))).empty());
  EXPECT_TRUE(orders(Story().order("2025-03-03", "active", bounds("2025-03-01", ""), agent("M05BA04"))).empty());
  EXPECT_TRUE(orders(Story().order("2025-03-03", "on-hold", authored("2025-03-01"), agent("M05BA04"))).empty());
  EXPECT_TRUE(orders(Story().order("2025-03-03", "active", authored("2025-03-01"), agent("M05BA04"), "plan")).empty());
  EXPECT_TRUE(orders(Story().order("2025-03-03", "active", authored("2025-03-01") + ",'doNotPerform':true", agent("M05BA04"))).empty());
  EXPECT_TRUE(orders(Story().statement("2025-03-03", "active", dates("2025-03-01", ""), agent("M05BA04"))).empty());
}

TEST(OrdersOnly, UntilAnythingElseTellsAListedDrug) {  // 11.1, X203
  const auto record = [](const auto& add) {
    Chart chart;
    chart.add("MedicationRequest", "m1", "2025-03-03", "'status':'active','intent':'order'," + std::string(drug) + authored("2025-03-01"));
    add(chart);
    return chart.timeline().orders_only;
  };
  const auto dispense = [](std::string_view status, std::string_view what) {
    return [=](Chart& chart) {
      chart.add("MedicationDispense", "d1", "2025-03-03",
                "'status':'" + std::string(status) + "'," + std::string(what) + ",'whenHandedOver':'2020-01-01'");
    };
  };
  const auto statement = [](std::string_view status) {
    return [=](Chart& chart) {
      chart.add("MedicationStatement", "s1", "2025-03-03", "'status':'" + std::string(status) + "'," + agent("L02BA01"));
    };
  };
  const auto administration = [](std::string_view status) {
    return [=](Chart& chart) {
      chart.add("MedicationAdministration", "a1", "2025-03-03",
                "'status':'" + std::string(status) + "'," + agent("A12AA04") + ",'effectiveDateTime':'2020-01-01'");
    };
  };
  EXPECT_TRUE(record([](Chart&) {}));
  EXPECT_FALSE(record(dispense("cancelled", agent("L02BA01"))));
  EXPECT_TRUE(record(dispense("entered-in-error", agent("L02BA01"))));
  EXPECT_TRUE(record(dispense("completed", agent("N02BE01")))) << "a drug that is not listed";
  EXPECT_TRUE(record(dispense("completed", in_words)));
  EXPECT_FALSE(record(statement("not-taken")));
  EXPECT_TRUE(record(statement("entered-in-error")));
  EXPECT_FALSE(record(administration("not-done"))) << "calcium is listed";
  EXPECT_TRUE(record(administration("entered-in-error")));
}

}  // namespace
}  // namespace inbound
