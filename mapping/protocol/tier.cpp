#include "mapping/protocol/tier.hpp"

namespace protocol {

using clinical::BoneScore;
using clinical::ScoreType;

namespace {

/// The lowest score of the latest study. The forearm counts only while no central score is recent (P65).
const BoneScore* lowest_of_latest_study(const Chart& chart, ScoreType type, AsOf& today) {
  const auto scores = today.known(chart.facts.scores);
  bool central_recent = false;
  for (const auto& score : scores)
    if (score.type == type && is_central(score.site) && !today.passed(score.day.last + chart.parameters.forearm_outranked))
      central_recent = true;

  const BoneScore* lowest = nullptr;
  for (const auto& score : scores) {
    if (score.type != type || (central_recent && !is_central(score.site))) continue;
    const bool newer_study = !lowest || score.day.first > lowest->day.first;
    const bool lower =
        lowest && (score.level.amount < lowest->level.amount || (score.level.amount == lowest->level.amount && score.site < lowest->site));
    if (newer_study || lower) lowest = &score;
  }
  return lowest;
}

BoneClass class_of(const Rational& t, const Parameters& p) {
  if (t >= p.class_normal) return BoneClass::normal;
  return t > p.tier_osteoporosis ? BoneClass::osteopenia : BoneClass::osteoporosis;
}

void decide(TierFound& found, const Risk& risk, const Parameters& p) {
  const auto is = [&](Tier tier, std::string_view rule) {
    found.tier = tier;
    found.rule = rule;
  };
  const Rational* t = found.t ? &found.t->level.amount : nullptr;
  if ((t && *t <= p.tier_osteoporosis) || risk.fragility_fracture()) return is(Tier::osteoporosis, "DT-1");
  if (t && *t < p.tier_normal) return is(Tier::intermediate, "DT-2");
  if (t) return risk.major() >= p.tier_risk_factors ? is(Tier::intermediate, "DT-3") : is(Tier::normal, "DT-4");
  if (found.z && found.z->level.amount < p.z_cut) return is(Tier::intermediate, "DT-Z");
  return is(Tier::unassessed, "DT-5");
}

}  // namespace

bool z_score_stands_in(const Chart& chart, Context context, AsOf& today) {
  return context == Context::women_prem || (chart.male() && chart.younger_than(chart.parameters.z_age_years, today));
}

TierFound find_tier(const Chart& chart, Context context, const Risk& risk, AsOf& today) {
  TierFound found;
  found.t = lowest_of_latest_study(chart, ScoreType::t, today);
  if (!found.t && z_score_stands_in(chart, context, today)) found.z = lowest_of_latest_study(chart, ScoreType::z, today);
  if (found.t) found.bone_class = class_of(found.t->level.amount, chart.parameters);
  decide(found, risk, chart.parameters);
  return found;
}

}  // namespace protocol
