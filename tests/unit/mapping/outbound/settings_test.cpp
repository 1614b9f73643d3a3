#include "mapping/outbound/settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace outbound {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Audience, PutsThePrescriberInTheWordsPlace) {
  const Recipients recipients{{"prescriber", "CareTeam/pool"}, {"CareTeam/pool"}, {}, {"prescriber"}};
  const protocol::Audience told = audience(recipients, "Practitioner/dr1");
  EXPECT_THAT(told.high, ElementsAre("Practitioner/dr1", "CareTeam/pool"));
  EXPECT_THAT(told.moderate, ElementsAre("CareTeam/pool"));
  EXPECT_THAT(told.low, IsEmpty());
  EXPECT_THAT(told.info, ElementsAre("Practitioner/dr1"));
}

TEST(Audience, DropsAnUnknownPrescriberAndNamesNobodyTwice) {
  const Recipients recipients{{"prescriber", "Practitioner/dr1"}, {"prescriber"}, {}, {}};
  EXPECT_THAT(audience(recipients, "").high, ElementsAre("Practitioner/dr1"));
  EXPECT_THAT(audience(recipients, "").moderate, IsEmpty());
  EXPECT_THAT(audience(recipients, "Practitioner/dr1").high, ElementsAre("Practitioner/dr1"));
}

TEST(Recipients, AreOfTypesThatMessageAndTaskTake) {
  for (const char* reference : {"Practitioner/1", "PractitionerRole/1", "Organization/1", "CareTeam/1", "HealthcareService/1"})
    EXPECT_TRUE(may_be_told(reference)) << reference;
  for (const char* reference : {"Patient/1", "Device/1", "Group/1", "Practitioner/", "CareTeam", "prescriber", ""})
    EXPECT_FALSE(may_be_told(reference)) << reference;
}

}  // namespace
}  // namespace outbound
