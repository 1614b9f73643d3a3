#include "fhir/primitive/date.hpp"

#include "fhir/primitive/zone.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace fhir {
namespace {

using namespace std::chrono_literals;

Day day(std::string_view text) {
  const auto read = parse_day(text);
  EXPECT_TRUE(read) << text;
  return read ? *read : Day{};
}

DateTime date_time(std::string_view text) {
  auto read = DateTime::parse(text);
  if (!read) throw std::invalid_argument(std::string(text));
  return *std::move(read);
}

Zone zone(std::string_view name) {
  return Zone::find(name).value();
}

std::string started(std::string_view text, std::string_view in = "UTC") {
  return Zone::utc().to_string(date_time(text).start(zone(in)));
}

Interval days(std::string_view first, std::string_view last) {
  return {day(first), day(last)};
}

// --- days

TEST(Day, IsWrittenAsItIsRead) {
  for (const auto* text : {"0001-01-01", "1600-02-29", "1969-12-31", "2025-03-01", "9999-12-31"}) EXPECT_EQ(to_string(day(text)), text);
}

TEST(Day, MustBeFullAndExist) {
  for (const auto* text : {"2025", "2025-03", "2025-03-01T00:00:00Z", "2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-01",
                           "2025-01-00", "0000-01-01", "25-01-01", "2025-1-1", "2025/01/01", "2025-01-01 ", " 2025-01-01", ""})
    EXPECT_EQ(parse_day(text).error().code, IssueType::value) << text;
  EXPECT_TRUE(parse_day("2000-02-29"));
}

TEST(AddMonths, ClampsToTheEndOfTheMonth) {
  EXPECT_EQ(add_months(day("2025-01-31"), 1), day("2025-02-28"));
  EXPECT_EQ(add_months(day("2024-01-31"), 1), day("2024-02-29"));
  EXPECT_EQ(add_months(day("2024-02-29"), 12), day("2025-02-28"));
  EXPECT_EQ(add_months(day("2024-02-29"), 48), day("2028-02-29"));
  EXPECT_EQ(add_months(day("2025-03-31"), -1), day("2025-02-28"));
  EXPECT_EQ(add_months(day("2025-11-15"), 3), day("2026-02-15"));
  EXPECT_EQ(add_months(day("2025-01-15"), -13), day("2023-12-15"));
  EXPECT_EQ(add_months(day("2025-01-15"), 0), day("2025-01-15"));
}

TEST(CompletedYears, TurnOnTheBirthday) {
  EXPECT_EQ(completed_years(day("1960-05-17"), day("2025-05-16")), 64);
  EXPECT_EQ(completed_years(day("1960-05-17"), day("2025-05-17")), 65);
  EXPECT_EQ(completed_years(day("1960-05-17"), day("1960-05-17")), 0);
}

TEST(CompletedYears, ABirthdayOnALeapDayIsKeptOnTheDayBeforeInOtherYears) {
  EXPECT_EQ(completed_years(day("1960-02-29"), day("2025-02-27")), 64);
  EXPECT_EQ(completed_years(day("1960-02-29"), day("2025-02-28")), 65);
  EXPECT_EQ(completed_years(day("1960-02-29"), day("2024-02-28")), 63);
  EXPECT_EQ(completed_years(day("1960-02-29"), day("2024-02-29")), 64);
  EXPECT_EQ(completed_years(day("1960-02-28"), day("2024-02-28")), 64);
}

TEST(CompletedYears, AreNegativeBeforeBirth) {
  EXPECT_EQ(completed_years(day("2000-03-01"), day("2000-02-29")), -1);
  EXPECT_EQ(completed_years(day("2000-03-01"), day("1999-03-01")), -1);
  EXPECT_EQ(completed_years(day("2000-03-01"), day("1999-02-28")), -2);
}

// --- partial dates

TEST(DateTime, APartialDateIsAnInterval) {
  const auto utc = Zone::utc();
  EXPECT_EQ(date_time("2015").days(utc), days("2015-01-01", "2015-12-31"));
  EXPECT_EQ(date_time("2015-03").days(utc), days("2015-03-01", "2015-03-31"));
  EXPECT_EQ(date_time("2024-02").days(utc), days("2024-02-01", "2024-02-29"));
  EXPECT_EQ(date_time("2015-03-07").days(utc), days("2015-03-07", "2015-03-07"));
  EXPECT_EQ(date_time("2015").precision(), Precision::year);
  EXPECT_EQ(date_time("2015-03").precision(), Precision::month);
  EXPECT_EQ(date_time("2015-03-07").precision(), Precision::day);
  EXPECT_EQ(date_time("2015-03-07T00:00:00Z").precision(), Precision::day);
  EXPECT_FALSE(date_time("2015-03-07").has_time());
  EXPECT_TRUE(date_time("2015-03-07T00:00:00Z").has_time());
}

TEST(DateTime, ADateIsTheSameDayInEveryZone) {
  for (const auto* name : {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"})
    EXPECT_EQ(date_time("2015-03-07").days(zone(name)), days("2015-03-07", "2015-03-07")) << name;
}

TEST(DateTime, ATimeIsOneDaySeenFromTheZone) {
  EXPECT_EQ(date_time("2025-03-01T23:30:00Z").days(zone("UTC")), days("2025-03-01", "2025-03-01"));
  EXPECT_EQ(date_time("2025-03-01T23:30:00Z").days(zone("Europe/Berlin")), days("2025-03-02", "2025-03-02"));
  EXPECT_EQ(date_time("2025-03-01T23:30:00-05:00").days(zone("UTC")), days("2025-03-02", "2025-03-02"));
  EXPECT_EQ(date_time("2025-03-01T00:30:00+14:00").days(zone("UTC")), days("2025-02-28", "2025-02-28"));
  EXPECT_EQ(date_time("2025-03-01T23:30:00").days(zone("Europe/Berlin")), days("2025-03-01", "2025-03-01")) << "no offset: the zone's own";
}

TEST(DateTime, StartsAtItsTimeElseAtTheStartOfItsFirstDay) {
  EXPECT_EQ(started("2025-03-01T07:00:00+01:00"), "2025-03-01T06:00:00+00:00");
  EXPECT_EQ(started("2025-03-01T07:00:00", "Europe/Berlin"), "2025-03-01T06:00:00+00:00");
  EXPECT_EQ(started("2025-03-01T07:00", "Europe/Berlin"), "2025-03-01T06:00:00+00:00");
  EXPECT_EQ(started("2025-07-01", "Europe/Berlin"), "2025-06-30T22:00:00+00:00");
  EXPECT_EQ(started("2025", "Europe/Berlin"), "2024-12-31T23:00:00+00:00");
}

TEST(DateTime, CountsToTheMicrosecond) {
  const auto at = [](std::string_view text) { return date_time(text).start(Zone::utc()); };
  EXPECT_EQ(at("2025-03-01T07:00:00.123456789Z") - at("2025-03-01T07:00:00Z"), 123456us);
  EXPECT_EQ(at("2025-03-01T07:00:00.5Z") - at("2025-03-01T07:00:00Z"), 500ms);
  EXPECT_EQ(at("2025-03-01T07:00:00.000001Z") - at("2025-03-01T07:00:00Z"), 1us);
  EXPECT_LT(at("2025-03-01T23:59:59.999999Z"), at("2025-03-02"));
}

TEST(DateTime, ALeapSecondIsTheSecondBefore) {
  EXPECT_EQ(started("2016-12-31T23:59:60Z"), "2016-12-31T23:59:59+00:00");
  EXPECT_EQ(date_time("2016-12-31T23:59:60Z").days(Zone::utc()), days("2016-12-31", "2016-12-31"));
  EXPECT_FALSE(DateTime::parse("2016-12-31T23:59:61Z"));
}

TEST(DateTime, HoldsFromTheFirstYearToTheLast) {
  EXPECT_EQ(started("0001-01-01"), "0001-01-01T00:00:00+00:00");
  EXPECT_EQ(started("9999-12-31T23:59:59Z"), "9999-12-31T23:59:59+00:00");
  EXPECT_LT(date_time("0001").start(Zone::utc()), date_time("1677").start(Zone::utc()));
  EXPECT_LT(date_time("2262-12-31").start(zone("Europe/Berlin")), date_time("9999-12-31").start(zone("Europe/Berlin")));
}

TEST(DateTime, RefusesWhatIsNone) {
  for (const auto* text : {"",
                           "2",
                           "202",
                           "20250",
                           "2025-",
                           "2025-1",
                           "2025-3-1",
                           "2025-03-",
                           "2025-03-01T",
                           "2025-03-01T07",
                           "2025-03-01T7:00:00Z",
                           "2025-03T07:00:00Z",
                           "2025-03-01T07:00:",
                           "2025-03-01T07:00:00.",
                           "2025-03-01T07:00:00.Z",
                           "2025-03-01T07:00:00,5Z",
                           "2025-03-01T24:00:00Z",
                           "2025-03-01T07:60:00Z",
                           "2025-03-01T07:00:61Z",
                           "2025-03-01T07:00:00z",
                           "2025-03-01t07:00:00Z",
                           "2025-03-01 07:00:00Z",
                           "2025-03-01T07:00:00+1:00",
                           "2025-03-01T07:00:00+01",
                           "2025-03-01T07:00:00+0100",
                           "2025-03-01T07:00:00+14:01",
                           "2025-03-01T07:00:00-15:00",
                           "2025-03-01T07:00:00+01:60",
                           "2025-03-01T07:00:00ZZ",
                           "2025-03-01T07:00:00Z ",
                           "2025-02-30",
                           "2025-02-30T07:00:00Z",
                           "2025-13-45",
                           "0000",
                           "-2025",
                           "+2025",
                           "20 5",
                           "2025-0x",
                           "text",
                           "1.0"})
    EXPECT_EQ(DateTime::parse(text).error().code, IssueType::value) << text;
  EXPECT_EQ(DateTime::parse(std::string_view("2025\0", 5)).error().code, IssueType::value);
}

TEST(DateTime, IsEqualAsWritten) {
  EXPECT_EQ(date_time("2025-03-01T07:00:00Z"), date_time("2025-03-01T07:00:00Z"));
  EXPECT_FALSE(date_time("2025-03-01T07:00:00Z") == date_time("2025-03-01T07:00:00.0Z"));
  EXPECT_EQ(date_time("2025-03-01T07:00:00.120Z").text(), "2025-03-01T07:00:00.120Z");
}

RC_GTEST_PROP(DateTime, EveryDayOfTenThousandYearsComesBack, ()) {
  const Day any = day("0001-01-01") + Days{*rc::gen::inRange(0, 3'652'059)};
  RC_ASSERT(parse_day(to_string(any)).value() == any);
  RC_ASSERT(DateTime::parse(to_string(any) + "T12:00:00Z")->start(Zone::utc()) == any + 12h);
}

TEST(PublicRecords, DatesArePartedIntoGoodAndBad) {
  const std::filesystem::path folder = std::filesystem::path(BONEWATCH_SHARED_DIR) / "data/google-fhir-primitives";
  if (!exists(folder)) GTEST_SKIP() << "skipped, no ../shared";

  const auto read = [&](const char* file, bool good) {
    std::ifstream in(folder / file);
    std::size_t lines = 0;
    for (std::string line; std::getline(in, line); ++lines) {
      if (line == "null") continue;  // an absent value is not ours to judge
      const bool quoted = line.size() >= 2 && line.front() == '"';
      EXPECT_EQ(quoted && DateTime::parse(line.substr(1, line.size() - 2)).has_value(), good) << line;
    }
    EXPECT_GT(lines, 0u);
  };
  read("date.valid.ndjson", true);
  read("date.invalid.ndjson", false);
}

}  // namespace
}  // namespace fhir
