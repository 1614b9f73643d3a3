#include "mapping/protocol/judgement.hpp"

#include "mapping/protocol/alerts.hpp"

namespace protocol {

using clinical::ConditionKind;
using clinical::Measure;

namespace {

/// The latest result of the measure, while usable, reaches the limit.
const clinical::MeasureResult* frax_at_least(const Chart& chart, Measure measure, const Rational& limit, AsOf& today) {
  const clinical::MeasureResult* latest = nullptr;
  for (const auto& result : today.known(chart.facts.measures))
    if (result.measure == measure) latest = &result;
  if (!latest || today.passed(latest->day.last + chart.parameters.frax_usable)) return nullptr;
  return at_least(latest->level, limit) == clinical::Truth::yes ? latest : nullptr;
}

/// Section 7.4: tiers N, I and U without an active agent.
TherapyReview review_therapy(const Chart& chart, const Judgement& found, AsOf& today) {
  const auto& p = chart.parameters;
  TherapyReview review;
  if (found.tier.tier == Tier::osteoporosis || found.agent_active || (chart.male() && !p.therapy_review_in_men)) return review;

  const Rational* t = found.tier.t ? &found.tier.t->level.amount : nullptr;
  const int factors = found.risk.major();
  if (t && *t < p.review_cut) review.rules.push_back("TR-1");
  if (t && *t < p.tier_normal && factors >= p.tier_risk_factors) review.rules.push_back("TR-2");
  if (!t && factors >= p.review_risk_factors) review.rules.push_back("TR-3");
  for (const auto* frax :
       {frax_at_least(chart, Measure::frax_major, p.frax_major, today), frax_at_least(chart, Measure::frax_hip, p.frax_hip, today)})
    if (frax) review.frax.push_back(frax->source);
  if (!review.frax.empty()) review.rules.push_back("TR-4");
  if (found.loss.any(LossResult::rapid) || (found.tier.tier == Tier::intermediate && found.loss.any(LossResult::significant)))
    review.rules.push_back("TR-5");
  if (chart.has(ConditionKind::osteoporosis, today)) review.rules.push_back("TR-6");
  return review;
}

bool is_palliative(const Chart& chart, AsOf& today) {
  for (const auto& condition : today.known(chart.facts.conditions)) {
    if (condition.kind != ConditionKind::palliative) continue;
    if (!condition.from_procedure || !today.passed(condition.day.last + chart.parameters.palliative_procedure)) return true;
  }
  return false;
}

const clinical::AgentOrder* holding_order(const Chart& chart, AsOf& today) {
  const clinical::AgentOrder* latest = nullptr;
  for (const auto& order : today.known(chart.facts.agent_orders))
    if (!today.passed(order.day.last + chart.parameters.agent_order_holds)) latest = &order;
  return latest;
}

}  // namespace

Judgement judge(const Chart& chart, AsOf& today) {
  Judgement found;
  found.episodes = find_episodes(chart, today);
  if (found.episodes.all.empty()) return found;

  found.context = find_context(chart, today);
  found.courses = find_courses(chart, today);
  found.agent_active = found.courses.any_active(today);
  found.risk = find_risk(chart, today);
  found.tier = find_tier(chart, found.context.context, found.risk, today);
  found.loss = find_bone_loss(chart, found.episodes.current(), found.courses, today);
  found.dexa = find_dexa(chart, found.episodes, found.context.context, found.tier, found.courses, today);
  found.laboratory = find_laboratory(chart, found.episodes, found.context, today);
  found.estradiol = find_estradiol(chart, found.episodes, found.context, today);
  found.markers = find_markers(chart, found.episodes, found.courses, found.loss, today);
  found.review = review_therapy(chart, found, today);
  found.agent_order = holding_order(chart, today);
  found.bone_metastasis = chart.has(ConditionKind::bone_metastasis, today);
  found.palliative = is_palliative(chart, today);
  found.alerts = raise_alerts(chart, found, today);
  return found;
}

}  // namespace protocol
