// Against what an independent implementation of the protocol answers for charts aimed at every rule: ../shared/expected.
#include "tests/support/chart.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace inbound {
namespace {

using support::day;

using Entries = std::set<std::string>;  // "Observation/o5 F5"

std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::vector<std::string> lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) lines.push_back(std::move(line));
  return lines;
}

/// Expected entries by patient; RL-7 is the judgement's.
std::map<std::string, Entries> expected_entries(const std::filesystem::path& path) {
  std::map<std::string, Entries> expected;
  for (auto& line : lines_of(path)) {
    const auto document = fhir::json::Document::parse(std::move(line)).value();
    auto& entries = expected[std::string(document.root().find("patient")->text())];
    for (const auto entry : document.root().find("data_quality")->items()) {
      const auto rule = entry.find("rule")->text();
      if (rule != "RL-7") entries.insert(std::string(entry.find("resource")->text()).append(" ").append(rule));
    }
  }
  return expected;
}

std::vector<Record> records_of(const std::filesystem::path& path) {
  const auto zone = fhir::Zone::utc();
  std::vector<Record> records;
  for (auto& line : lines_of(path)) {
    const auto document = fhir::json::Document::parse(std::move(line), fhir::json::Limits::for_files()).value();
    const auto bundle = fhir::read_bundle(document.root()).value();
    for (const auto& entry : bundle.entry) {
      if (!entry || !entry->resource) continue;
      const auto arrival = arrival_of(*entry->resource, bundle.timestamp, zone);
      records.push_back({.resource = *entry->resource,
                         .reference = fhir::local_reference(*entry->resource),
                         .arrival = arrival,
                         .sequence = records.size()});
    }
  }
  return records;
}

TEST(ExpectedDataQuality, IsFoundInTheChartsAimedAtEveryRule) {
  const std::filesystem::path folder = std::filesystem::path(BONEWATCH_SHARED_DIR) / "expected";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "skipped, no ../shared";

  for (const std::string charts : {"charts-101", "charts-102"}) {
    const auto records = records_of(folder / (charts + ".json"));
    const auto zone = fhir::Zone::utc();
    for (const std::string as_of : {"2025-06-15", "2026-03-01", "2027-04-01"}) {
      const auto expected = expected_entries(folder / (charts + "." + as_of + ".ndjson"));
      std::size_t compared = 0;
      for (const auto& timeline : understand(records, {terminology::Terminology::shipped(), zone, {}, {}}, day(as_of))) {
        const auto of_patient = expected.find(timeline.person.reference);
        if (of_patient == expected.end()) continue;  // nobody with an episode
        Entries actual;
        for (const auto& entry : timeline.data_quality) actual.insert(entry.resource + " " + entry.rule);
        EXPECT_EQ(actual, of_patient->second) << charts << " " << as_of << " " << timeline.person.reference;
        ++compared;
      }
      EXPECT_EQ(compared, expected.size()) << charts << " " << as_of;
    }
  }
}

}  // namespace
}  // namespace inbound
