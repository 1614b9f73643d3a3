#include "mapping/inbound/dosage.hpp"

#include "tests/support/chart.hpp"

#include <gtest/gtest.h>

namespace inbound {
namespace {

using support::day;

const fhir::Zone utc = fhir::Zone::utc();

std::vector<fhir::Dosage> dosages(const std::string& json) {
  const auto resource = support::resource_of("{'resourceType':'MedicationStatement','status':'active','dosage':[" + json + "]}");
  return std::get<fhir::MedicationStatement>(resource).dosage;
}

std::string dated(const fhir::DateTime* date) {
  return date != nullptr ? date->text() : "";
}

std::string bounded(std::string_view bounds) {
  return "{'timing':{'repeat':{'boundsPeriod':{" + std::string(bounds) + "}}}}";
}

TEST(Bounds, ReachFromTheEarliestStartToTheLatestEnd) {
  const auto all =
      dosages(bounded("'start':'2025-03-10','end':'2025-04-10'") + "," + bounded("'start':'2025-03-01','end':'2025-05'") + ",{}");
  const auto bounds = bounds_of(all, utc);
  EXPECT_EQ(dated(bounds.start), "2025-03-01");
  EXPECT_EQ(dated(bounds.end), "2025-05");
}

TEST(Bounds, EndOnlyWhereEachPeriodEnds) {
  const auto all = dosages(bounded("'start':'2025-03-10'") + "," + bounded("'end':'2025-05-01'"));
  const auto bounds = bounds_of(all, utc);
  EXPECT_EQ(dated(bounds.start), "2025-03-10");
  EXPECT_EQ(bounds.end, nullptr);
  EXPECT_EQ(bounds_of({}, utc).start, nullptr);
}

std::string dose(std::string_view repeat, std::string_view quantity = "'value':0.5,'unit':'milligram','code':'mg'") {
  return "{'timing':{'repeat':{" + std::string(repeat) + "}},'doseAndRate':[{'doseQuantity':{" + std::string(quantity) + "}}]}";
}

/// `1/7 mg`
std::string daily(const std::string& json) {
  const auto daily = daily_dose_of(dosages(json));
  return daily ? daily->amount.str() + " " + daily->unit : "";
}

TEST(DailyDose, IsDoseTimesFrequencyOverThePeriodsDays) {
  EXPECT_EQ(daily(dose("'frequency':2,'period':1,'periodUnit':'wk'")), "1/7 mg");
  EXPECT_EQ(daily(dose("'period':1,'periodUnit':'d'")), "1/2 mg");
  EXPECT_EQ(daily(dose("'period':12,'periodUnit':'h'")), "1 mg");
  EXPECT_EQ(daily(dose("'period':1,'periodUnit':'mo'")), "1/60 mg");
  EXPECT_EQ(daily(dose("'period':1,'periodUnit':'a'")), "1/730 mg");
  EXPECT_EQ(daily(dose("'period':1,'periodUnit':'d'", "'value':1,'unit':'tablet'")), "1 tablet");
}

TEST(DailyDose, IsThatOfTheFirstDosageThatHasOne) {
  EXPECT_EQ(daily("{'text':'1 mg daily'}," + dose("'period':30,'periodUnit':'min'") + "," + dose("'frequency':1") + "," +
                  dose("'period':1,'periodUnit':'d'", "'unit':'mg'") + "," + dose("'period':0,'periodUnit':'d'") + "," +
                  dose("'period':2,'periodUnit':'d'") + "," + dose("'period':1,'periodUnit':'d'")),
            "1/4 mg");
  EXPECT_EQ(daily("{'text':'1 mg daily'}"), "");
}

std::optional<fhir::Quantity> quantity(std::string_view value, std::string code, std::string unit = {}, std::string system = {}) {
  return fhir::Quantity{.value = fhir::Decimal::parse(value).value(),
                        .comparator = {},
                        .unit = std::move(unit),
                        .system = std::move(system),
                        .code = std::move(code)};
}

std::string last_day(const std::optional<fhir::Quantity>& duration, int times = 1) {
  const auto supply = Supply::of(duration);
  return supply ? fhir::to_string(supply->last_day(day("2025-01-31"), times)) : "";
}

TEST(Supply, CountsItsFirstDay) {
  EXPECT_EQ(last_day(quantity("1", "d")), "2025-01-31");
  EXPECT_EQ(last_day(quantity("90", "d")), "2025-04-30");
  EXPECT_EQ(last_day(quantity("90.0", "d"), 4), "2026-01-25");
}

TEST(Supply, IsInUcumUnitsOrWords) {
  for (const auto* word : {"d", "day", "days", "Days"}) EXPECT_EQ(last_day(quantity("7", "", word)), "2025-02-06") << word;
  for (const auto* word : {"wk", "week", "weeks"}) EXPECT_EQ(last_day(quantity("1", word)), "2025-02-06") << word;
  for (const auto* word : {"mo", "month", "Months"}) EXPECT_EQ(last_day(quantity("1", word)), "2025-02-27") << word;
  for (const auto* word : {"a", "year", "years"}) EXPECT_EQ(last_day(quantity("1", word)), "2026-01-30") << word;
  EXPECT_EQ(last_day(quantity("7", "")), "2025-02-06") << "no unit: days";
  EXPECT_EQ(last_day(quantity("1", "WOCHE", "week", "local")), "2025-02-06") << "a code of another system does not count";
}

TEST(Supply, OfSeveralMonthsIsCountedAtOnce) {
  EXPECT_EQ(last_day(quantity("1", "mo"), 3), "2025-04-29");
}

TEST(Supply, IsNothingWhereItIsNotUnderstood) {
  EXPECT_EQ(last_day(std::nullopt), "");
  EXPECT_EQ(last_day(fhir::Quantity{}), "");
  for (const auto* value : {"0", "-1", "1.5", "1000000"}) EXPECT_EQ(last_day(quantity(value, "d")), "") << value;
  for (const auto* unit : {"h", "min", "D", "{tbl}", "Packung"}) EXPECT_EQ(last_day(quantity("1", unit)), "") << unit;
  auto about = quantity("30", "d");
  about->comparator = fhir::QuantityComparator::less;
  EXPECT_EQ(last_day(about), "");
}

TEST(Supply, EndsWithTimeItself) {
  EXPECT_EQ(last_day(quantity("100000", "d"), 100001), "9999-12-31");
  EXPECT_EQ(last_day(quantity("100000", "a"), 100001), "9999-12-31");
  EXPECT_EQ(last_day(quantity("9000", "a")), "9999-12-31");
}

TEST(WholeNumber, IsNotNegativeAndNotBroken) {
  const auto of = [](std::string_view text) { return whole_number(fhir::Decimal::parse(text).value()); };
  EXPECT_EQ(of("0"), 0);
  EXPECT_EQ(of("3.0"), 3);
  EXPECT_EQ(of("-1"), std::nullopt);
  EXPECT_EQ(of("0.5"), std::nullopt);
  EXPECT_EQ(of("1e30"), std::nullopt);
  EXPECT_EQ(whole_number(std::nullopt), std::nullopt);
}

}  // namespace
}  // namespace inbound
