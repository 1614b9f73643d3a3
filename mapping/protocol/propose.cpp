#include "mapping/protocol/propose.hpp"

#include "mapping/protocol/propose_alerts.hpp"
#include "mapping/protocol/propose_episodes.hpp"
#include "mapping/protocol/propose_sources.hpp"
#include "mapping/protocol/propose_tellings.hpp"

#include <algorithm>
#include <array>

namespace protocol {
namespace {

std::optional<Day> earliest_due(const std::vector<Activity>& activities) {
  std::optional<Day> earliest;
  for (const Activity& activity : activities) {
    const bool open = activity.status != ActivityStatus::completed && activity.status != ActivityStatus::cancelled;
    if (open && activity.due && (!earliest || *activity.due < *earliest)) earliest = activity.due;
  }
  return earliest;
}

/// Breast cancer, osteoporosis and fractures, as far as a Condition tells them.
std::vector<Cited> conditions(const clinical::Timeline& timeline, Day today) {
  constexpr std::array kinds{clinical::ConditionKind::breast_cancer, clinical::ConditionKind::osteoporosis,
                             clinical::ConditionKind::fragility_fracture, clinical::ConditionKind::hip_fracture};
  std::vector<SourceId> sources;
  for (const clinical::Condition& condition : timeline.conditions)
    if (condition.day.first <= today && std::ranges::find(kinds, condition.kind) != kinds.end() &&
        timeline.sources[condition.source].reference.starts_with("Condition/"))
      sources.push_back(condition.source);
  return cite(timeline, sources);
}

std::vector<Cited> supporting(const clinical::Timeline& timeline, const Assessment& assessment) {
  std::vector<SourceId> sources = assessment.episodes.back().support;
  if (assessment.dexa_source) sources.push_back(*assessment.dexa_source);
  if (assessment.latest_estradiol) sources.push_back(*assessment.latest_estradiol);
  return cite(timeline, sources);
}

CarePlanWanted care_plan(int number, const clinical::Timeline& timeline, const Assessment& assessment, const Occasion& occasion) {
  const Episode& episode = assessment.episodes.back();
  CarePlanWanted plan;
  plan.episode = number;
  plan.start_class = episode.start_class;
  plan.index = episode.index;
  plan.index_precision = episode.index_precision;
  plan.start_estimated = episode.start_estimated;
  plan.first_known = episode.first_known;
  plan.end = episode.end;
  plan.context = assessment.context;
  plan.tier = assessment.tier;
  plan.bone_class = assessment.bone_class;
  plan.t_score = assessment.t_score;
  plan.t_score_site = assessment.t_score_site;
  plan.dexa_date = assessment.dexa_date;
  plan.earliest_due = earliest_due(assessment.activities);
  plan.activities = assessment.activities;
  for (const Note& note : assessment.notes) plan.notes.push_back({note.text, note.dated});
  if (!occasion.history_complete)
    plan.notes.push_back({"The history could not be read in full: what lies before may be missing here.", std::nullopt});
  plan.conditions = conditions(timeline, assessment.as_of);
  plan.supporting = supporting(timeline, assessment);
  return plan;
}

/// Of a patient who is not to be judged nothing is to stand open, whatever was found.
Assessment within_scope(const Assessment& judged) {
  Assessment assessment = judged;
  if (assessment.out_of_scope) {
    assessment.episodes.clear();
    assessment.alerts.clear();
    assessment.errands.clear();
  }
  return assessment;
}

}  // namespace

const std::vector<std::string>& Audience::of(Severity severity) const {
  switch (severity) {
    case Severity::high:
      return high;
    case Severity::moderate:
      return moderate;
    case Severity::low:
      return low;
    case Severity::info:
      return info;
  }
  return info;
}

Proposal propose(const Protocol& protocol, const clinical::Timeline& timeline, const Assessment& judged, const Responses& responses,
                 const Ledger& ledger, const Occasion& occasion) {
  const Parameters& parameters = protocol.parameters;
  const Assessment assessment = within_scope(judged);
  Proposal proposal{.patient = assessment.patient, .today = assessment.as_of, .ledger = {}, .care_plan = {}, .messages = {}};
  Followed episodes = follow_episodes(ledger.episodes, timeline, assessment, parameters);
  std::vector<LivedAlert> alerts = live_alerts(ledger.alerts, episodes, parameters, timeline, assessment, responses);
  proposal.ledger.last_digest = ledger.last_digest;
  proposal.messages = tell(alerts, episodes.current, proposal.ledger.last_digest, parameters, occasion, assessment.as_of);
  for (LivedAlert& alert : alerts) proposal.ledger.alerts.push_back(std::move(alert.record));
  proposal.ledger.errands = live_errands(ledger.errands, episodes, parameters, timeline, assessment);
  if (episodes.current != 0) proposal.care_plan = care_plan(episodes.current, timeline, assessment, occasion);
  proposal.ledger.episodes = std::move(episodes.records);
  return proposal;
}

}  // namespace protocol
