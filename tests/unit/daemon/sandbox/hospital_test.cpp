#include "daemon/sandbox/hospital.hpp"

#include "daemon/sandbox/random.hpp"
#include "daemon/sandbox/stories.hpp"
#include "fhir/json/document.hpp"
#include "fhir/model/read.hpp"
#include "fhir/primitive/zone.hpp"

#include <gtest/gtest.h>

#include <set>

namespace sandbox {
namespace {

TEST(Random, GivesTheSameEverywhere) {
  Random random(1234567);
  EXPECT_EQ(random.next(), 6457827717110365317U);  // as published with SplitMix64
  EXPECT_EQ(random.next(), 3203168211198807973U);
}

TEST(Random, StaysBetweenItsEnds) {
  Random random(1);
  std::set<int> seen;
  for (int time = 0; time < 1000; ++time) seen.insert(random.between(-2, 3));
  EXPECT_EQ(seen, (std::set{-2, -1, 0, 1, 2, 3}));
}

TEST(Hospital, IsTheSameForTheSameSeed) {
  const auto once = make_hospital(7);
  const auto again = make_hospital(7);
  EXPECT_EQ(once.resources, again.resources);
  EXPECT_NE(once.resources, make_hospital(8).resources);
}

TEST(Hospital, TellsEveryStoryOnceToPatientsOfItsOwn) {
  const auto hospital = make_hospital(3);
  std::set<std::string> patients;
  std::set<std::string> names;
  for (const auto& [patient, name] : hospital.stories) {
    patients.insert(patient);
    names.insert(name);
  }
  EXPECT_EQ(patients.size(), plots().size());
  EXPECT_EQ(names.size(), plots().size());
  EXPECT_EQ(hospital.patients, 300U);
}

TEST(Hospital, HasRoomForItsStories) {
  EXPECT_EQ(make_hospital(3, 1).patients, plots().size());
}

TEST(Hospital, HoldsResourcesThatCanBeReadInTheOrderOfArrival) {
  std::set<std::string> patients;
  std::optional<fhir::Instant> before;
  const auto utc = fhir::Zone::utc();
  for (const auto& text : make_hospital(5).resources) {
    const auto document = fhir::json::Document::parse(text);
    ASSERT_TRUE(document) << text;
    const auto resource = fhir::read_resource(document->root());
    ASSERT_TRUE(resource) << text;
    const auto arrival = fhir::header(*resource).meta.last_updated.value().start(utc);
    EXPECT_GE(arrival, before.value_or(arrival)) << text;
    EXPECT_LE(utc.day_of(arrival), last_day) << text;
    before = arrival;
    patients.insert(fhir::patient_reference(*resource));
  }
  EXPECT_EQ(patients.size(), 300U);
}

}  // namespace
}  // namespace sandbox
