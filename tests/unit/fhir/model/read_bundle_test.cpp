#include "reading.hpp"

#include <gtest/gtest.h>

namespace fhir {
namespace {

Result<Bundle> bundle_of(std::string text) {
  const auto document = parsed(std::move(text));
  return read_bundle(document.root());
}

TEST(ReadBundle, TakesTheEntriesOfANotification) {
  const auto bundle = bundle_of(R"({"resourceType": "Bundle", "type": "history", "timestamp": "2026-03-01T08:00:00Z", "entry": [
    {"fullUrl": "urn:uuid:0f3a", "resource": {"resourceType": "Parameters", "parameter": [{"name": "type", "valueCode": "event-notification"}]},
     "request": {"method": "GET", "url": "https://ehr.example/fhir/Subscription/7/$status"}, "response": {"status": "200"}},
    {"fullUrl": "https://ehr.example/fhir/Observation/e2", "resource": {"resourceType": "Observation", "id": "e2", "status": "final"},
     "request": {"method": "PUT", "url": "Observation/e2"}},
    {"fullUrl": "https://ehr.example/fhir/Observation/e3", "request": {"method": "POST", "url": "Observation"}}]})");
  ASSERT_TRUE(bundle) << to_string(bundle.error());
  EXPECT_EQ(bundle->type, "history");
  EXPECT_EQ(bundle->timestamp, date_time("2026-03-01T08:00:00Z"));
  ASSERT_EQ(bundle->entry.size(), 3U);
  const auto& status = bundle->entry[0].value();
  EXPECT_EQ(std::get<OtherResource>(*status.resource).resource_type, "Parameters");
  EXPECT_EQ(status.full_url, "urn:uuid:0f3a");
  EXPECT_EQ(status.request_url, "https://ehr.example/fhir/Subscription/7/$status");
  EXPECT_EQ(local_reference(*bundle->entry[1]->resource), "Observation/e2");
  EXPECT_EQ(bundle->entry[1]->request_method, "PUT");
  EXPECT_FALSE(bundle->entry[2]->resource);
  EXPECT_EQ(bundle->entry[2]->request_url, "Observation");
}

TEST(ReadBundle, TakesDeletes) {
  const auto bundle = bundle_of(R"({"resourceType": "Bundle", "type": "transaction", "entry": [
    {"request": {"method": "DELETE", "url": "https://ehr.example/fhir/Observation/o1"}},
    {"request": {"method": "DELETE", "url": "Observation/o2"}}, {"request": {"method": "DELETE", "url": "Observation?identifier=7"}}]})");
  ASSERT_EQ(bundle->entry.size(), 3U);
  EXPECT_EQ(bundle->entry[0]->request_method, "DELETE");
  EXPECT_EQ(bundle->entry[0]->request_url, "Observation/o1");
  EXPECT_EQ(bundle->entry[1]->request_url, "Observation/o2");
  EXPECT_EQ(bundle->entry[2]->request_url, "Observation?identifier=7");
}

TEST(ReadBundle, ReadsTheOthersBesideABrokenEntry) {
  const auto bundle = bundle_of(R"({"resourceType": "Bundle", "entry": [
    {"resource": {"resourceType": "Patient", "id": "p1"}},
    {"resource": {"resourceType": "Patient", "birthDate": "1960-02-30"}},
    {"resource": {"id": "nameless"}}, 5, {"resource": []}, {"request": {"method": 1}}, null,
    {"resource": {"resourceType": "Patient", "id": "p2"}}]})");
  ASSERT_TRUE(bundle);
  const auto mistake = [&](std::size_t index) { return to_string(bundle->entry[index].error()); };
  ASSERT_EQ(bundle->entry.size(), 8U);
  EXPECT_TRUE(bundle->entry[0]);
  EXPECT_EQ(mistake(1), "value at Bundle.entry[1].resource.birthDate: a day that does not exist in its month");
  EXPECT_EQ(mistake(2), "required at Bundle.entry[2].resource.resourceType: missing");
  EXPECT_EQ(mistake(3), "structure at Bundle.entry[3]: not an object");
  EXPECT_EQ(mistake(4), "structure at Bundle.entry[4].resource: not an object");
  EXPECT_EQ(mistake(5), "structure at Bundle.entry[5].request.method: not a string");
  EXPECT_EQ(mistake(6), "structure at Bundle.entry[6]: not an object");
  EXPECT_TRUE(bundle->entry[7]);
}

TEST(ReadBundle, TakesEveryType) {
  for (const std::string type : {"document", "message", "transaction", "transaction-response", "batch", "batch-response", "history",
                                 "searchset", "collection", "subscription-notification"}) {
    const auto bundle =
        bundle_of(R"({"resourceType": "Bundle", "type": ")" + type + R"(", "entry": [{"response": {"status": "200"}}, {}]})");
    ASSERT_TRUE(bundle) << type;
    EXPECT_EQ(bundle->type, type);
    EXPECT_EQ(bundle->entry.size(), 2U);
  }
}

TEST(ReadBundle, MayBeEmpty) {
  EXPECT_TRUE(bundle_of(R"({"resourceType": "Bundle"})")->entry.empty());
  EXPECT_TRUE(bundle_of(R"({"resourceType": "Bundle", "entry": []})")->entry.empty());
  EXPECT_TRUE(bundle_of(R"({"resourceType": "Bundle", "entry": null})")->entry.empty());
}

TEST(ReadBundle, RefusesAsAWholeWhatConcernsAllEntries) {
  EXPECT_EQ(to_string(bundle_of(R"({"resourceType": "Patient"})").error()), "structure at Patient: not a Bundle");
  EXPECT_EQ(to_string(bundle_of(R"({"resourceType": "Bundle", "entry": {}})").error()), "structure at Bundle.entry: not an array");
  EXPECT_EQ(to_string(bundle_of(R"({"resourceType": "Bundle", "timestamp": "noon"})").error()),
            "value at Bundle.timestamp: not a FHIR date or dateTime");
  EXPECT_EQ(to_string(bundle_of(R"({"resourceType": "Bundle", "type": 1})").error()), "structure at Bundle.type: not a string");
}

TEST(ReadBundle, GivesEntriesOneAtATime) {
  const auto document = parsed(R"({"resourceType": "Bundle", "entry": [{"fullUrl": "a"}, 1, {"fullUrl": "b"}]})");
  std::string seen;
  ASSERT_TRUE(read_bundle_entries(document.root(), [&](std::size_t index, Result<BundleEntry> entry) {
    seen.append(std::to_string(index)).append(entry ? entry->full_url : "!").append(" ");
  }));
  EXPECT_EQ(seen, "0a 1! 2b ");
}

}  // namespace
}  // namespace fhir
