#include "mapping/protocol/propose_resolution.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace protocol {
namespace {

/// What an alert asks for that a fact alone can show.
enum class Asked { nothing, scan, agent, agent_or_scan, estradiol, marker, vitamin_d, context };

Asked asked(AlertCode code) {
  switch (code) {
    case AlertCode::a02:
    case AlertCode::a13:
      return Asked::scan;
    case AlertCode::a03:
    case AlertCode::a04:
    case AlertCode::a12:
    case AlertCode::a17:
      return Asked::agent;
    case AlertCode::a10:
      return Asked::agent_or_scan;
    case AlertCode::a06:
    case AlertCode::a07:
    case AlertCode::a08:
    case AlertCode::a09:
    case AlertCode::a19:
    case AlertCode::a20:
    case AlertCode::a21:
      return Asked::estradiol;
    case AlertCode::a11:
      return Asked::marker;
    case AlertCode::a18:
      return Asked::vitamin_d;
    case AlertCode::a14:
      return Asked::context;
    case AlertCode::a01:
    case AlertCode::a05:
    case AlertCode::a15:
      return Asked::nothing;
  }
  return Asked::nothing;
}

class Resolver {
 public:
  Resolver(const AlertRecord& record, const clinical::Timeline& timeline, const Assessment& assessment)
      : record_(record), timeline_(timeline), assessment_(assessment) {}

  /// The fact that did what was asked, in words; empty where there is none.
  std::string answer() const {
    switch (asked(record_.code)) {
      case Asked::scan:
        return scan();
      case Asked::agent:
        return agent();
      case Asked::agent_or_scan:
        return agent().empty() ? scan() : agent();
      case Asked::estradiol:
        return later_result(timeline_.estradiol, "estradiol");
      case Asked::marker:
        return later_result(timeline_.markers, "bone-marker");
      case Asked::vitamin_d:
        return later_vitamin_d();
      case Asked::context:
        return context();
      case Asked::nothing:
        return {};
    }
    return {};
  }

 private:
  /// Not older than what it was raised for, and not what it was raised on.
  template <class Fact>
  bool is_later(const Fact& fact) const {
    if (fact.day.first > assessment_.as_of) return false;
    if (std::ranges::find(record_.evidence, timeline_.sources[fact.source].reference, &Cited::reference) != record_.evidence.end())
      return false;
    return !record_.evidence.empty() || fact.day.last >= record_.due.value_or(record_.raised);
  }

  /// Facts of a kind are sorted by time: the latest one counts.
  template <class Facts>
  std::string later_result(const Facts& facts, std::string_view kind) const {
    for (auto fact = facts.rbegin(); fact != facts.rend(); ++fact) {
      if (fact->day.first > assessment_.as_of) continue;
      return is_later(*fact) ? fmt::format("a later {} result of {} is on record", kind, fhir::to_string(fact->day.first)) : std::string{};
    }
    return {};
  }

  std::string later_vitamin_d() const {
    std::vector<clinical::MeasureResult> results;
    std::ranges::copy_if(timeline_.measures, std::back_inserter(results),
                         [](const auto& result) { return result.measure == clinical::Measure::vitamin_d; });
    return later_result(results, "vitamin D");
  }

  std::string scan() const {
    const bool baseline = std::ranges::any_of(assessment_.activities, [](const Activity& activity) {
      return activity.number == 1 && activity.status == ActivityStatus::completed;
    });
    const bool moved = record_.due && assessment_.next_dexa_due && *assessment_.next_dexa_due > *record_.due;
    if (!(record_.code == AlertCode::a02 ? baseline : moved)) return {};
    if (!assessment_.dexa_date) return "a bone density scan is on record";
    return fmt::format("a bone density scan of {} is on record", fhir::to_string(*assessment_.dexa_date));
  }

  std::string agent() const {
    for (const Protection& course : assessment_.protection)
      if (course.active) return fmt::format("bone-protective therapy since {}", fhir::to_string(course.since));
    const bool ordered = std::ranges::any_of(assessment_.activities, [](const Activity& activity) {
      return activity.number == 12 && activity.status == ActivityStatus::scheduled;
    });
    return ordered ? "bone-protective therapy is ordered" : "";
  }

  std::string context() const {
    if (assessment_.context == Context::unknown || assessment_.context == Context::women_unk) return {};
    return fmt::format("the context is known: {}", to_code(assessment_.context));
  }

  const AlertRecord& record_;
  const clinical::Timeline& timeline_;
  const Assessment& assessment_;
};

}  // namespace

Resolution resolve(const AlertRecord& record, const Parameters& parameters, const clinical::Timeline& timeline,
                   const Assessment& assessment, const Responses& responses) {
  if (const std::string answer = Resolver(record, timeline, assessment).answer(); !answer.empty()) return {answer, true};
  if (record.code == AlertCode::a17 &&
      std::ranges::any_of(responses.acknowledgements, [&](const auto& answer) { return answer.code == record.code; }))
    return {"acknowledged", false};
  if (record.code == AlertCode::a07 &&
      std::ranges::any_of(assessment.alerts, [](const Alert& alert) { return alert.code == AlertCode::a06; }))
    return {"a low estradiol on treatment (A06) takes its place", false};
  if (asked(record.code) == Asked::estradiol && !record.evidence.empty())
    return {fmt::format("the result it rests on is older than {} days", parameters.estradiol_stale.count()), false};
  return {"newer facts no longer support it", false};
}

Resolution resolve(const ErrandRecord& record, const Parameters& parameters, const clinical::Timeline& timeline,
                   const Assessment& assessment) {
  switch (record.errand) {
    case Errand::confirm_start_date:
      if (!assessment.episodes.empty() && !assessment.episodes.back().start_estimated) return {"the start is dated", true};
      break;
    case Errand::obtain_bmd:
      if (std::ranges::any_of(timeline.densities, [&](const auto& density) { return density.day.last >= assessment.dexa_date; }))
        return {"a bone density is on record", true};
      break;
    case Errand::denosumab_due:
      for (const Protection& course : assessment.protection)
        if (course.agent == clinical::Drug::denosumab && course.last_dose && *course.last_dose + parameters.denosumab_due > record.due)
          return {fmt::format("denosumab was given on {}", fhir::to_string(*course.last_dose)), true};
      break;
  }
  return {"no longer asked for", false};
}

}  // namespace protocol
