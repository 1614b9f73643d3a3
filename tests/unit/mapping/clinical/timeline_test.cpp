#include "mapping/clinical/timeline.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace clinical {
namespace {

constexpr Day day_1 = std::chrono::sys_days(std::chrono::year(2025) / 3 / 1);

Interval on(Day day) {
  return {day, day};
}

Estradiol estradiol(SourceId source, Instant time, std::optional<Instant> issued = {}) {
  return {{{source, on(day_1)}, time, issued, {}}, Assay::immunoassay_or_unknown};
}

std::vector<SourceId> sources_of(const auto& facts) {
  std::vector<SourceId> sources;
  for (const auto& fact : facts) sources.push_back(fact.source);
  return sources;
}

// Named so that references don't stand in the order of their numbers.
Timeline with_sources() {
  Timeline timeline;
  timeline.sources = {
      {"Observation/b", "", false}, {"Observation/a", "", false}, {"MedicationRequest/z", "", false}, {"MedicationStatement/y", "", false}};
  return timeline;
}

TEST(SortTimeline, OrdersResultsByTimeThenIssuedThenReference) {
  auto timeline = with_sources();
  const Instant time{day_1};
  const auto later = time + std::chrono::hours(1);
  timeline.estradiol = {estradiol(0, later), estradiol(0, time, later), estradiol(0, time), estradiol(1, time), estradiol(1, time, time)};
  sort(timeline);
  EXPECT_EQ(timeline.estradiol, (std::vector{estradiol(1, time), estradiol(0, time), estradiol(1, time, time), estradiol(0, time, later),
                                             estradiol(0, later)}));
}

TEST(SortTimeline, KeepsTheOrderInWhichOneResourceTells) {
  auto timeline = with_sources();
  const auto condition = [](ConditionKind kind) { return Condition{{0, on(day_1)}, kind}; };
  timeline.conditions = {
      condition(ConditionKind::palliative), condition(ConditionKind::falls), {{1, on(day_1)}, ConditionKind::osteopenia}};
  sort(timeline);
  EXPECT_EQ(timeline.conditions[0].kind, ConditionKind::osteopenia);
  EXPECT_EQ(timeline.conditions[1].kind, ConditionKind::palliative);
  EXPECT_EQ(timeline.conditions[2].kind, ConditionKind::falls);
}

TEST(SortTimeline, OrdersOtherFactsByFirstDayThenReference) {
  auto timeline = with_sources();
  const Interval march{day_1, day_1 + Days(30)};
  timeline.scans = {{{0, on(day_1 + Days(1))}}, {{0, on(day_1)}}, {{1, march}}};
  sort(timeline);
  EXPECT_EQ(sources_of(timeline.scans), (std::vector<SourceId>{1, 0, 0}));
  EXPECT_EQ(timeline.scans.front().day, march);
}

TEST(SortTimeline, OrdersExposuresByStartThenIdWithoutType) {
  auto timeline = with_sources();
  const auto exposure = [](SourceId source, Day start) {
    Exposure made;
    made.source = source;
    made.start = start;
    return made;
  };
  timeline.exposures = {exposure(2, day_1), exposure(3, day_1), exposure(2, day_1 - Days(1))};
  sort(timeline);
  EXPECT_EQ(sources_of(timeline.exposures), (std::vector<SourceId>{2, 3, 2}));  // y before z

  timeline.sources[3].reference = "MedicationStatement/z";
  sort(timeline);
  EXPECT_EQ(sources_of(timeline.exposures), (std::vector<SourceId>{2, 2, 3}));  // same id: by type
}

TEST(SortTimeline, OrdersPlansLikeExposures) {
  auto timeline = with_sources();
  timeline.plans.resize(2);
  timeline.plans[0].source = 2;
  timeline.plans[1].source = 3;
  sort(timeline);
  EXPECT_EQ(sources_of(timeline.plans), (std::vector<SourceId>{3, 2}));
}

TEST(SortTimeline, LeavesTheFirstDoubtOfEachResourceAndRule) {
  auto timeline = with_sources();
  timeline.data_quality = {
      {"Observation/b", "F5", "second"}, {"Observation/a", "F5", "x"}, {"Observation/b", "F1", "x"}, {"Observation/b", "F5", "third"}};
  sort(timeline);
  EXPECT_EQ(timeline.data_quality,
            (std::vector<DataQuality>{{"Observation/a", "F5", "x"}, {"Observation/b", "F1", "x"}, {"Observation/b", "F5", "second"}}));
}

TEST(SortTimeline, TakesFactsWithoutSources) {
  Timeline timeline;
  timeline.scans = {{{7, on(day_1 + Days(1))}}, {{9, on(day_1)}}};
  sort(timeline);
  EXPECT_EQ(sources_of(timeline.scans), (std::vector<SourceId>{9, 7}));
}

TEST(Timeline, CountsFactsOfAllKinds) {
  Timeline timeline;
  EXPECT_EQ(timeline.size(), 0U);
  timeline.estradiol.resize(1);
  timeline.scores.resize(1);
  timeline.densities.resize(1);
  timeline.markers.resize(1);
  timeline.measures.resize(1);
  timeline.tests.resize(1);
  timeline.smoking.resize(1);
  timeline.last_periods.resize(1);
  timeline.conditions.resize(1);
  timeline.scan_orders.resize(1);
  timeline.scans.resize(1);
  timeline.exposures.resize(1);
  timeline.plans.resize(1);
  timeline.agent_orders.resize(1);
  EXPECT_EQ(timeline.size(), 14U);
}

TEST(Drugs, HoldSeveral) {
  Drugs drugs(Drug::anastrozole);
  EXPECT_FALSE(drugs.has(Drug::denosumab));
  EXPECT_FALSE(drugs.overlaps(Drugs(Drug::denosumab)));
  drugs.add(Drug::denosumab);
  EXPECT_TRUE(drugs.has(Drug::anastrozole));
  EXPECT_TRUE(drugs.overlaps(Drugs(Drug::denosumab)));
  EXPECT_TRUE(Drugs().empty());
}

}  // namespace
}  // namespace clinical
