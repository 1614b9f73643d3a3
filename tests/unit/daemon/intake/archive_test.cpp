#include "daemon/intake/archive.hpp"

#include "tests/support/scratch_folder.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace intake {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string meta(std::string_view updated) {
  return updated.empty() ? std::string() : fmt::format(R"("meta":{{"versionId":"1","lastUpdated":"{}"}},)", updated);
}

std::string patient(std::string_view id, std::string_view more = {}) {
  return fmt::format(R"({{"resourceType":"Patient","id":"{}"{}}})", id, more);
}

std::string anastrozole(std::string_view id, std::string_view subject, std::string_view updated = "2025-03-03T10:00:00Z") {
  return fmt::format(
      R"({{"resourceType":"MedicationStatement","id":"{}",{}"status":"active","medicationCodeableConcept":{{"coding":[{{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"199224"}}]}},"subject":{{"reference":"{}"}},"effectivePeriod":{{"start":"2025-03-01"}}}})",
      id, meta(updated), subject);
}

std::string order_of(std::string_view id, std::string_view subject, std::string_view medication) {
  return fmt::format(
      R"({{"resourceType":"MedicationRequest","id":"{}","status":"active","intent":"order","medicationReference":{{"reference":"{}"}},"subject":{{"reference":"{}"}},"authoredOn":"2025-03-01"}})",
      id, medication, subject);
}

std::string medication(std::string_view id, std::string_view code) {
  return fmt::format(
      R"({{"resourceType":"Medication","id":"{}","code":{{"coding":[{{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"{}"}}]}}}})",
      id, code);
}

std::string estradiol(std::string_view id, std::string_view subject, std::string_view updated = "2025-06-01T10:00:00Z") {
  return fmt::format(
      R"({{"resourceType":"Observation","id":"{}",{}"status":"final","code":{{"coding":[{{"system":"http://loinc.org","code":"2243-4"}}]}},"subject":{{"reference":"{}"}},"effectiveDateTime":"2025-06-01","valueQuantity":{{"value":18,"unit":"pg/mL"}}}})",
      id, meta(updated), subject);
}

std::string heart_rate(std::string_view id, std::string_view subject, std::string_view updated) {
  return fmt::format(
      R"({{"resourceType":"Observation","id":"{}",{}"status":"final","code":{{"coding":[{{"system":"http://loinc.org","code":"8867-4"}}]}},"subject":{{"reference":"{}"}},"effectiveDateTime":"2025-06-01","valueQuantity":{{"value":72}}}})",
      id, meta(updated), subject);
}

std::string entry(std::string_view resource, std::string_view full_url = {}) {
  return full_url.empty() ? fmt::format(R"({{"resource":{}}})", resource)
                          : fmt::format(R"({{"fullUrl":"{}","resource":{}}})", full_url, resource);
}

std::string bundle(std::string_view type, const std::vector<std::string>& entries, std::string_view timestamp = {}) {
  return fmt::format(R"({{"resourceType":"Bundle","type":"{}",{}"entry":[{}]}})", type,
                     timestamp.empty() ? std::string() : fmt::format(R"("timestamp":"{}",)", timestamp), fmt::join(entries, ","));
}

std::string lines(const std::vector<std::string>& documents) {
  return fmt::format("{}\n", fmt::join(documents, "\n"));
}

class ArchiveTest : public testing::Test {
 protected:
  Archive read(std::string_view name, std::string_view text) {
    folder_.write(name, text);
    return read_folder();
  }

  Archive read_folder() {
    const std::vector paths{folder_.path()};
    return Archive::read(find_inputs(paths).value(), {terminology::Terminology::shipped(), zone_},
                         {.unread = [this](const Unread& unread) { unread_.push_back(unread); }, .progress = {}});
  }

  static std::vector<std::string> names(Archive& archive, std::size_t group = 0) {
    std::vector<std::string> references;
    for (const auto& record : archive.records(group).value()) references.push_back(record.reference);
    return references;
  }

