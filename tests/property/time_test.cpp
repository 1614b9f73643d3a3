// What the passing of time may do, and the shortcuts by which days are passed over: against walking every single day.

#include "mapping/protocol/evaluate.hpp"
#include "tests/support/default_cases.hpp"
#include "tests/support/random_chart.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace stories {
namespace {

using fhir::Day;
using fhir::Days;
using protocol::AlertCode;
using protocol::Assessment;

[[maybe_unused]] const bool few_cases = tests::run_by_default(25);

const Day last_day{std::chrono::year{2027} / 6 / 1};

/// The only patient's facts; none where the chart makes nobody one to watch.
std::optional<clinical::Timeline> facts(const RandomChart& chart, Day known_until) {
  auto all = timelines(hospital_of(chart.lines()), known_until);
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

Assessment on(const clinical::Timeline& timeline, Day day) {
  return protocol::evaluate_day(rules().protocol, timeline, {}, day);
}

bool raises(const Assessment& assessment, const protocol::Alert& alert) {
  return std::ranges::any_of(assessment.alerts, [&](const auto& one) { return one.code == alert.code && one.subject == alert.subject; });
}

std::set<AlertCode> codes(const Assessment& assessment) {
  std::set<AlertCode> all;
  for (const auto& alert : assessment.alerts) all.insert(alert.code);
  return all;
}

bool anything_active(const Assessment& assessment) {
  return std::ranges::any_of(assessment.protection, &protocol::Protection::active);
}

/// Whether time alone may bring the alert, the judgement having been `before` on the day before (invariant 8).
bool time_may_bring(AlertCode code, const Assessment& before, const Assessment& after) {
  switch (code) {
    case AlertCode::a02:
    case AlertCode::a12:
    case AlertCode::a13:
    case AlertCode::a20:
      return true;
    case AlertCode::a03:
    case AlertCode::a04:
    case AlertCode::a10:
      return before.tier != after.tier || before.risk_factors != after.risk_factors || anything_active(before) != anything_active(after) ||
             before.dexa_date != after.dexa_date || before.context != after.context;
    case AlertCode::a06:
    case AlertCode::a07:
    case AlertCode::a08:
    case AlertCode::a09:
    case AlertCode::a14:
    case AlertCode::a15:
    case AlertCode::a19:
    case AlertCode::a21:
      return before.context != after.context;
    default:
      return false;
  }
}

// 8. Time alone raises only what may come with time.
RC_GTEST_PROP(Time, AloneRaisesOnlyWhatMayComeWithTime, ()) {
  const auto chart = *random_chart_with_results();
  auto timeline = facts(chart, last_day);
  RC_PRE(timeline.has_value());
  // From the day on which the last fact is known nothing new is told; orders for protection are left out, their end lets alerts return.
  timeline->agent_orders.clear();
  auto before = on(*timeline, last_day);
  for (auto day = last_day + Days{1}; day < last_day + Days{900}; day += Days{1}) {
    auto after = on(*timeline, day);
    const auto old_codes = codes(before);
    for (const auto code : codes(after))
      if (!old_codes.contains(code) && !time_may_bring(code, before, after))
        RC_FAIL(fhir::to_string(day) + ": " + std::string(to_code(code)) + " came by itself\n" + in_full({*timeline, before}) + "\n" +
                in_full({*timeline, after}));
    before = std::move(after);
  }
}

// A judgement says from when and until when it is the same: on every such day it is.
RC_GTEST_PROP(Time, AJudgementHoldsForItsWholeWindow, ()) {
  const auto chart = *random_chart_with_results();
  const auto day = *random_day();
  const auto timeline = facts(chart, day);
  RC_PRE(timeline.has_value());
  const auto assessment = on(*timeline, day);
  RC_ASSERT(assessment.from <= day && day <= assessment.until);
  const auto expected = in_full({*timeline, assessment});
  const auto first = std::max(assessment.from, day - Days{400});
  const auto last = std::min(assessment.until, day + Days{400});
  for (auto other = first; other <= last; other += Days{1}) {
    const auto came = in_full({*timeline, on(*timeline, other)});
    if (came != expected) RC_FAIL("judged on " + fhir::to_string(day) + "\n" + expected + "\non " + fhir::to_string(other) + "\n" + came);
  }
}

// `since` is what walking back day by day finds.
RC_GTEST_PROP(Time, SinceIsWhatWalkingBackDayByDayFinds, ()) {
  const auto chart = *random_chart_with_results();
  const auto day = *random_day();
  const auto timeline = facts(chart, day);
  RC_PRE(timeline.has_value());
  const auto assessment = protocol::evaluate(rules().protocol, *timeline, {}, day);
  auto walking = assessment.alerts;
  std::erase_if(walking, [](const auto& alert) { return alert.code == AlertCode::a01; });
  for (auto other = day; !walking.empty() && other > day - Days{1500}; other -= Days{1}) {
    const auto before = on(*timeline, other - Days{1});
    std::erase_if(walking, [&](const protocol::Alert& alert) {
      if (raises(before, alert)) return false;
      if (alert.since != other)
        RC_FAIL(std::string(to_code(alert.code)) + " " + alert.subject + " since " + fhir::to_string(alert.since) + ", by walking since " +
                fhir::to_string(other));
      return true;
    });
  }
}

// A replay passes over days on which nothing can turn: the chart is the same as if it had lived each.
RC_GTEST_PROP(Time, APassedDayLeavesTheChartAsALivedOne, ()) {
  const auto hospital = hospital_of((*random_chart_with_results()).lines());
  const auto day = Day{std::chrono::year{2025} / 3 / 1} + Days{*between(0, 300)};
  auto lived = live_every_day(hospital, day);
  auto passed = live(hospital, day);
  const auto by_identifier = [](const fhir::WrittenResource& one) {
    return std::visit([](const fhir::WrittenHeader& header) { return header.identifier.front().value; }, one);
  };
  std::ranges::sort(lived, {}, by_identifier);
  std::ranges::sort(passed, {}, by_identifier);
  RC_ASSERT(lived.size() == passed.size());
  for (std::size_t at = 0; at < lived.size(); ++at)
    if (!(lived[at] == passed[at])) RC_FAIL(by_identifier(lived[at]) + " differs");
}

}  // namespace
}  // namespace stories
