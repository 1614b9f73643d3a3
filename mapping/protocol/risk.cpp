#include "mapping/protocol/risk.hpp"

#include <algorithm>

namespace protocol {

using clinical::ConditionKind;
using clinical::Measure;

namespace {

class RiskRule {
 public:
  RiskRule(const Chart& chart, AsOf& today) : chart_(chart), today_(today) {}

  Risk judge() {
    prior_fracture();
    condition("RF-2", true, ConditionKind::family_hip_fracture);
    if (chart_.aged(chart_.parameters.risk_age_years + 1, today_)) add("RF-3", true, {});
    smoking();
    measured_or_recorded("RF-5", latest(Measure::alcohol), ConditionKind::alcohol_excess,
                         [&](const clinical::Level& level) { return above(level, chart_.parameters.alcohol); });
    measured_or_recorded("RF-6", latest(Measure::bmi), ConditionKind::low_body_weight,
                         [&](const clinical::Level& level) { return at_most(level, chart_.parameters.low_bmi); });
    glucocorticoids();
    condition("RF-8", true, ConditionKind::rheumatoid_arthritis);
    const bool counts = chart_.male() || (chart_.female() && chart_.parameters.family_osteoporosis_counts_in_women);
    condition("RF-9", counts, ConditionKind::family_osteoporosis);
    condition("RF-10", false, ConditionKind::secondary_cause);
    condition("RF-11", false, ConditionKind::osteopenia);
    condition("RF-12", false, ConditionKind::falls);
    return std::move(risk_);
  }

 private:
  void add(std::string_view rule, bool major, std::vector<SourceId> evidence) {
    risk_.factors.push_back({rule, major, std::move(evidence)});
  }

  void condition(std::string_view rule, bool major, ConditionKind kind) {
    if (const auto* found = chart_.condition(kind, today_)) add(rule, major, {found->source});
  }

  /// A fracture named fragile, or one of the hip after 50 that no bone metastasis explains.
  void prior_fracture() {
    const bool metastasis = chart_.has(ConditionKind::bone_metastasis, today_);
    std::vector<SourceId> evidence;
    for (const auto& fracture : today_.known(chart_.facts.conditions)) {
      const bool fragile = fracture.kind == ConditionKind::fragility_fracture;
      const bool by_site = fracture.kind == ConditionKind::hip_fracture && !metastasis &&
                           chart_.aged_on(chart_.parameters.fracture_age_years, fracture.day.first);
      if (!fragile && !by_site) continue;
      risk_.fragility_fractures.push_back(&fracture);
      evidence.push_back(fracture.source);
    }
    if (!evidence.empty()) add("RF-1", false, std::move(evidence));  // decides the tier alone, so it is not counted
  }

  /// The latest answer is yes; of several on one day one yes is enough.
  void smoking() {
    const auto answers = today_.known(chart_.facts.smoking);
    if (answers.empty()) return;
    const auto latest_day = answers.back().day.first;
    for (auto answer = answers.rbegin(); answer != answers.rend() && answer->day.first == latest_day; ++answer)
      if (answer->current) return add("RF-4", true, {answer->source});
  }

  const clinical::MeasureResult* latest(Measure measure) {
    const auto results = today_.known(chart_.facts.measures);
    const auto found = std::find_if(results.rbegin(), results.rend(), [&](const auto& result) { return result.measure == measure; });
    return found == results.rend() ? nullptr : &*found;
  }

  template <class Predicate>
  void measured_or_recorded(std::string_view rule, const clinical::MeasureResult* result, ConditionKind recorded, Predicate holds) {
    if (result && holds(result->level) == clinical::Truth::yes) return add(rule, true, {result->source});
    condition(rule, true, recorded);
  }

  void glucocorticoids() {
    if (chart_.glucocorticoid_long && today_.reached(*chart_.glucocorticoid_long)) {
      std::vector<SourceId> evidence;
      for (const auto& exposure : chart_.known_exposures(today_))
        if (exposure.drugs.has(clinical::Drug::oral_glucocorticoid)) evidence.push_back(exposure.source);
      return add("RF-7", true, std::move(evidence));
    }
    condition("RF-7", true, ConditionKind::glucocorticoid_use);
  }

  const Chart& chart_;
  AsOf& today_;
  Risk risk_;
};

}  // namespace

int Risk::major() const {
  return static_cast<int>(std::ranges::count_if(factors, &RiskFactor::major));
}

Risk find_risk(const Chart& chart, AsOf& today) {
  return RiskRule(chart, today).judge();
}

}  // namespace protocol
