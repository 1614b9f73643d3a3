#include "mapping/inbound/versions.hpp"

#include "tests/support/chart.hpp"

#include <gtest/gtest.h>

namespace inbound {
namespace {

using support::Chart;
using support::day;

const fhir::Zone utc = fhir::Zone::utc();

constexpr std::string_view drug = "'status':'active','subject':{'reference':'Patient/p1'},'medicationCodeableConcept':{'text':'x'}";

Chart& add(Chart& chart, std::string_view seen, std::string_view version = "") {
  return chart.add("MedicationStatement", "s1", seen, drug, version);
}

/// Sequences of the known versions, in order of arrival.
std::vector<std::uint64_t> order(const Chart& chart, std::string_view known_until = "2026-01-01") {
  const Histories histories(chart.records(), utc, day(known_until));
  std::vector<std::uint64_t> sequences;
  for (const auto& history : histories.all())
    for (const auto& version : history.versions) sequences.push_back(version.record->sequence);
  return sequences;
}

TEST(Histories, OrderVersionsByArrival) {
  Chart chart;
  add(chart, "2025-03-10", "1");
  add(chart, "2025-03-01", "2");
  EXPECT_EQ(order(chart), (std::vector<std::uint64_t>{1, 0}));
}

TEST(Histories, BreakTiesByTheGreaterVersionId) {
  Chart chart;
  add(chart, "2025-03-10", "10");
  add(chart, "2025-03-10", "9");
  add(chart, "2025-03-10", "009");
  add(chart, "2025-03-10");
  add(chart, "2025-03-10", "W/2");
  EXPECT_EQ(order(chart), (std::vector<std::uint64_t>{3, 4, 1, 2, 0}));  // none and no number first, 9 = 009 by place in the input
}

TEST(Histories, CompareVersionIdsBeyondAnyInteger) {
  Chart chart;
  add(chart, "2025-03-10", "100000000000000000000000000001");
  add(chart, "2025-03-10", "100000000000000000000000000000");
  EXPECT_EQ(order(chart), (std::vector<std::uint64_t>{1, 0}));
}

TEST(Histories, PutVersionsWithoutArrivalFirst) {
  Chart chart;
  add(chart, "2025-03-10");
  add(chart, "");
  EXPECT_EQ(order(chart), (std::vector<std::uint64_t>{1, 0}));
  EXPECT_EQ(order(chart, "2020-01-01"), (std::vector<std::uint64_t>{1}));
}

TEST(Histories, KnowAVersionFromItsArrivalDayOn) {
  Chart chart;
  add(chart, "2025-03-10");
  add(chart, "2025-03-12");
  EXPECT_TRUE(order(chart, "2025-03-09").empty());
  EXPECT_EQ(order(chart, "2025-03-10"), (std::vector<std::uint64_t>{0}));
  EXPECT_EQ(order(chart, "2025-03-11"), (std::vector<std::uint64_t>{0}));
  EXPECT_EQ(order(chart, "2025-03-12"), (std::vector<std::uint64_t>{0, 1}));
}

TEST(Histories, CountDaysInTheZone) {
  std::vector<Record> records(1);
  records[0].reference = "Observation/o1";
  records[0].arrival = fhir::DateTime::parse("2025-03-09T23:30:00Z")->start(utc);
  const auto berlin = fhir::Zone::find("Europe/Berlin").value();
  EXPECT_EQ(Histories(records, utc, day("2025-03-09")).all().size(), 1U);
  EXPECT_TRUE(Histories(records, berlin, day("2025-03-09")).all().empty());
  const Histories histories(records, berlin, day("2025-03-10"));
  EXPECT_EQ(histories.all().front().current().known_from(), day("2025-03-10"));
}

TEST(Histories, TakeADeletedResourceAwayFromThatDayOn) {
  Chart chart;
  add(chart, "2025-03-01");
  chart.remove("MedicationStatement/s1", "2025-03-10");
  EXPECT_EQ(order(chart, "2025-03-09").size(), 1U);
  EXPECT_TRUE(order(chart, "2025-03-10").empty());

  const Histories histories(chart.records(), utc, day("2025-03-10"));
  ASSERT_EQ(histories.all().size(), 1U);
  EXPECT_TRUE(histories.all().front().deleted());
  EXPECT_EQ(histories.all().front().last_told, &chart.records().front());
  EXPECT_EQ(histories.find<fhir::MedicationStatement>("MedicationStatement/s1"), nullptr);
}

TEST(Histories, BeginAnewWithAVersionAfterADeletion) {
  Chart chart;
  add(chart, "2025-03-01");
  chart.remove("MedicationStatement/s1", "2025-03-10");
  add(chart, "2025-03-12");
  EXPECT_EQ(order(chart), (std::vector<std::uint64_t>{2}));
}

TEST(Histories, LetADeletionWithoutTimeFollowTheLatestArrivalBeforeIt) {
  Chart chart;
  add(chart, "2025-03-05");
  add(chart, "2025-03-01");
  chart.remove("MedicationStatement/s1", "");
  add(chart, "2025-03-05");
  add(chart, "2025-03-03");
  EXPECT_EQ(order(chart), (std::vector<std::uint64_t>{3}));  // later in the input, at the same time
  EXPECT_EQ(order(chart, "2025-03-04"), (std::vector<std::uint64_t>{1, 4}));
}

TEST(Histories, LetADeletionOfAResourceWithoutArrivalCountFromTheBeginning) {
  Chart chart;
  add(chart, "");
  chart.remove("MedicationStatement/s1", "");
  EXPECT_TRUE(order(chart).empty());
}

TEST(Histories, PassOverADeletionOfWhatWasNeverThere) {
  Chart chart;
  chart.remove("MedicationStatement/s2", "2025-03-10");
  add(chart, "2025-03-01");
  const Histories histories(chart.records(), utc, day("2026-01-01"));
  EXPECT_EQ(histories.all().size(), 1U);
}

TEST(Histories, FindTheVersionThatCountsByTypeAndReference) {
  Chart chart;
  add(chart, "2025-03-01");
  add(chart, "2025-03-02");
  const Histories histories(chart.records(), utc, day("2026-01-01"));
  EXPECT_EQ(histories.find<fhir::MedicationStatement>("MedicationStatement/s1"),
            std::get_if<fhir::MedicationStatement>(&chart.records()[1].resource));
  EXPECT_EQ(histories.find<fhir::Medication>("MedicationStatement/s1"), nullptr);
  EXPECT_EQ(histories.find<fhir::MedicationStatement>("MedicationStatement/s0"), nullptr);
  EXPECT_EQ(histories.find<fhir::MedicationStatement>("MedicationStatement/s9"), nullptr);
  EXPECT_EQ(histories.all().front().earlier().size(), 1U);
}

}  // namespace
}  // namespace inbound
