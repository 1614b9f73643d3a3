#pragma once
// A patient's chart for tests: resources in FHIR JSON, written with ' for ", as known on a day.

#include "fhir/json/document.hpp"
#include "fhir/model/read.hpp"
#include "mapping/inbound/understand.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace support {

inline fhir::Day day(std::string_view text) {
  return fhir::parse_day(text).value();
}

inline fhir::Interval days(std::string_view first, std::string_view last) {
  return {day(first), day(last)};
}

inline fhir::Interval on(std::string_view text) {
  return days(text, text);
}

inline fhir::Rational number(std::string_view text) {
  return fhir::Decimal::parse(text).value().number();
}

inline fhir::Resource resource_of(std::string json) {
  std::ranges::replace(json, '\'', '"');
  const auto document = fhir::json::Document::parse(std::move(json));
  if (!document) throw std::runtime_error(fhir::to_string(document.error()));
  auto resource = fhir::read_resource(document->root());
  if (!resource) throw std::runtime_error(fhir::to_string(resource.error()));
  return *std::move(resource);
}

class Chart {
 public:
  Chart() = default;
  explicit Chart(clinical::Reading reading) : reading_(std::move(reading)) {}

  /// One version. `members` follow resourceType and id: "'status':'final',...". `seen` is its meta.lastUpdated; empty: it has none.
  Chart& add(std::string_view type, std::string_view id, std::string_view seen, std::string_view members, std::string_view version = "") {
    std::string json = "{'resourceType':'" + std::string(type) + "','id':'" + std::string(id) + "'";
    if (!seen.empty() || !version.empty()) {
      json += ",'meta':{";
      if (!seen.empty()) json += "'lastUpdated':'" + std::string(seen) + "T10:00:00Z'" + (version.empty() ? "" : ",");
      if (!version.empty()) json += "'versionId':'" + std::string(version) + "'";
      json += "}";
    }
    if (!members.empty()) json += "," + std::string(members);
    auto resource = resource_of(json + "}");
    const auto arrival = inbound::arrival_of(resource, std::nullopt, zone_);
    auto reference = fhir::local_reference(resource);
    records_.push_back(
        {.resource = std::move(resource), .reference = std::move(reference), .arrival = arrival, .sequence = records_.size()});
    return *this;
  }

  Chart& remove(std::string_view reference, std::string_view seen) {
    const auto at = seen.empty() ? std::nullopt : std::optional(fhir::DateTime::parse(seen)->start(zone_));
    records_.push_back({.resource = {}, .reference = std::string(reference), .arrival = at, .deleted = true, .sequence = records_.size()});
    return *this;
  }

  Chart& observation(std::string_view id, std::string_view loinc, std::string_view members) {
    return add("Observation", id, "2025-03-02",
               "'status':'final','subject':{'reference':'Patient/p1'},'code':{'coding':[{'system':'http://loinc.org','code':'" +
                   std::string(loinc) + "'}]}," + std::string(members));
  }

  const std::vector<inbound::Record>& records() const { return records_; }

  std::vector<clinical::Timeline> understood(std::string_view known_until = "2027-01-01") const {
    return inbound::understand(records_, {terminology::Terminology::shipped(), zone_, reading_, sex_extension}, day(known_until));
  }

  /// Of the only patient.
  clinical::Timeline timeline(std::string_view known_until = "2027-01-01") const {
    auto timelines = understood(known_until);
    if (timelines.size() != 1) throw std::runtime_error("not one patient but " + std::to_string(timelines.size()));
    return std::move(timelines.front());
  }

  /// Rules of the data-quality entries, in order.
  std::vector<std::string> rules(std::string_view known_until = "2027-01-01") const {
    std::vector<std::string> rules;
    for (const auto& entry : timeline(known_until).data_quality) rules.push_back(entry.rule);
    return rules;
  }

  std::string sex_extension;

 private:
  fhir::Zone zone_ = fhir::Zone::utc();
  clinical::Reading reading_;
  std::vector<inbound::Record> records_;
};

}  // namespace support
