// Records that others published: each is read, or refused by name and reason; what is read is written and read back equal.

#include "fhir/model/write.hpp"
#include "reading.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace fhir {
namespace {

const std::filesystem::path data = std::filesystem::path(BONEWATCH_SHARED_DIR) / "data";

struct Tally {
  std::size_t read = 0;
  std::vector<std::string> refused;  ///< `file: issue`
};

void judge(const std::string& name, const Result<Resource>& resource, Tally& tally) {
  if (!resource) {
    EXPECT_NE(resource.error().path, "") << name;
    EXPECT_NE(resource.error().diagnostics, "") << name;
    tally.refused.push_back(name + ": " + to_string(resource.error()));
    return;
  }
  ++tally.read;
  const auto again = reading(write(*resource));
  ASSERT_TRUE(again) << name << ": " << to_string(again.error());
  EXPECT_EQ(*again == *resource, true) << name << ": " << write(*resource);
}

void judge(const std::string& name, std::string text, Tally& tally) {
  const auto document = json::Document::parse(std::move(text));
  if (!document) return tally.refused.push_back(name + ": no JSON");
  const auto type = resource_type_of(document->root());
  if (!type) return tally.refused.push_back(name + ": " + to_string(type.error()));
  if (*type != "Bundle") return judge(name, read_resource(document->root()), tally);
  const auto bundle = read_bundle(document->root());
  ASSERT_TRUE(bundle) << name << ": " << to_string(bundle.error());
  for (const auto& entry : bundle->entry) {
    if (!entry) judge(name, Result<Resource>(entry.error()), tally);
    if (entry && entry->resource) judge(name, Result<Resource>(*entry->resource), tally);
  }
}

Tally judge_folder(const std::string& folder) {
  Tally tally;
  for (const auto& file : std::filesystem::recursive_directory_iterator(data / folder)) {
    std::ifstream in(file.path());
    const auto name = file.path().filename().string();
    if (file.path().extension() == ".json") judge(name, std::string(std::istreambuf_iterator<char>(in), {}), tally);
    if (file.path().extension() != ".ndjson") continue;
    for (std::string line; std::getline(in, line);)
      if (!line.empty()) judge(name, line, tally);
  }
  return tally;
}

class PublicRecords : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(data)) GTEST_SKIP() << "skipped, no ../shared";
  }
};

TEST_F(PublicRecords, AreReadWhereTheyAreRight) {
  for (const auto* const folder : {"hl7-r4-examples", "ips-2.0.0", "mcode-4.0.0", "us-core-9.0.0-examples", "synthea-anastrozole",
                                   "synthea-smart-2021", "subscriptions-backport-ig", "inferno-subscriptions-test-kit", "ihe-dsubm"}) {
    const auto tally = judge_folder(folder);
    EXPECT_EQ(tally.refused, std::vector<std::string>{}) << folder;
    EXPECT_GT(tally.read, 3U) << folder;
  }
}

TEST_F(PublicRecords, AreRefusedOrReadWhereTheyAreOdd) {
  const auto tally = judge_folder("fhir-test-cases");
  EXPECT_GT(tally.read, 50U);
  EXPECT_GT(tally.refused.size(), 10U) << "broken JSON, and messages of CDS Hooks";
}

TEST_F(PublicRecords, OfPrimitivesAreReadAsFarAsWeUseThem) {
  EXPECT_GT(judge_folder("google-fhir-primitives").refused.size(), 0U);
}

}  // namespace
}  // namespace fhir
