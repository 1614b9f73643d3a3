#include "mapping/inbound/person_reader.hpp"

#include "tests/support/chart.hpp"

#include <gtest/gtest.h>

namespace inbound {
namespace {

using clinical::Gender;
using support::Chart;
using support::days;
using support::on;

clinical::Person person(std::string_view members, std::string sex_extension = {}) {
  Chart chart;
  chart.sex_extension = std::move(sex_extension);
  chart.add("Patient", "p1", "2025-01-01", members);
  return chart.timeline().person;
}

TEST(Person, IsWhatThePatientTells) {
  const auto woman = person("'gender':'female','birthDate':'1962-05','deceasedDateTime':'2025-02-01T10:00:00Z'");
  EXPECT_EQ(woman.reference, "Patient/p1");
  EXPECT_EQ(woman.gender, Gender::female);
  EXPECT_EQ(woman.birth, days("1962-05-01", "1962-05-31"));
  EXPECT_EQ(woman.deceased_on, on("2025-02-01"));
  EXPECT_FALSE(woman.deceased);
  EXPECT_TRUE(person("'deceasedBoolean':true").deceased);
  EXPECT_FALSE(person("'deceasedBoolean':false").deceased);
}

TEST(Person, OfAnotherUnknownOrAbsentGenderIsNotKnown) {
  EXPECT_EQ(person("'gender':'male'").gender, Gender::male);
  for (const auto* gender : {"'gender':'other'", "'gender':'unknown'", "'active':true"})
    EXPECT_EQ(person(gender).gender, Gender::not_known);
}

TEST(Person, MayBeOverriddenByASexExtension) {
  const auto with = [](std::string_view code) {
    return person(
               "'gender':'male','extension':[{'url':'urn:sex','valueCodeableConcept':{'coding':[{'code':'" + std::string(code) + "'}]}}]",
               "urn:sex")
        .gender;
  };
  for (const auto* female : {"female", "female-typical", "F", "248152002"}) EXPECT_EQ(with(female), Gender::female) << female;
  for (const auto* male : {"male", "male-typical", "M", "248153007"}) EXPECT_EQ(with(male), Gender::male) << male;
  EXPECT_EQ(with("specified"), Gender::not_known);
  EXPECT_EQ(person("'gender':'male'", "urn:sex").gender, Gender::male);
}

TEST(Person, WithoutAPatientResourceIsAReference) {
  Chart chart;
  chart.observation("o1", "2243-4", "'valueString':'x'");
  const auto unknown = chart.timeline().person;
  EXPECT_EQ(unknown.reference, "Patient/p1");
  EXPECT_EQ(unknown.gender, Gender::not_known);
  EXPECT_EQ(unknown.birth, std::nullopt);
}

std::string replaced_by(std::string_view id) {
  return "'link':[{'other':{'reference':'Patient/" + std::string(id) + "'},'type':'replaced-by'}]";
}

TEST(MergedPatients, JoinUnderTheOneThatSurvives) {  // CR-6, X120
  Chart chart;
  chart.add("Patient", "p1", "2025-01-01", "'gender':'male'," + replaced_by("p2"));
  chart.add("Patient", "p2", "2025-01-01", replaced_by("p3"));
  chart.observation("o1", "2243-4", "'valueQuantity':{'value':18,'code':'pg/mL'},'effectiveDateTime':'2025-03-01'");
  const auto timeline = chart.timeline();
  EXPECT_EQ(timeline.person.reference, "Patient/p3");
  EXPECT_EQ(timeline.person.gender, Gender::not_known);
  EXPECT_EQ(timeline.estradiol.size(), 1U);
}

TEST(MergedPatients, AreApartUntilTheLinkIsKnown) {
  Chart chart;
  chart.add("Patient", "p1", "2025-01-01", "");
  chart.add("Patient", "p2", "2025-01-01", "");
  chart.add("Patient", "p1", "2025-02-01", replaced_by("p2"));
  EXPECT_EQ(chart.understood("2025-01-31").size(), 2U);
  EXPECT_EQ(chart.understood("2025-02-01").size(), 1U);
}

TEST(MergedPatients, InACircleAreTheLeastOfThem) {
  Chart chart;
  chart.add("Patient", "p3", "2025-01-01", replaced_by("p1"));
  chart.add("Patient", "p1", "2025-01-01", replaced_by("p2"));
  chart.add("Patient", "p2", "2025-01-01", replaced_by("p1"));
  EXPECT_EQ(chart.timeline().person.reference, "Patient/p1");
  Chart alone;
  alone.add("Patient", "p1", "2025-01-01", replaced_by("p1"));
  EXPECT_EQ(alone.timeline().person.reference, "Patient/p1");
}

}  // namespace
}  // namespace inbound
