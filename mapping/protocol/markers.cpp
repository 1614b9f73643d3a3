#include "mapping/protocol/markers.hpp"

#include <algorithm>

namespace protocol {

using clinical::Marker;
using clinical::MarkerResult;
using clinical::Truth;

namespace {

bool dated_in(const MarkerResult& result, Day from, Day to) {
  return result.day.last >= from && result.day.first <= to;
}

/// `amount` changed by so many percent.
Rational changed(const Rational& amount, const Rational& percent) {
  return amount * (100 + percent) / 100;
}

/// Results of scans after the CTX, none of them rapid, take the alarm back.
bool contradicted_by_scans(const MarkerResult& ctx, const BoneLoss& loss) {
  bool any = false;
  for (const auto& site : loss.sites) {
    for (const auto& comparison : site.comparisons) {
      if (comparison.kind != Comparison::Kind::compared || comparison.newer->day.first <= ctx.day.first) continue;
      if (comparison.result == LossResult::rapid) return false;
      any = true;
    }
  }
  return any;
}

/// BT-1, BT-2, BT-5: the rise of CTX in the first months on anastrozole.
void judge_rise(MarkersFound& found, const Chart& chart, const Episodes& episodes, const Courses& courses, const BoneLoss& loss,
                AsOf& today) {
  const auto& p = chart.parameters;
  const auto known = today.known(chart.facts.markers);
  const auto index = episodes.current().index;
  const auto* baseline = marker_baseline(known, Marker::ctx, index - p.marker_look_back, index + p.marker_due);
  if (!baseline) return;

  const auto marked = changed(baseline->level->amount, p.ctx_rise_marked);
  const auto noted = changed(baseline->level->amount, p.ctx_rise_noted);
  const MarkerResult* raised = nullptr;
  for (const auto& result : known) {
    if (result.marker != Marker::ctx || !result.level || &result <= baseline) continue;
    const bool in_window = dated_in(result, index + p.marker_from, index + p.marker_to);
    if (in_window && at_least(*result.level, marked) == Truth::yes) {
      if (!courses.any_active_on(result.day.first)) raised = &result;
    } else if (below(*result.level, noted) == Truth::yes) {
      raised = nullptr;
      found.noted_rise.reset();
    } else if (in_window && above(*result.level, noted) == Truth::yes) {
      found.noted_rise = MarkerChange{baseline, &result};
    }
  }
  if (!raised || courses.any_active(today) || contradicted_by_scans(*raised, loss)) return;
  if (chart.female())
    found.marked_rise = MarkerChange{baseline, raised};
  else
    found.noted_rise = MarkerChange{baseline, raised};
  found.noted_rise_is_marked = !chart.female();
}

/// BT-3, BT-4: the fall of CTX or P1NP after the start of the newest antiresorptive course.
void judge_response(MarkersFound& found, const Chart& chart, const Courses& courses, AsOf& today) {
  const auto& p = chart.parameters;
  found.course = courses.newest_antiresorptive();
  if (!found.course || !found.course->active(today)) {
    found.course = nullptr;
    return;
  }
  const auto known = today.known(chart.facts.markers);
  const auto start = found.course->start;
  bool all_false = true;
  for (const auto marker : {Marker::ctx, Marker::p1np}) {
    const auto* baseline = marker_baseline(known, marker, start - p.course_marker_look_back, start);
    const MarkerResult* follow_up = nullptr;
    for (const auto& result : known)
      if (result.marker == marker && result.level && dated_in(result, start + p.response_from, start + p.response_to)) follow_up = &result;
    if (!baseline || !follow_up) continue;
    found.course_changes.push_back({baseline, follow_up});
    const auto& fall = marker == Marker::ctx ? p.ctx_fall : p.p1np_fall;
    const auto fell = below(*follow_up->level, changed(baseline->level->amount, -fall));
    found.response = found.response || fell == Truth::yes;
    all_false = all_false && fell == Truth::no;
  }
  found.no_response = !found.course_changes.empty() && all_false;
}

}  // namespace

const MarkerResult* marker_baseline(std::span<const MarkerResult> known, Marker marker, Day from, Day to, std::string_view unit) {
  const MarkerResult* baseline = nullptr;
  for (const auto& result : known)
    if (result.marker == marker && result.level && result.level->exact() && dated_in(result, from, to) &&
        (unit.empty() || result.unit == unit))
      baseline = &result;
  return baseline;
}

MarkersFound find_markers(const Chart& chart, const Episodes& episodes, const Courses& courses, const BoneLoss& loss, AsOf& today) {
  MarkersFound found;
  judge_rise(found, chart, episodes, courses, loss, today);
  judge_response(found, chart, courses, today);
  return found;
}

std::optional<Rational> percent(const MarkerChange& change) {
  if (!change.follow_up->level->exact()) return std::nullopt;
  return (change.follow_up->level->amount / change.baseline->level->amount - 1) * 100;
}

}  // namespace protocol
