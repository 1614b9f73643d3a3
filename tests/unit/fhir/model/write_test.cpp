#include "fhir/model/write.hpp"

#include "any_value.hpp"
#include "reading.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace fhir {
namespace {

template <class T>
class AReadResource : public testing::Test {};

using ReadTypes =
    testing::Types<Patient, Observation, Specimen, DiagnosticReport, MedicationStatement, MedicationRequest, MedicationDispense,
                   MedicationAdministration, Medication, Condition, Procedure, FamilyMemberHistory, ServiceRequest>;
TYPED_TEST_SUITE(AReadResource, ReadTypes);

TYPED_TEST(AReadResource, IsReadBackEqual) {
  EXPECT_TRUE(rc::check([](std::uint64_t seed) {
    TypeParam resource;
    AnyValue(seed).fill(resource);
    if constexpr (std::is_same_v<TypeParam, Observation>)  // only a contained one has its date there
      if (!resource.specimen.local.starts_with('#')) resource.contained_specimen_collected.reset();
    const auto text = write(Resource{resource});
    const auto again = reading(text);
    if (!again) RC_FAIL(text + "\n" + to_string(again.error()));
    RC_LOG(text);
    RC_ASSERT(std::get<TypeParam>(*again) == resource);
    RC_ASSERT(write(*again) == text);
  }));
}

template <class T>
class AWrittenResource : public testing::Test {};

using WrittenTypes = testing::Types<Device, CarePlan, DetectedIssue, Flag, Task, Communication, Provenance>;
TYPED_TEST_SUITE(AWrittenResource, WrittenTypes);

TYPED_TEST(AWrittenResource, IsReadBackEqual) {
  EXPECT_TRUE(rc::check([](std::uint64_t seed) {
    TypeParam resource;
    AnyValue(seed).fill(resource);
    const auto text = write(WrittenResource{resource});
    const auto document = parsed(text);
    const auto again = read_written(document.root());
    if (!again) RC_FAIL(text + "\n" + to_string(again.error()));
    RC_LOG(text);
    RC_ASSERT(std::get<TypeParam>(*again) == resource);
  }));
}

TEST(Write, KeepsAnotherResourceSmall) {
  OtherResource encounter;
  encounter.resource_type = "Encounter";
  encounter.id = "e";
  encounter.meta.last_updated = date_time("2025-03-01T00:00:00Z");
  encounter.recorded = date_time("2025-02");
  const auto text = write(Resource{encounter});
  EXPECT_EQ(text, R"({"resourceType":"Encounter","id":"e","meta":{"lastUpdated":"2025-03-01T00:00:00Z"},"recordedDate":"2025-02"})");
  EXPECT_EQ(read_as<OtherResource>(text), encounter);
}

TEST(Write, KeepsDigitsAndPartialDates) {
  const auto text =
      write(Resource{read_as<Observation>(R"({"resourceType": "Observation", "status": "final", "effectiveDateTime": "2025-03",
    "category": [{"text": "gone"}], "valueQuantity": {"value": 5.40, "comparator": ">=", "unit": "pg/mL"}})")});
  EXPECT_EQ(text, R"({"resourceType":"Observation","status":"final","effectiveDateTime":"2025-03",)"
                  R"("valueQuantity":{"value":5.40,"comparator":">=","unit":"pg/mL"}})");
}

TEST(Write, KeepsTheConceptOfAContainedMedication) {
  const auto statement = read_as<MedicationStatement>(R"({"resourceType": "MedicationStatement", "status": "active",
    "contained": [{"resourceType": "Medication", "id": "m", "code": {"text": "anastrozole"}}], "medicationReference": {"reference": "#m"}})");
  EXPECT_EQ(read_as<MedicationStatement>(write(Resource{statement})), statement);
}

Reference to(std::string local, std::string version = {}) {
  Reference reference;
  reference.display = version.empty() ? std::string{} : local + " version " + version;
  reference.local = std::move(local);
  reference.version = std::move(version);
  return reference;
}

TEST(Write, GivesAFlagInFhirsOrder) {
  Flag flag;
  flag.id = "flag-1";
  flag.version_id = "7";
  flag.tag = {{"urn:oid:1.5", "bonewatch", {}}};
  flag.language = "en";
  flag.text_div = "<p>T &lt; -2.5</p>";
  flag.identifier = {{"urn:oid:1.1", "flag-1"}};
  flag.status = "active";
  flag.category = {{{{"http://terminology.hl7.org/CodeSystem/flag-category", "safety", {}}}, {}}};
  flag.code = {{{"urn:oid:1.2", "A03", {}}}, "Osteoporosis"};
  flag.subject = to("Patient/p1");
  flag.period = {"2025-03-01", {}};
  flag.author = to("Device/d");
  EXPECT_EQ(
      write(WrittenResource{flag}),
      R"({"resourceType":"Flag","id":"flag-1","meta":{"tag":[{"system":"urn:oid:1.5","code":"bonewatch"}]},"language":"en",)"
      R"("text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\"><p>T &lt; -2.5</p></div>"},)"
      R"("identifier":[{"system":"urn:oid:1.1","value":"flag-1"}],"status":"active",)"
      R"("category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/flag-category","code":"safety"}]}],)"
      R"("code":{"coding":[{"system":"urn:oid:1.2","code":"A03"}],"text":"Osteoporosis"},"subject":{"reference":"Patient/p1"},)"
      R"("period":{"start":"2025-03-01"},"author":{"reference":"Device/d"}})");
}