  tests::ScratchFolder folder_;
  fhir::Zone zone_ = fhir::Zone::utc();
  std::vector<Unread> unread_;
};

TEST_F(ArchiveTest, WatchesOnlyPatientsOfWhomAnastrozoleIsTold) {
  auto archive = read("a.ndjson", lines({patient("p1"), patient("p2"), anastrozole("s1", "Patient/p1"), estradiol("o1", "Patient/p1"),
                                         estradiol("o2", "Patient/p2")}));
  ASSERT_EQ(archive.group_count(), 1U);
  EXPECT_THAT(archive.patients(0), ElementsAre("Patient/p1"));
  EXPECT_THAT(names(archive), ElementsAre("Patient/p1", "MedicationStatement/s1", "Observation/o1"));
  EXPECT_EQ(archive.totals().resources, 5U);
  EXPECT_EQ(archive.totals().watched, 1U);
}

TEST_F(ArchiveTest, LeavesOutWhatNoRuleUses) {
  auto archive = read("a.ndjson", lines({anastrozole("s1", "Patient/p1"), heart_rate("o1", "Patient/p1", "2025-06-01T10:00:00Z")}));
  EXPECT_THAT(names(archive), ElementsAre("MedicationStatement/s1"));
}

TEST_F(ArchiveTest, KeepsAnIrrelevantVersionOfARelevantResource) {
  auto archive =
      read("a.ndjson",
           lines({anastrozole("s1", "Patient/p1"), estradiol("o1", "Patient/p1"), heart_rate("o1", "Patient/p1", "2025-07-01T10:00:00Z")}));
  EXPECT_THAT(names(archive), ElementsAre("MedicationStatement/s1", "Observation/o1", "Observation/o1"));
}

TEST_F(ArchiveTest, FollowsAnOrderToItsMedicationWhicheverComesFirst) {
  auto archive = read("a.ndjson", lines({order_of("r1", "Patient/p1", "Medication/m1"), order_of("r2", "Patient/p2", "Medication/m2"),
                                         medication("m1", "199224"), medication("m2", "200064")}));
  ASSERT_EQ(archive.group_count(), 1U);
  EXPECT_THAT(archive.patients(0), ElementsAre("Patient/p1"));
  EXPECT_THAT(names(archive), ElementsAre("MedicationRequest/r1", "Medication/m1"));
}

TEST_F(ArchiveTest, ResolvesFullUrlsOverAllFiles) {
  folder_.write("1.json", bundle("transaction", {entry(order_of("r1", "urn:uuid:aa", "urn:uuid:bb"))}));
  folder_.write("2.json", bundle("transaction", {entry(patient("p1"), "urn:uuid:aa"), entry(medication("m1", "199224"), "urn:uuid:bb")}));
  auto archive = read_folder();
  ASSERT_EQ(archive.group_count(), 1U);
  EXPECT_THAT(archive.patients(0), ElementsAre("Patient/p1"));
  const auto records = archive.records(0).value();
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(fhir::patient_reference(records[0].resource), "Patient/p1");
  EXPECT_EQ(std::get<fhir::MedicationRequest>(records[0].resource).medication.reference.local, "Medication/m1");
}

TEST_F(ArchiveTest, NamesAResourceWithoutIdByItsFullUrl) {
  auto nameless = estradiol("x", "Patient/p1");
  nameless.replace(nameless.find(R"("id":"x",)"), 9, "");
  auto archive = read("a.json", bundle("batch", {entry(anastrozole("s1", "Patient/p1")), entry(nameless, "urn:uuid:cc"), entry(nameless)}));
  EXPECT_THAT(names(archive), ElementsAre("MedicationStatement/s1", "Observation/cc", HasSubstr("Observation/unnamed-")));
}

