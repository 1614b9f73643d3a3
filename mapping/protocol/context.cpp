#include "mapping/protocol/context.hpp"

namespace protocol {

using clinical::ConditionKind;
using clinical::Drug;
using clinical::Exposure;
using clinical::Told;

namespace {

/// The last day that an exposure covers; an administration covers some time (section 4).
std::optional<Day> covers_until(const Exposure& exposure, Drug drug, const Parameters& p) {
  if (!exposure.end || exposure.told != Told::by_administration) return exposure.end;
  const auto days = drug == Drug::gnrh_analogue ? p.gnrh_administration : p.drug_administration;
  return std::max(*exposure.end, exposure.start + days - Days{1});
}

/// Whether exposure to the drug covers today or ended at most `after` days ago.
bool exposed(const Chart& chart, Drug drug, Days after, AsOf& today) {
  for (const auto& exposure : chart.known_exposures(today)) {
    if (!exposure.drugs.has(drug)) continue;
    const auto until = covers_until(exposure, drug, chart.parameters);
    if (!until || !today.passed(*until + after)) return true;
  }
  return false;
}

bool active(const Chart& chart, Drug drug, AsOf& today) {
  return exposed(chart, drug, Days{0}, today);
}

/// The answer of the latest last-menstrual-period observation.
const clinical::LastPeriod* last_period(const Chart& chart, AsOf& today) {
  const auto known = today.known(chart.facts.last_periods);
  return known.empty() ? nullptr : &known.back();
}

ContextFound man(const Chart& chart, AsOf& today) {
  const auto& p = chart.parameters;
  if (const auto* cancer = chart.condition(ConditionKind::breast_cancer, today))
    return {Context::men_bc, "CTX-1", false, false, false, {cancer->source}};
  if (exposed(chart, Drug::testosterone, p.testosterone_on, today))
    return {Context::men_trt, "CTX-2", active(chart, Drug::testosterone, today), false, false, {}};
  if (exposed(chart, Drug::testosterone, p.testosterone_post, today) || active(chart, Drug::gonadorelin, today) ||
      active(chart, Drug::clomifene, today) || active(chart, Drug::serm, today))
    return {Context::men_post_trt, "CTX-3", false, false, false, {}};
  return {Context::men_other, "CTX-4", false, false, false, {}};
}

ContextFound woman(const Chart& chart, AsOf& today) {
  const auto& p = chart.parameters;
  const auto* cancer = chart.condition(ConditionKind::breast_cancer, today);
  const auto* menopause = chart.condition(ConditionKind::postmenopausal, today);
  const auto* premenopausal = chart.condition(ConditionKind::premenopausal, today);
  const bool oophorectomy = chart.has(ConditionKind::bilateral_oophorectomy, today);
  const bool gnrh = active(chart, Drug::gnrh_analogue, today);
  const bool old = chart.aged(p.presumed_menopause_years, today);

  ContextFound found;
  found.postmenopausal = menopause != nullptr;
  found.oophorectomy = oophorectomy;
  found.on_testosterone_today = active(chart, Drug::testosterone, today);
  if (cancer) found.evidence.push_back(cancer->source);
  if (menopause) found.evidence.push_back(menopause->source);
  const auto is = [&](Context context, std::string_view rule) {
    found.context = context;
    found.rule = rule;
    return found;
  };

  if (cancer && gnrh && !menopause && !oophorectomy && chart.younger_than(p.presumed_menopause_years, today))
    return is(Context::women_ofs_bc, "CTX-5");
  if (cancer && (menopause || oophorectomy || old)) return is(Context::women_pm_bc, "CTX-6");

  const auto* period = last_period(chart, today);
  const bool period_recent = period && today.reached(period->period.first) && !today.passed(period->period.last + p.period_recent);
  if ((premenopausal || period_recent) && !gnrh && !oophorectomy) {
    if (premenopausal) found.evidence.push_back(premenopausal->source);
    if (period_recent) found.evidence.push_back(period->source);
    return is(Context::women_prem, "CTX-7");
  }
  if (!cancer && exposed(chart, Drug::testosterone, p.testosterone_on, today)) return is(Context::women_trt, "CTX-11");

  const bool period_long_ago = period && today.passed(period->period.last + p.period_recent);
  if (!cancer && (menopause || oophorectomy || old || (chart.aged(p.late_period_years, today) && period_long_ago && !gnrh)))
    return is(Context::women_pm_other, "CTX-8");
  return is(Context::women_unk, "CTX-9");
}

}  // namespace

ContextFound find_context(const Chart& chart, AsOf& today) {
  if (chart.male()) return man(chart, today);
  if (chart.female()) return woman(chart, today);
  return {Context::unknown, "CTX-10", false, false, false, {}};
}

}  // namespace protocol