TEST(Write, GivesDeviceAndProvenanceTheirFixedCodes) {
  Device device;
  device.device_name = "Bonewatch";
  device.version = "0.1";
  EXPECT_EQ(write(WrittenResource{device}),
            R"({"resourceType":"Device","deviceName":[{"name":"Bonewatch","type":"user-friendly-name"}],"version":[{"value":"0.1"}]})");

  Provenance provenance;
  provenance.identifier = {{"urn:oid:1.1", "no element of it"}};
  provenance.target = {to("Flag/f", "2")};
  provenance.agent_who = to("Device/d");
  provenance.entity_source = {to("Observation/o7", "2")};
  EXPECT_EQ(write(WrittenResource{provenance}),
            R"({"resourceType":"Provenance","target":[{"reference":"Flag/f/_history/2","display":"Flag/f version 2"}],)"
            R"("agent":[{"who":{"reference":"Device/d"}}],)"
            R"("entity":[{"role":"source","what":{"reference":"Observation/o7/_history/2","display":"Observation/o7 version 2"}}]})");
}

TEST(Write, NestsWhatFhirNests) {
  CarePlan plan;
  plan.activity.resize(1);
  plan.activity[0].status = "cancelled";
  plan.activity[0].status_reason.text = "ended";
  plan.activity[0].kind = "Task";
  EXPECT_EQ(write(WrittenResource{plan}),
            R"({"resourceType":"CarePlan","activity":[{"detail":{"kind":"Task","status":"cancelled","statusReason":{"text":"ended"}}}]})");

  Task task;
  task.restriction_period_end = "2025-03-31";
  task.input = {{{{}, "evidence"}, to("Observation/o7")}};
  EXPECT_EQ(write(WrittenResource{task}), R"({"resourceType":"Task","restriction":{"period":{"end":"2025-03-31"}},)"
                                          R"("input":[{"type":{"text":"evidence"},"valueReference":{"reference":"Observation/o7"}}]})");

  Communication message;
  message.payload = {"one", "two"};
  EXPECT_EQ(write(WrittenResource{message}),
            R"({"resourceType":"Communication","payload":[{"contentString":"one"},{"contentString":"two"}]})");
}

Result<WrittenResource> written(std::string text) {
  const auto document = parsed(std::move(text));
  return read_written(document.root());
}

TEST(ReadWritten, TakesAServersCopyWithOtherPeoplesChanges) {
  const auto issue = std::get<DetectedIssue>(written(R"({"resourceType": "DetectedIssue", "id": "i", "meta": {"versionId": "4",
    "lastUpdated": "2025-04-01T00:00:00Z", "source": "#x", "tag": [{"system": "s", "code": "bonewatch"}]}, "language": "en",
    "text": {"status": "generated", "div": "<div xml:lang=\"en\" lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\"><p>a</p></div>"},
    "mitigation": [{"action": {"text": "seen"}, "date": "2025-04-01", "author": {"display": "Dr. X"}}]})")
                                                 .value());
  EXPECT_EQ(issue.id, "i");
  EXPECT_EQ(issue.version_id, "4");
  EXPECT_EQ(issue.text_div, "<p>a</p>");
  EXPECT_EQ(issue.mitigation, (std::vector{Mitigation{{{}, "seen"}, "2025-04-01"}}));
}

TEST(ReadWritten, NamesWhatIsWrong) {
  EXPECT_EQ(to_string(written(R"({"resourceType": "Patient"})").error()), "not-supported at Patient: not a resource that we write");
  EXPECT_EQ(to_string(written(R"({"resourceType": "Task", "restriction": {"period": {"end": 1}}})").error()),
            "structure at Task.restriction.period.end: not a string");
  EXPECT_EQ(to_string(written(R"({"resourceType": "Communication", "payload": {}})").error()),
            "structure at Communication.payload: not an array");
  EXPECT_EQ(to_string(written("{}").error()), "required at resourceType: missing");
}

TEST(WriteCollection, HoldsTheResourcesAsTheyAre) {
  const std::vector<std::string> resources{R"({"resourceType":"Patient"})", R"({"resourceType":"Flag"})"};
  EXPECT_EQ(write_collection(resources, "2025-03-01T00:00:00Z"),
            R"({"resourceType":"Bundle","type":"collection","timestamp":"2025-03-01T00:00:00Z",)"
            R"("entry":[{"resource":{"resourceType":"Patient"}},{"resource":{"resourceType":"Flag"}}]})");
  EXPECT_EQ(write_collection({}, {}), R"({"resourceType":"Bundle","type":"collection"})");
}

}  // namespace
}  // namespace fhir
