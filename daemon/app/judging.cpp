#include "daemon/app/judging.hpp"

#include "daemon/pipeline/live_through.hpp"
#include "fhir/model/write.hpp"
#include "mapping/inbound/understand.hpp"
#include "mapping/protocol/evaluate.hpp"

#include <utility>

namespace app {

fhir::Result<void> judge_all(intake::Archive& archive, const Rules& rules, const fhir::Zone& zone, fhir::Day as_of,
                             const std::function<void(const Judged&)>& each) {
  const inbound::Understanding understanding{rules.terminology, zone, rules.protocol.parameters.reading, {}};
  InOrder<Judged> in_order(each);
  for (std::size_t group = 0; group < archive.group_count(); ++group) {
    const auto& patients = archive.patients(group);
    in_order.reached(*patients.begin());
    const auto records = archive.records(group);
    if (!records) return records.error();
    for (auto& timeline : inbound::understand(*records, understanding, as_of)) {
      // Among the records may be versions that are another patient's now: of that one not everything is here.
      if (!patients.contains(timeline.person.reference)) continue;
      auto assessment = protocol::evaluate(rules.protocol, timeline, {}, as_of);
      if (!assessment.listed()) continue;
      auto patient = timeline.person.reference;  // before the timeline is moved away
      in_order.add(std::move(patient), {std::move(timeline), std::move(assessment)});
    }
  }
  in_order.finish();
  return {};
}

fhir::Result<void> chart_all(intake::Archive& archive, const pipeline::Rules& rules, fhir::Day as_of,
                             const std::function<void(const Chart&)>& each) {
  InOrder<Chart> in_order(each);
  for (std::size_t group = 0; group < archive.group_count(); ++group) {
    const auto& patients = archive.patients(group);
    in_order.reached(*patients.begin());
    const auto records = archive.records(group);
    if (!records) return records.error();
    std::map<std::string, Chart> charts;
    for (const auto& standing : pipeline::live_through(*records, patients, rules, as_of)) {
      auto& chart = charts[standing.patient];
      chart.patient = standing.patient;
      chart.resources.push_back(fhir::write(standing.resource));
    }
    for (auto& [patient, chart] : charts) in_order.add(patient, std::move(chart));
  }
  in_order.finish();
  return {};
}

}  // namespace app
