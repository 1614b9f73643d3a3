#include "fhir/model/resources.hpp"

#include "fhir/model/reference.hpp"

#include <gtest/gtest.h>

namespace fhir {
namespace {

Observation observation_of(std::string_view subject) {
  Observation observation;
  observation.id = "o7";
  observation.subject = reference_to(subject);
  return observation;
}

TEST(Resources, TellTypeAndReference) {
  OtherResource encounter;
  encounter.resource_type = "Encounter";
  EXPECT_EQ(resource_type(Resource{encounter}), "Encounter");
  EXPECT_EQ(local_reference(Resource{encounter}), "");
  EXPECT_EQ(resource_type(Resource{MedicationAdministration{}}), "MedicationAdministration");
  EXPECT_EQ(local_reference(Resource{observation_of("Patient/p1")}), "Observation/o7");
  EXPECT_EQ(header(Resource{observation_of("Patient/p1")}).id, "o7");
}

TEST(Resources, TellThePatientTheySpeakOf) {
  EXPECT_EQ(patient_reference(observation_of("https://ehr.example/fhir/Patient/p1/_history/4")), "Patient/p1");
  EXPECT_EQ(patient_reference(observation_of("urn:uuid:1")), "urn:uuid:1");
  EXPECT_EQ(patient_reference(observation_of("Group/g1")), "");
  EXPECT_EQ(patient_reference(observation_of("#p")), "");
  EXPECT_EQ(patient_reference(observation_of("")), "");
  auto of_group = observation_of("urn:uuid:1");
  of_group.subject.type = "Group";
  EXPECT_EQ(patient_reference(of_group), "");

  Patient patient;
  patient.id = "p1";
  EXPECT_EQ(patient_reference(patient), "Patient/p1");
  FamilyMemberHistory history;
  history.patient.local = "Patient/p1";
  EXPECT_EQ(patient_reference(history), "Patient/p1");
  EXPECT_EQ(patient_reference(Medication{}), "");
  EXPECT_EQ(patient_reference(OtherResource{}), "");
}

TEST(Resources, ShowEveryReference) {
  const auto visited = [](Resource resource) {
    std::size_t count = 0;
    for_each_reference(resource, [&](Reference& reference) { reference.local = std::to_string(++count); });
    return count;
  };
  auto observation = observation_of("Patient/p1");
  observation.performer.resize(2);
  EXPECT_EQ(visited(observation), 5U) << "subject, specimen, device, performers";
  EXPECT_EQ(visited(Patient{}), 1U) << "replaced-by";
  EXPECT_EQ(visited(MedicationStatement{}), 3U) << "subject, medication, informationSource";
  EXPECT_EQ(visited(MedicationRequest{}), 3U) << "subject, medication, requester";
  EXPECT_EQ(visited(FamilyMemberHistory{}), 1U);
  EXPECT_EQ(visited(Medication{}), 0U);

  Resource report = DiagnosticReport{};
  std::get<DiagnosticReport>(report).result.resize(1);
  for_each_reference(report, [](Reference& reference) { reference.local = "Observation/resolved"; });
  EXPECT_EQ(std::get<DiagnosticReport>(report).result[0].local, "Observation/resolved");
}

}  // namespace
}  // namespace fhir
