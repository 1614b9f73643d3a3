#include "mapping/protocol/laboratory.hpp"

#include <algorithm>
#include <array>

namespace protocol {

using clinical::Measure;
using clinical::Test;
using clinical::Truth;

namespace {

bool panel_wanted(const ContextFound& context) {
  switch (context.context) {
    case Context::men_trt:
    case Context::men_post_trt:
    case Context::men_other:
    case Context::women_trt:
      return true;
    case Context::men_bc:
    case Context::unknown:
      return false;
    default:
      return context.on_testosterone_today;
  }
}

bool in_panel(Test test, Context context) {
  if (test == Test::lh || test == Test::fsh) return context == Context::men_post_trt;
  return test == Test::testosterone || test == Test::testosterone_free || test == Test::shbg;
}

/// The tests and measures that are dated `from` or later.
struct Done {
  std::array<bool, 9> test{};
  std::array<bool, 5> measure{};

  bool has(Test wanted) const { return test[static_cast<std::size_t>(wanted)]; }
  bool has(Measure wanted) const { return measure[static_cast<std::size_t>(wanted)]; }
};

Done done_since(const Chart& chart, Day from, AsOf& today) {
  Done done;
  for (const auto& test : today.known(chart.facts.tests))
    if (test.day.last >= from) done.test[static_cast<std::size_t>(test.test)] = true;
  for (const auto& result : today.known(chart.facts.measures))
    if (result.day.last >= from) done.measure[static_cast<std::size_t>(result.measure)] = true;
  return done;
}

/// The latest vitamin D that is clearly above or below the limit is below, and not too old.
const clinical::MeasureResult* low_vitamin_d(const Chart& chart, AsOf& today) {
  const auto& p = chart.parameters;
  const clinical::MeasureResult* latest = nullptr;
  for (const auto& result : today.known(chart.facts.measures))
    if (result.measure == Measure::vitamin_d && below(result.level, p.vitamin_d_low) != Truth::unknown) latest = &result;
  if (!latest || below(latest->level, p.vitamin_d_low) != Truth::yes || today.passed(latest->day.last + p.vitamin_d_usable)) return nullptr;
  return latest;
}

}  // namespace

bool estradiol_wanted(Context context) {
  return context != Context::women_pm_bc && context != Context::women_pm_other && context != Context::unknown;
}

LaboratoryFound find_laboratory(const Chart& chart, const Episodes& episodes, const ContextFound& context, AsOf& today) {
  const auto& p = chart.parameters;
  const auto base = episodes.base();
  const auto from = base - p.laboratory_look_back;
  const auto done = done_since(chart, from, today);
  const auto reviewed = done_since(chart, base - p.risk_review_look_back, today);

  LaboratoryFound found;
  found.estradiol = std::ranges::any_of(today.known(chart.facts.estradiol), [&](const auto& result) { return result.day.last >= from; });
  found.testosterone_panel_wanted = panel_wanted(context);
  found.testosterone_panel = done.has(Test::testosterone) && done.has(Test::testosterone_free) && done.has(Test::shbg) &&
                             (context.context != Context::men_post_trt || (done.has(Test::lh) && done.has(Test::fsh)));
  for (const auto& test : today.known(chart.facts.tests))
    if (in_panel(test.test, context.context)) found.latest_panel_test = test.day.first;
  found.markers = std::ranges::any_of(today.known(chart.facts.markers), [&](const auto& result) {
    return result.day.last >= base - p.marker_look_back && result.day.first <= base + p.marker_due;
  });
  found.vitamin_d = done.has(Measure::vitamin_d);
  found.calcium_and_renal = done.has(Test::calcium) && (done.has(Test::creatinine) || done.has(Test::egfr));
  found.risk_review = reviewed.has(Test::risk_tool) || reviewed.has(Measure::frax_major) || reviewed.has(Measure::frax_hip);
  found.vitamin_d_low = low_vitamin_d(chart, today);
  return found;
}

}  // namespace protocol
