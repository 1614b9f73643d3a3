#include "daemon/pipeline/live_through.hpp"

#include "daemon/pipeline/settle.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace pipeline {
namespace {

using fhir::Day;
using fhir::Days;

/// What stands in the chart of one patient, and what is remembered.
struct Chart {
  Memory memory;
  std::vector<Standing> provenances;
  Day next{};  ///< the next day on which something can turn
};

class Life {
 public:
  Life(std::span<const inbound::Record> records, const std::set<std::string>& patients, const Rules& rules, Day as_of)
      : records_(records), patients_(patients), rules_(rules), as_of_(as_of) {
    for (const inbound::Record& record : records)
      if (record.arrival) arrivals_.insert(rules.settings.zone.day_of(*record.arrival));
  }

  std::vector<Standing> live() {
    for (Day day = arrivals_.empty() ? as_of_ : std::min(*arrivals_.begin(), as_of_); day <= as_of_; day = next_day(day)) live(day);
    std::vector<Standing> standing;
    for (auto& [patient, chart] : charts_) {
      for (const auto& [identifier, artefact] : chart.memory.published.artefacts) standing.push_back(stand(patient, artefact.resource));
      std::ranges::move(chart.provenances, std::back_inserter(standing));
    }
    std::ranges::sort(standing, {}, [](const Standing& one) { return std::tie(one.patient, one.type, one.id); });
    return standing;
  }

 private:
  void live(Day day) {
    const bool news = arrivals_.contains(day) || timelines_.empty();
    if (news) {
      timelines_ = inbound::understand(records_, rules_.understanding(), day);
      std::erase_if(timelines_, [&](const clinical::Timeline& timeline) { return !patients_.contains(timeline.person.reference); });
      join_merged(day);
    }
    for (const clinical::Timeline& timeline : timelines_) {
      Chart& chart = charts_[timeline.person.reference];
      if (news || chart.next <= day || day == as_of_) live(timeline, chart, day);
    }
  }

  void live(const clinical::Timeline& timeline, Chart& chart, Day day) {
    const fhir::Zone& zone = rules_.settings.zone;
    const fhir::Instant midnight = zone.start_of(day + Days{1});
    Today today;
    today.day = day;
    today.moments = {midnight, zone.at(day, rules_.settings.digest_at)};
    today.history_to = as_of_;
    const Settled settled = settle(rules_, timeline, records_, {}, chart.memory, today);
    chart.memory.ledger = settled.ledger;
    for (const outbound::Request& request : settled.requests) write(timeline.person.reference, chart, request, midnight);
    const auto telling = protocol::next_telling(chart.memory.ledger, rules_.protocol.parameters, day);
    chart.next = std::min(settled.assessment.until, as_of_) + Days{1};  // `until` may be the end of all days
    if (telling) chart.next = std::min(chart.next, *telling);
  }

  /// The chart takes what it is given and counts.
  void write(const std::string& patient, Chart& chart, const outbound::Request& request, fhir::Instant moment) {
    const auto before = chart.memory.published.artefacts.find(request.identifier);
    const int version = before == chart.memory.published.artefacts.end() ? 1 : std::stoi(before->second.version) + 1;
    const outbound::Receipt receipt{request.identifier, std::to_string(version)};
    outbound::note(chart.memory.published, request, receipt);
    chart.provenances.push_back(stand(patient, outbound::witness(request, receipt, rules_.protocol, rules_.settings, moment).resource));
  }

  static Standing stand(const std::string& patient, const fhir::WrittenResource& resource) {
    const std::string& id = std::visit([](const fhir::WrittenHeader& header) -> const std::string& { return header.id; }, resource);
    return {patient, std::string(fhir::resource_type(resource)), id, resource};
  }

  Day next_day(Day day) const {
    Day next = as_of_ + Days{1};
    if (day < as_of_) next = as_of_;
    if (const auto arrival = arrivals_.upper_bound(day); arrival != arrivals_.end()) next = std::min(next, *arrival);
    for (const auto& [patient, chart] : charts_)
      if (chart.next > day) next = std::min(next, chart.next);
    return next;
  }

  /// A patient whom another replaces by now has no timeline of its own: what is remembered goes to the surviving one.
  void join_merged(Day day) {
    std::vector<std::string> gone;
    for (const auto& entry : charts_)
      if (!is_judged(entry.first)) gone.push_back(entry.first);
    for (const std::string& patient : gone) {
      const std::string survivor = surviving(patient, day);
      if (survivor.empty()) continue;
      Chart& chart = charts_[survivor];
      Chart& other = charts_[patient];
      chart.memory = joined(std::move(chart.memory), other.memory);
      std::ranges::move(other.provenances, std::back_inserter(chart.provenances));
      charts_.erase(patient);
    }
  }

  bool is_judged(const std::string& patient) const {
    return std::ranges::any_of(timelines_, [&](const clinical::Timeline& timeline) { return timeline.person.reference == patient; });
  }

  /// Follows Patient.link to a patient who is judged; empty where it leads to none.
  std::string surviving(std::string patient, Day day) const {
    for (std::size_t steps = 0; steps <= patients_.size(); ++steps) {
      const inbound::Record* latest = nullptr;
      for (const inbound::Record& record : records_) {
        if (record.reference != patient || (record.arrival && rules_.settings.zone.day_of(*record.arrival) > day)) continue;
        if (!latest || std::tie(latest->arrival, latest->sequence) < std::tie(record.arrival, record.sequence)) latest = &record;
      }
      const auto* person = latest ? std::get_if<fhir::Patient>(&latest->resource) : nullptr;
      if (!person || person->replaced_by.local.empty()) return {};
      patient = person->replaced_by.local;
      if (is_judged(patient)) return patient;
    }
    return {};
  }

  std::span<const inbound::Record> records_;
  const std::set<std::string>& patients_;
  const Rules& rules_;
  Day as_of_;
  std::set<Day> arrivals_;
  std::vector<clinical::Timeline> timelines_;  ///< as known on the last day of arrival that was lived
  std::map<std::string, Chart> charts_;
};

}  // namespace

std::vector<Standing> live_through(std::span<const inbound::Record> records, const std::set<std::string>& patients, const Rules& rules,
                                   fhir::Day as_of) {
  return Life(records, patients, rules, as_of).live();
}

Standing standing_device(const Rules& rules) {
  const outbound::Request request = outbound::reconcile_device(nullptr, rules.protocol, rules.settings).front();
  return {{}, "Device", request.identifier, request.resource};
}

}  // namespace pipeline
