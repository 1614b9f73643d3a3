#include "mapping/protocol/evaluate.hpp"

#include "mapping/protocol/care_plan.hpp"
#include "mapping/protocol/describe.hpp"

#include <algorithm>

namespace protocol {

namespace {

bool same_alert(const Alert& a, const Alert& b) {
  return a.code == b.code && a.subject == b.subject;
}

/// Looks back, from stretch to stretch of days on which nothing turns, until each alert has been met for the first time.
void find_since(const Chart& chart, Judgement& found, const AsOf& today) {
  std::vector<Alert*> open;
  for (auto& alert : found.alerts) {
    alert.since = today.from();
    if (alert.code == AlertCode::a01)
      alert.since = found.episodes.current().index;
    else
      open.push_back(&alert);
  }
  for (auto from = today.from(); !open.empty() && from > AsOf::first_day;) {
    AsOf before(from - Days{1});
    const auto earlier = judge(chart, before);
    std::erase_if(open, [&](const Alert* alert) {
      return std::ranges::none_of(earlier.alerts, [&](const Alert& other) { return same_alert(*alert, other); });
    });
    from = before.from();
    for (auto* alert : open) alert->since = from;
  }
}

std::vector<Protection> protection(const Courses& courses, AsOf& today) {
  std::vector<Protection> found;
  for (const auto agent :
       {clinical::Drug::bisphosphonate_oral, clinical::Drug::bisphosphonate_iv, clinical::Drug::denosumab, clinical::Drug::anabolic}) {
    const auto* course = courses.newest_of(agent);
    if (!course) continue;
    const auto& dose = agent == clinical::Drug::denosumab ? courses.denosumab : courses.intravenous;
    const bool dosed = agent == clinical::Drug::denosumab || agent == clinical::Drug::bisphosphonate_iv;
    found.push_back(
        {agent, course->start, course->active(today), dosed && dose ? std::optional(dose->day) : std::nullopt, course->sources});
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &Protection::since);
  return found;
}

/// A pair of scans of the current episode that can't be: the newer one is doubted (RL-7).
void add_doubtful_scans(Assessment& assessment, const BoneLoss& loss, const clinical::Timeline& timeline) {
  auto& entries = assessment.data_quality;
  const auto order = [](const clinical::DataQuality& entry) {
    return std::pair<std::string_view, std::string_view>(entry.resource, entry.rule);
  };
  for (const auto& site : loss.sites) {
    for (const auto& comparison : site.comparisons) {
      if (comparison.kind != Comparison::Kind::implausible) continue;
      entries.push_back(
          {timeline.sources[comparison.newer->source].reference, "RL-7",
           "bone density changed by " + fhir::display(comparison.percent) + " % since " + fhir::to_string(comparison.older->day.first)});
    }
  }
  std::ranges::stable_sort(entries, {}, order);
  const auto same = [&](const auto& a, const auto& b) { return order(a) == order(b); };
  entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
}

void fill(Assessment& assessment, const Chart& chart, Judgement&& found, AsOf& today) {
  assessment.context = found.context.context;
  assessment.context_rule = found.context.rule;
  assessment.tier = found.tier.tier;
  assessment.tier_rule = found.tier.rule;
  assessment.bone_class = found.tier.bone_class;
  if (found.tier.t) {
    assessment.t_score = found.tier.t->text;
    assessment.t_score_site = found.tier.t->site;
  }
  if (const auto* score = found.tier.deciding()) {
    assessment.dexa_date = score->day.first;
    assessment.dexa_source = score->source;
  }
  assessment.next_dexa_due = found.dexa.follow_up_due;
  for (const auto& factor : found.risk.factors) assessment.risk_factors.push_back(factor.rule);
  assessment.protection = protection(found.courses, today);
  assessment.activities = plan_activities(chart, found, today);
  assessment.errands = find_errands(chart, found, today);
  assessment.notes = notes(chart, found, today);
  if (found.estradiol.latest) assessment.latest_estradiol = found.estradiol.latest->source;
  assessment.palliative = found.palliative;
  for (auto& alert : found.alerts) alert.reason = reason(alert, chart, found);
  add_doubtful_scans(assessment, found.loss, chart.facts);
  assessment.alerts = std::move(found.alerts);
  assessment.episodes = std::move(found.episodes.all);
}

Assessment assess(const Protocol& protocol, const clinical::Timeline& timeline, const Responses& responses, Day as_of, bool look_back) {
  const Chart chart(protocol, timeline, responses);
  AsOf today(as_of);
  const auto& person = timeline.person;
  Assessment assessment;
  assessment.patient = person.reference;
  assessment.as_of = as_of;
  assessment.data_quality = timeline.data_quality;
  assessment.deceased = person.deceased || (person.deceased_on && today.reached(person.deceased_on->first));
  assessment.out_of_scope = assessment.deceased || chart.younger_than(chart.parameters.adult_years, today);

  auto found = judge(chart, today);
  if (!found.episodes.all.empty()) {
    if (look_back)
      find_since(chart, found, today);
    else
      for (auto& alert : found.alerts) alert.since = as_of;
    fill(assessment, chart, std::move(found), today);
  }
  assessment.from = today.from();
  assessment.until = today.until();
  return assessment;
}

}  // namespace

Assessment evaluate(const Protocol& protocol, const clinical::Timeline& timeline, const Responses& responses, Day as_of) {
  return assess(protocol, timeline, responses, as_of, true);
}

Assessment evaluate_day(const Protocol& protocol, const clinical::Timeline& timeline, const Responses& responses, Day as_of) {
  return assess(protocol, timeline, responses, as_of, false);
}

}  // namespace protocol
