#pragma once
// The chart that a history leaves, with questions a clinician would ask of it.

#include "daemon/pipeline/live_through.hpp"
#include "fhir/model/write.hpp"
#include "tests/support/patient_record.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pipeline {

inline fhir::Day day(std::string_view text) {
  return fhir::parse_day(text).value();
}

class Lived {
 public:
  Lived(const support::PatientRecord& record, std::string_view as_of, const outbound::Settings& settings = {},
        const std::set<std::string>& patients = {"Patient/p1", "Patient/p2"})
      : Lived(record.records(), as_of, settings, patients) {}

  Lived(const std::vector<inbound::Record>& records, std::string_view as_of, const outbound::Settings& settings = {},
        const std::set<std::string>& patients = {"Patient/p1", "Patient/p2"})
      : standing_(live_through(records, patients, {protocol::shipped_protocol(), terminology::Terminology::shipped(), settings, {}},
                               day(as_of))) {}

  template <class Resource>
  std::vector<Resource> all() const {
    std::vector<Resource> found;
    for (const Standing& one : standing_)
      if (const auto* resource = std::get_if<Resource>(&one.resource)) found.push_back(*resource);
    return found;
  }

  /// The one care plan there is.
  fhir::CarePlan plan() const { return all<fhir::CarePlan>().at(0); }

  /// The resource of an alert; an empty one (without status) where there is none.
  template <class Resource>
  Resource of(std::string_view code) const {
    for (const Resource& resource : all<Resource>())
      if (code_of(resource) == code) return resource;
    return {};
  }

  /// Each message as `day recipient codes`, by day: `2025-03-03 dr1 A01`, of a correction `... A03 correction`.
  std::vector<std::string> messages() const {
    std::vector<std::string> lines;
    for (const fhir::Communication& message : all<fhir::Communication>()) {
      const std::string& recipient = message.recipient.at(0).local;
      lines.push_back(message.sent.substr(0, 10) + " " + recipient.substr(recipient.find('/') + 1) + " " + message.topic.coding.at(0).code +
                      (message.part_of.empty() ? "" : " correction"));
    }
    std::ranges::sort(lines);
    return lines;
  }

  /// How often a resource was written.
  std::size_t versions(const std::string& id) const {
    std::size_t count = 0;
    for (const fhir::Provenance& provenance : all<fhir::Provenance>()) count += provenance.target.at(0).local.ends_with("/" + id) ? 1 : 0;
    return count;
  }

  std::string bytes() const {
    std::string text;
    for (const Standing& one : standing_) text += one.patient + " " + fhir::write(one.resource) + "\n";
    return text;
  }

  const std::vector<Standing>& standing() const { return standing_; }

 private:
  static std::string code_of(const auto& resource) {
    return resource.code.coding.empty() ? std::string{} : resource.code.coding.at(0).code;
  }

  std::vector<Standing> standing_;
};

inline std::string activity_status(const fhir::CarePlan& plan, std::string_view code) {
  for (const fhir::CarePlanActivity& activity : plan.activity)
    if (activity.code.coding.at(0).code == code) return activity.status;
  return {};
}

}  // namespace pipeline
