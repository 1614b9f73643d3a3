// A Bundle of anything as the record of its patients: understood on any day, alike in any order, sorted, every fact with its source.

#include "fhir/json/document.hpp"
#include "fhir/model/read.hpp"
#include "mapping/inbound/understand.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <tuple>
#include <vector>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

std::vector<inbound::Record> records_of(const fhir::Bundle& bundle, const fhir::Zone& zone) {
  std::vector<inbound::Record> records;
  for (const auto& entry : bundle.entry) {
    if (!entry) continue;
    inbound::Record record;
    record.sequence = records.size();
    if (entry->resource) {
      record.resource = *entry->resource;
      record.reference = fhir::local_reference(*entry->resource);
      record.arrival = inbound::arrival_of(*entry->resource, bundle.timestamp, zone);
    } else if (entry->request_method == "DELETE") {
      record.reference = entry->request_url;
      record.deleted = true;
      if (bundle.timestamp) record.arrival = bundle.timestamp->start(zone);
    } else {
      continue;
    }
    records.push_back(std::move(record));
  }
  return records;
}

void judge_sources(const clinical::Timeline& timeline) {
  const auto is_named = [&](const auto& fact) { return fact.source < timeline.sources.size() && !timeline.sources[fact.source].withdrawn; };
  require(std::ranges::all_of(timeline.estradiol, is_named));
  require(std::ranges::all_of(timeline.scores, is_named));
  require(std::ranges::all_of(timeline.densities, is_named));
  require(std::ranges::all_of(timeline.markers, is_named));
  require(std::ranges::all_of(timeline.measures, is_named));
  require(std::ranges::all_of(timeline.tests, is_named));
  require(std::ranges::all_of(timeline.smoking, is_named));
  require(std::ranges::all_of(timeline.last_periods, is_named));
  require(std::ranges::all_of(timeline.conditions, is_named));
  require(std::ranges::all_of(timeline.scan_orders, is_named));
  require(std::ranges::all_of(timeline.scans, is_named));
  require(std::ranges::all_of(timeline.exposures, is_named));
  require(std::ranges::all_of(timeline.plans, is_named));
  require(std::ranges::all_of(timeline.agent_orders, is_named));
}

void judge(const clinical::Timeline& timeline) {
  judge_sources(timeline);
  const auto repeats_or_falls = [](const auto& a, const auto& b) { return b.reference <= a.reference; };
  require(std::adjacent_find(timeline.sources.begin(), timeline.sources.end(), repeats_or_falls) == timeline.sources.end());
  require(std::ranges::is_sorted(timeline.estradiol, {}, &clinical::Estradiol::time));
  require(std::ranges::is_sorted(timeline.exposures, {}, &clinical::Exposure::start));
  for (const auto& exposure : timeline.exposures) require(!exposure.end || *exposure.end >= exposure.start);
  const auto told_twice = [](const auto& a, const auto& b) { return std::tie(b.resource, b.rule) <= std::tie(a.resource, a.rule); };
  require(std::adjacent_find(timeline.data_quality.begin(), timeline.data_quality.end(), told_twice) == timeline.data_quality.end());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = fhir::json::Document::parse(std::string(reinterpret_cast<const char*>(data), size));
  if (!document) return 0;
  const auto bundle = fhir::read_bundle(document->root());
  if (!bundle) return 0;

  const auto zone = fhir::Zone::utc();
  auto records = records_of(*bundle, zone);
  for (const auto* day : {"2025-01-01", "2025-06-15", "9999-12-31"}) {
    const inbound::Understanding with{terminology::Terminology::shipped(), zone, {}, {}};
    const auto timelines = inbound::understand(records, with, fhir::parse_day(day).value());
    std::ranges::for_each(timelines, judge);
    std::ranges::reverse(records);
    require(inbound::understand(records, with, fhir::parse_day(day).value()) == timelines);
  }
  return 0;
}
