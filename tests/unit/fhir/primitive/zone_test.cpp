#include "fhir/primitive/zone.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace fhir {
namespace {

using namespace std::chrono_literals;

Zone zone(std::string_view name) {
  return Zone::find(name).value();
}
Day day(std::string_view text) {
  return parse_day(text).value();
}
std::string in_utc(Instant instant) {
  return Zone::utc().to_string(instant);
}

TEST(Zone, IsFoundByName) {
  EXPECT_EQ(zone("Europe/Berlin").name(), "Europe/Berlin");
  EXPECT_EQ(zone("UTC").name(), "UTC");
  EXPECT_EQ(zone("Etc/UTC").name(), "UTC");
  for (const auto* name : {"", "Berlin", "europe/berlin", "Europe/Nowhere", "../../etc/passwd"})
    EXPECT_EQ(Zone::find(name).error().code, IssueType::not_found) << name;
}

TEST(Zone, UtcIsWhatIsWritten) {
  const auto utc = Zone::utc();
  EXPECT_EQ(utc.at(day("2025-03-01"), 7h), Instant{day("2025-03-01")} + 7h);
  EXPECT_EQ(utc.day_of(day("2025-03-01") + 23h + 59min), day("2025-03-01"));
  EXPECT_EQ(utc.day_of(day("1960-03-01") - 1us), day("1960-02-29"));
  EXPECT_EQ(utc.to_string(day("2025-03-01") + 7h + 5s), "2025-03-01T07:00:05+00:00");
}

TEST(Zone, WritesLocalTimeWithOffset) {
  EXPECT_EQ(zone("Europe/Berlin").to_string(day("2025-03-01") + 6h), "2025-03-01T07:00:00+01:00");
  EXPECT_EQ(zone("Europe/Berlin").to_string(day("2025-07-01") + 23h), "2025-07-02T01:00:00+02:00");
  EXPECT_EQ(zone("America/St_Johns").to_string(day("2025-01-01") + 1h), "2024-12-31T21:30:00-03:30");
  EXPECT_EQ(zone("Europe/Berlin").to_string(day("2025-03-01") + 6h + 999ms), "2025-03-01T07:00:00+01:00");
  EXPECT_EQ(zone("Europe/Berlin").to_string(day("1890-01-01") + 12h), "1890-01-01T12:53:00+00:53") << "local mean time is +00:53:28";
}

TEST(Zone, InAGapGivesTheMomentAfterIt) {
  const auto berlin = zone("Europe/Berlin");
  EXPECT_EQ(in_utc(berlin.at(day("2025-03-30"), 1h + 59min)), "2025-03-30T00:59:00+00:00");
  EXPECT_EQ(in_utc(berlin.at(day("2025-03-30"), 2h)), "2025-03-30T01:00:00+00:00");
  EXPECT_EQ(in_utc(berlin.at(day("2025-03-30"), 2h + 30min)), "2025-03-30T01:00:00+00:00");
  EXPECT_EQ(in_utc(berlin.at(day("2025-03-30"), 3h)), "2025-03-30T01:00:00+00:00");
}

TEST(Zone, OfATimeThatComesTwiceGivesTheFirst) {
  const auto berlin = zone("Europe/Berlin");
  EXPECT_EQ(in_utc(berlin.at(day("2025-10-26"), 2h + 30min)), "2025-10-26T00:30:00+00:00");
  EXPECT_EQ(in_utc(berlin.at(day("2025-10-26"), 3h)), "2025-10-26T02:00:00+00:00");
}

TEST(Zone, ADayWithoutMidnightStartsAtItsFirstMoment) {
  const auto sao_paulo = zone("America/Sao_Paulo");
  EXPECT_EQ(sao_paulo.to_string(sao_paulo.start_of(day("2018-11-04"))), "2018-11-04T01:00:00-02:00");
  EXPECT_EQ(sao_paulo.day_of(sao_paulo.start_of(day("2018-11-04"))), day("2018-11-04"));
  EXPECT_EQ(sao_paulo.day_of(sao_paulo.start_of(day("2018-11-04")) - 1us), day("2018-11-03"));
  EXPECT_EQ(sao_paulo.to_string(sao_paulo.start_of(day("2018-11-05"))), "2018-11-05T00:00:00-02:00");
}

TEST(Zone, KnowsADayThatNeverWas) {
  const auto apia = zone("Pacific/Apia");  // went from 29 to 31 December 2011
  EXPECT_EQ(apia.to_string(apia.start_of(day("2011-12-30"))), "2011-12-31T00:00:00+14:00");
}

RC_GTEST_PROP(Zone, ADayStartsOnItself, ()) {
  const auto somewhere = zone(*rc::gen::element("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"));
  const Day any = day("1900-01-02") + Days{*rc::gen::inRange(0, 60'000)};
  const Instant start = somewhere.start_of(any);
  RC_ASSERT(somewhere.day_of(start) == any);
  RC_ASSERT(somewhere.day_of(start - 1us) == any - Days{1});
}

}  // namespace
}  // namespace fhir