TEST_F(ArchiveTest, GroupsPatientsThatAreLinked) {
  const auto merged = patient("p9", R"(,"link":[{"other":{"reference":"Patient/p1"},"type":"replaced-by"}])");
  auto archive = read("a.ndjson", lines({merged, patient("p1"), anastrozole("s1", "Patient/p9"), estradiol("o1", "Patient/p1")}));
  ASSERT_EQ(archive.group_count(), 1U);
  EXPECT_THAT(archive.patients(0), ElementsAre("Patient/p1", "Patient/p9"));
  EXPECT_THAT(names(archive), ElementsAre("Patient/p9", "Patient/p1", "MedicationStatement/s1", "Observation/o1"));
}

TEST_F(ArchiveTest, GivesVersionsThatAreAnotherPatientsNow) {
  auto archive =
      read("a.ndjson",
           lines({anastrozole("s1", "Patient/p1"), estradiol("o1", "Patient/p1"), estradiol("o1", "Patient/p2", "2025-07-01T10:00:00Z")}));
  EXPECT_THAT(names(archive), ElementsAre("MedicationStatement/s1", "Observation/o1", "Observation/o1"));
}

TEST_F(ArchiveTest, OrdersGroupsByTheFirstPatient) {
  auto archive = read("a.ndjson", lines({anastrozole("s3", "Patient/c"), anastrozole("s1", "Patient/a"), anastrozole("s2", "Patient/b")}));
  ASSERT_EQ(archive.group_count(), 3U);
  EXPECT_THAT(archive.patients(0), ElementsAre("Patient/a"));
  EXPECT_THAT(archive.patients(2), ElementsAre("Patient/c"));
}

fhir::Instant moment(std::string_view text) {
  return fhir::DateTime::parse(text)->start(fhir::Zone::utc());
}

TEST_F(ArchiveTest, TakesTheTimestampOfABundleAsArrivalButNotASearchPages) {
  auto archive = read("a.ndjson",
                      lines({bundle("collection", {entry(anastrozole("s1", "Patient/p1", ""))}, "2025-05-05T00:00:00Z"),
                             bundle("searchset", {entry(anastrozole("s2", "Patient/p1", ""))}, "2025-06-06T00:00:00Z"),
                             bundle("history", {entry(anastrozole("s3", "Patient/p1", "2025-04-04T00:00:00Z"))}, "2025-05-05T00:00:00Z")}));
  const auto records = archive.records(0).value();
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[0].arrival, moment("2025-05-05T00:00:00Z"));
  EXPECT_EQ(records[1].arrival, moment("2025-03-01"));  // its own period
  EXPECT_EQ(records[2].arrival, moment("2025-04-04T00:00:00Z"));
}

TEST_F(ArchiveTest, ReadsBundlesInBundles) {
  const auto inner = bundle("document", {entry(anastrozole("s1", "Patient/p1", ""))}, "2025-05-05T00:00:00Z");
  auto archive = read("a.json", bundle("searchset", {entry(inner)}, "2026-01-01T00:00:00Z"));
  ASSERT_EQ(archive.group_count(), 1U);
  EXPECT_EQ(archive.records(0).value().front().arrival, moment("2025-05-05T00:00:00Z"));
}

TEST_F(ArchiveTest, KnowsTheLatestArrivalOfUnwatchedPatientsToo) {
  const std::string status = R"({"resourceType":"Parameters","id":"x","meta":{"lastUpdated":"2030-01-01T00:00:00Z"}})";
  const std::string device = R"({"resourceType":"Device","id":"d","meta":{"lastUpdated":"2026-01-01T00:00:00Z"}})";
  const auto archive = read("a.ndjson", lines({status, device, estradiol("o1", "Patient/p2")}));
  EXPECT_EQ(archive.latest_arrival(), moment("2026-01-01T00:00:00Z"));
  EXPECT_EQ(archive.group_count(), 0U);
}

