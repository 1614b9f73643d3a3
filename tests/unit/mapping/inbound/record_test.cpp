#include "mapping/inbound/record.hpp"

#include "tests/support/chart.hpp"

#include <gtest/gtest.h>

namespace inbound {
namespace {

using support::resource_of;

const fhir::Zone utc = fhir::Zone::utc();

std::optional<fhir::Instant> instant(std::string_view text) {
  return fhir::DateTime::parse(text)->start(utc);
}

std::optional<fhir::Instant> arrival(const std::string& json, std::optional<fhir::DateTime> carried = {}) {
  return arrival_of(resource_of(json), carried, utc);
}

const auto bundle_time = fhir::DateTime::parse("2025-05-05T12:00:00Z").value();

TEST(Arrival, IsLastUpdatedBeforeAllElse) {
  const std::string json =
      "{'resourceType':'Observation','id':'o','status':'final','code':{},'meta':{'lastUpdated':'2025-03-01T08:00:00+02:00'},"
      "'issued':'2025-02-01T00:00:00Z'}";
  EXPECT_EQ(arrival(json, bundle_time), instant("2025-03-01T06:00:00Z"));
}

TEST(Arrival, IsTheBundlesTimeWithoutLastUpdated) {
  EXPECT_EQ(arrival("{'resourceType':'Observation','id':'o','status':'final','code':{},'issued':'2025-02-01T00:00:00Z'}", bundle_time),
            instant("2025-05-05T12:00:00Z"));
}

struct OwnDate {
  const char* json;
  const char* arrival;  // null: from the beginning
};

class OwnDates : public testing::TestWithParam<OwnDate> {};

TEST_P(OwnDates, TellTheArrival) {
  const auto expected = GetParam().arrival != nullptr ? instant(GetParam().arrival) : std::nullopt;
  EXPECT_EQ(arrival(GetParam().json), expected) << GetParam().json;
}

INSTANTIATE_TEST_SUITE_P(
    Types, OwnDates,
    testing::Values(
        OwnDate{
            "{'resourceType':'Observation','status':'final','code':{},'issued':'2025-02-01T10:00:00Z','effectiveDateTime':'2025-01-01'}",
            "2025-02-01T10:00:00Z"},
        OwnDate{"{'resourceType':'Observation','status':'final','code':{},'effectiveDateTime':'2025-01'}", "2025-01-01T00:00:00Z"},
        OwnDate{"{'resourceType':'Observation','status':'final','code':{},'effectivePeriod':{'start':'2025-01-01','end':'2025-01-09'}}",
                "2025-01-09T00:00:00Z"},
        OwnDate{"{'resourceType':'Observation','status':'final','code':{},'effectivePeriod':{'start':'2025-01-01'}}",
                "2025-01-01T00:00:00Z"},
        OwnDate{"{'resourceType':'Observation','status':'final','code':{}}", nullptr},
        OwnDate{
            "{'resourceType':'DiagnosticReport','status':'final','code':{},'effectivePeriod':{'start':'2025-01-01','end':'2025-01-09'}}",
            "2025-01-09T00:00:00Z"},
        OwnDate{"{'resourceType':'MedicationStatement','status':'active','dateAsserted':'2025-02-01','effectiveDateTime':'2025-01-01'}",
                "2025-02-01T00:00:00Z"},
        OwnDate{"{'resourceType':'MedicationStatement','status':'active','effectivePeriod':{'start':'2025-01-01','end':'2025-01-09'}}",
                "2025-01-01T00:00:00Z"},
        OwnDate{"{'resourceType':'MedicationRequest','status':'active','intent':'order','authoredOn':'2025-02-01'}",
                "2025-02-01T00:00:00Z"},
        OwnDate{
            "{'resourceType':'MedicationRequest','status':'active','intent':'order','dosageInstruction':["
            "{'timing':{'repeat':{'boundsPeriod':{'start':'2025-03-01'}}}},{'timing':{'repeat':{'boundsPeriod':{'start':'2025-02-01'}}}}]}",
            "2025-02-01T00:00:00Z"},
        OwnDate{"{'resourceType':'MedicationDispense','status':'completed','whenHandedOver':'2025-02-02','whenPrepared':'2025-02-01'}",
                "2025-02-02T00:00:00Z"},
        OwnDate{"{'resourceType':'MedicationDispense','status':'completed','whenPrepared':'2025-02-01'}", "2025-02-01T00:00:00Z"},
        OwnDate{
            "{'resourceType':'MedicationAdministration','status':'completed','effectivePeriod':{'start':'2025-01-01','end':'2025-01-09'}}",
            "2025-01-01T00:00:00Z"},
        OwnDate{"{'resourceType':'Condition','recordedDate':'2025-02-01','onsetDateTime':'2020'}", "2025-02-01T00:00:00Z"},
        OwnDate{"{'resourceType':'Condition','onsetDateTime':'2020'}", "2020-01-01T00:00:00Z"},
        OwnDate{"{'resourceType':'Procedure','status':'completed','performedPeriod':{'start':'2025-01-01','end':'2025-01-09'}}",
                "2025-01-01T00:00:00Z"},
        OwnDate{"{'resourceType':'ServiceRequest','status':'active','intent':'order','authoredOn':'2025-02-01'}", "2025-02-01T00:00:00Z"},
        OwnDate{"{'resourceType':'Patient','birthDate':'1960-01-01'}", nullptr},
        OwnDate{"{'resourceType':'Medication','code':{'text':'x'}}", nullptr}));

TEST(Arrival, ReadsDatesWithoutTimeInTheZone) {
  const auto berlin = fhir::Zone::find("Europe/Berlin").value();
  const auto order = resource_of("{'resourceType':'MedicationRequest','status':'active','intent':'order','authoredOn':'2025-02-01'}");
  EXPECT_EQ(arrival_of(order, std::nullopt, berlin), instant("2025-01-31T23:00:00Z"));
}

}  // namespace
}  // namespace inbound
