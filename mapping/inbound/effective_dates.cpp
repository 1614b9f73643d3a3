#include "mapping/inbound/effective_dates.hpp"

#include <algorithm>
#include <tuple>

namespace inbound {

Moment moment_of(const fhir::DateTime& date, const fhir::Zone& zone) {
  return {date.days(zone), date.start(zone)};
}

const fhir::DateTime* effective_date(const std::optional<fhir::DateTime>& date_time, const std::optional<fhir::Period>& period) {
  if (date_time) return &*date_time;
  if (period && period->end) return &*period->end;
  if (period && period->start) return &*period->start;
  return nullptr;
}

EffectiveDates::EffectiveDates(const Histories& histories, const fhir::Zone& zone) : histories_(histories), zone_(zone) {
  for (const auto& history : histories.all()) {
    const auto* report = history.as<fhir::DiagnosticReport>();
    if (report == nullptr || report->status == fhir::DiagnosticReportStatus::cancelled ||
        report->status == fhir::DiagnosticReportStatus::entered_in_error)
      continue;
    const auto* date = effective_date(report->effective_date_time, report->effective_period);
    if (date == nullptr) continue;
    for (const auto& result : report->result) reported_.push_back({result.local, moment_of(*date, zone)});
  }
  std::ranges::sort(reported_, {},
                    [](const Reported& reported) { return std::tuple(reported.result, reported.moment.time, reported.moment.days.last); });
}

std::optional<Moment> EffectiveDates::of(const fhir::Observation& observation, std::string_view reference) const {
  if (const auto* own = effective_date(observation.effective_date_time, observation.effective_period)) return moment_of(*own, zone_);

  const auto reported = std::ranges::lower_bound(reported_, reference, {}, &Reported::result);
  if (reported != reported_.end() && reported->result == reference) return reported->moment;

  if (observation.contained_specimen_collected) return moment_of(*observation.contained_specimen_collected, zone_);
  if (const auto* specimen = histories_.find<fhir::Specimen>(observation.specimen.local); specimen != nullptr && specimen->collected)
    return moment_of(*specimen->collected, zone_);
  return std::nullopt;
}

}  // namespace inbound