TEST_F(ArchiveTest, TakesResourcesAwayByDelete) {
  const std::string deletion = R"({"request":{"method":"DELETE","url":"Observation/o1"}})";
  auto archive = read("a.ndjson", lines({anastrozole("s1", "Patient/p1"), estradiol("o1", "Patient/p1"),
                                         bundle("history", {deletion}, "2025-08-01T00:00:00Z"), bundle("history", {deletion})}));
  const auto records = archive.records(0).value();
  ASSERT_EQ(records.size(), 4U);
  EXPECT_TRUE(records[2].deleted);
  EXPECT_EQ(records[2].reference, "Observation/o1");
  EXPECT_EQ(records[2].arrival, moment("2025-08-01T00:00:00Z"));
  EXPECT_EQ(records[3].arrival, moment("2025-06-01T10:00:00Z"));  // of the resource, since its Bundle tells none
}

TEST_F(ArchiveTest, NamesWhatItCannotReadAndReadsTheRest) {
  folder_.write("1.ndjson", "{\"resourceType\":\"Patient\",\"id\":}\n" + anastrozole("s1", "Patient/p1") + "\n[1]\n");
  folder_.write("2.json", bundle("collection", {R"({"resource":{"resourceType":"Observation","id":"o","status":["final"]}})",
                                                entry(estradiol("o1", "Patient/p1"))}));
  auto archive = read_folder();
  EXPECT_THAT(names(archive), ElementsAre("MedicationStatement/s1", "Observation/o1"));
  ASSERT_EQ(unread_.size(), 3U);
  EXPECT_EQ(archive.totals().unread, 3U);
  EXPECT_EQ(unread_[0].line, 1U);
  EXPECT_EQ(unread_[0].column, 32U);
  EXPECT_EQ(unread_[1].line, 3U);
  EXPECT_EQ(unread_[2].entry, 0U);
  EXPECT_THAT(unread_[2].file, HasSubstr("2.json"));
  EXPECT_EQ(unread_[2].issue.path, "Bundle.entry[0].resource.status");
  EXPECT_EQ(unread_[2].line, 1U);
  EXPECT_EQ(unread_[2].column, tests::bytes_of(unread_[2].file).find("[\"final\"]") + 1);
}

TEST_F(ArchiveTest, IgnoresTypesItDoesNotKnow) {
  const auto archive = read("a.ndjson", lines({R"({"resourceType":"Invented","id":"x"})"}));
  EXPECT_THAT(unread_, IsEmpty());
  EXPECT_EQ(archive.totals().resources, 1U);
}

TEST_F(ArchiveTest, SaysWhenAFileChangedBetweenTheReadings) {
  auto archive = read("a.ndjson", lines({patient("p0"), anastrozole("s1", "Patient/p1")}));
  folder_.write("a.ndjson", "{}\n");
  const auto records = archive.records(0);
  ASSERT_TRUE(records.has_error());
  EXPECT_EQ(records.error().code, fhir::IssueType::conflict);
}

TEST_F(ArchiveTest, ReadsFromMoreFilesThanMayBeOpen) {
  for (int number = 0; number < 200; ++number)
    folder_.write(fmt::format("{:03}.json", number), estradiol(fmt::format("o{}", number), "Patient/p1"));
  auto archive = read("x.json", anastrozole("s1", "Patient/p1"));
  EXPECT_EQ(archive.records(0).value().size(), 201U);
}

TEST_F(ArchiveTest, ReadsResourcesLargerThanItsWindow) {
  const std::string narrative = R"("text":{"status":"generated","div":")" + std::string(500'000, 'x') + "\"},";
  auto large = estradiol("o1", "Patient/p1");
  large.insert(1, narrative);
  auto archive = read("a.json", bundle("collection", {entry(large), entry(anastrozole("s1", "Patient/p1"))}));
  EXPECT_THAT(names(archive), ElementsAre("Observation/o1", "MedicationStatement/s1"));
}

}  // namespace
}  // namespace intake
