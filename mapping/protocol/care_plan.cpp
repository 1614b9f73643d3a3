#include "mapping/protocol/care_plan.hpp"

#include <algorithm>

namespace protocol {

using clinical::Drug;
using clinical::Marker;
using clinical::ScoreType;

namespace {

using Status = ActivityStatus;

class CarePlanRules {
 public:
  CarePlanRules(const Chart& chart, const Judgement& found, AsOf& today)
      : chart_(chart), p_(chart.parameters), found_(found), today_(today), base_(found.episodes.base()) {}

  std::vector<Activity> judge() {
    const auto laboratory_due = base_ + p_.laboratory_due;
    scans();
    if (estradiol_wanted(found_.context.context)) add_estradiol();
    if (found_.laboratory.testosterone_panel_wanted) testosterone();
    markers();
    add(6, completed_if(found_.laboratory.vitamin_d), laboratory_due);
    add(7, completed_if(found_.laboratory.calcium_and_renal), laboratory_due);
    add(8, completed_if(found_.laboratory.risk_review), laboratory_due);
    for (const int number : {9, 10, 11}) add(number, Status::not_started, base_ + p_.counselling_due);
    protection();
    denosumab();
    dose_review();
    add(15, Status::not_started, ended() ? std::optional(fhir::add_months(*episode().end, p_.end_review_months)) : std::nullopt);
    add(16, Status::not_started, fhir::add_months(episode().ai_start, p_.duration_review_months));
    answered_by_people();
    if (ended())
      for (auto& activity : activities_)
        if (activity.number != 15 && activity.status != Status::completed) activity.status = Status::cancelled;
    return std::move(activities_);
  }

 private:
  const Episode& episode() const { return found_.episodes.current(); }
  bool ended() const { return episode().status == EpisodeStatus::ended; }
  static Status completed_if(bool done) { return done ? Status::completed : Status::not_started; }

  void add(int number, Status status, std::optional<Day> due) { activities_.push_back({number, status, due}); }

  bool raised(AlertCode code) const { return std::ranges::find(found_.alerts, code, &Alert::code) != found_.alerts.end(); }

  void scans() {
    const auto& dexa = found_.dexa;
    const auto unless_ordered = dexa.order ? Status::scheduled : Status::not_started;
    add(1, dexa.satisfied() ? Status::completed : unless_ordered, dexa.baseline_due);
    add(2, dexa.satisfied() ? unless_ordered : Status::not_started, dexa.follow_up_due);
  }

  /// CP-3: the first reason to measure that holds.
  void add_estradiol() {
    const auto& e2 = found_.estradiol;
    const auto baseline_due = base_ + p_.laboratory_due;
    const clinical::Estradiol* low = nullptr;
    if (raised(AlertCode::a06)) low = e2.low->result;
    if (raised(AlertCode::a21)) low = e2.low_in_woman->result;
    if (low) return add(3, Status::not_started, repeat_due(low->day.first));
    if (e2.lapse_due) return add(3, Status::not_started, e2.lapse_due);
    if (!found_.laboratory.estradiol) return add(3, Status::not_started, baseline_due);
    if (e2.check_due) return add(3, Status::not_started, e2.check_due);
    add(3, Status::completed, baseline_due);
  }

  /// After the low result, or the latest dose change on or after its day (P49).
  Day repeat_due(Day low) const {
    auto from = low;
    for (const auto& change : found_.episodes.dose_changes) from = std::max(from, change.day);
    return from + p_.estradiol_repeat;
  }

  void testosterone() {
    const auto& laboratory = found_.laboratory;
    add(4, Status::not_started,
        laboratory.testosterone_panel ? *laboratory.latest_panel_test + p_.testosterone_panel : base_ + p_.laboratory_due);
  }

  bool marker_in(Day from, Day to) {
    return std::ranges::any_of(today_.known(chart_.facts.markers), [&](const auto& result) {
      return (result.marker == Marker::ctx || result.marker == Marker::p1np) && result.day.last >= from && result.day.first <= to;
    });
  }

  /// CP-5: a course replaces the check on anastrozole alone.
  void markers() {
    if (const auto* course = found_.courses.newest(); course && course->start >= base_)
      return add(5, completed_if(marker_in(course->start + p_.response_from, course->start + p_.response_to)),
                 course->start + p_.marker_check);
    if (!found_.laboratory.markers) return add(5, Status::not_started, base_ + p_.marker_due);
    add(5, completed_if(marker_in(base_ + p_.marker_from, base_ + p_.marker_to)), base_ + p_.marker_check);
  }

  void protection() {
    const bool before_start = episode().status == EpisodeStatus::planned && found_.tier.tier == Tier::osteoporosis && !found_.agent_active;
    const auto status = found_.agent_active ? Status::in_progress : found_.agent_order ? Status::scheduled : Status::not_started;
    add(12, status, before_start ? std::optional(episode().index) : std::nullopt);
  }

  void denosumab() {
    if (!found_.courses.newest_of(Drug::denosumab)) return;
    const auto& dose = found_.courses.denosumab;
    if (!dose) return add(13, Status::not_started, std::nullopt);
    if (dose->ahead)
      return add(13, Status::not_started, today_.pinned() + p_.denosumab_due);  // its statement covers today: counted from today
    add(13, today_.reached(dose->day + p_.denosumab_reminder) ? Status::scheduled : Status::not_started, dose->day + p_.denosumab_due);
  }

  void dose_review() {
    const auto context = found_.context.context;
    if (!estradiol_matters_in_man(context) && context != Context::women_trt) return;
    const bool wanted = raised(AlertCode::a06) || raised(AlertCode::a21) || found_.estradiol.dose_to_review;
    add(14, wanted ? Status::scheduled : Status::not_started, std::nullopt);
  }

  /// Activities that only people complete.
  void answered_by_people() {
    for (const auto& answer : chart_.responses.activities) {
      const bool by_facts = answer.number == 1 || answer.number == 3 || (answer.number >= 5 && answer.number <= 8);
      if (by_facts || !today_.reached(answer.on)) continue;
      for (auto& activity : activities_)
        if (activity.number == answer.number) activity.status = answer.status;
    }
  }

  const Chart& chart_;
  const Parameters& p_;
  const Judgement& found_;
  AsOf& today_;
  Day base_;
  std::vector<Activity> activities_;
};

/// The last fall between two T-scores of a site and side that have no BMD beside them (RL-8).
std::optional<ErrandDue> obtain_bmd(const Chart& chart, const Judgement& found, AsOf& today) {
  const auto densities = today.known(chart.facts.densities);
  const auto has_density = [&](const clinical::BoneScore& score) {
    auto density = std::ranges::lower_bound(densities, score.day.first, {}, [](const auto& each) { return each.day.first; });
    for (; density != densities.end() && density->day.first == score.day.first; ++density)
      if (density->site == score.site && density->side == score.side) return true;
    return false;
  };
  const auto scores = today.known(chart.facts.scores);
  for (auto newer = scores.rbegin(); newer != scores.rend(); ++newer) {
    if (newer->day.first <= found.episodes.current().ai_start) break;
    if (newer->type != ScoreType::t || !is_central(newer->site) || has_density(*newer)) continue;
    const auto older = std::find_if(newer, scores.rend(), [&](const clinical::BoneScore& score) {
      return score.type == ScoreType::t && score.site == newer->site && score.side == newer->side && score.day.first < newer->day.first;
    });
    if (older == scores.rend() || has_density(*older)) continue;
    if (older->level.amount - newer->level.amount < chart.parameters.score_fall) continue;
    return ErrandDue{Errand::obtain_bmd,
                     std::nullopt,
                     newer->day.first,
                     "T-score of " + site_name(newer->site, newer->side) + " fell from " + older->text + " (" +
                         fhir::to_string(older->day.first) + ") to " + newer->text + " (" + fhir::to_string(newer->day.first) +
                         "); without BMD values no loss can be reckoned",
                     {older->source, newer->source}};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Activity> plan_activities(const Chart& chart, const Judgement& found, AsOf& today) {
  return CarePlanRules(chart, found, today).judge();
}

std::vector<ErrandDue> find_errands(const Chart& chart, const Judgement& found, AsOf& today) {
  const auto& episode = found.episodes.current();
  std::vector<ErrandDue> errands;
  if (found.episodes.under_way() && episode.start_estimated)
    errands.push_back(
        {Errand::confirm_start_date, std::nullopt, episode.index,
         "the start of anastrozole on " + fhir::to_string(episode.index) + " is the date of an order or of a record, not of taking it",
         episode.support});
  if (found.episodes.under_way())
    if (auto errand = obtain_bmd(chart, found, today)) errands.push_back(std::move(*errand));

  const auto& dose = found.courses.denosumab;
  const bool lapsed = std::ranges::find(found.alerts, AlertCode::a12, &Alert::code) != found.alerts.end();
  if (dose && !dose->ahead && !lapsed && !found.courses.denosumab_open && !found.bone_metastasis &&
      today.reached(dose->day + chart.parameters.denosumab_reminder) && !today.passed(dose->day + chart.parameters.denosumab_lapsed))
    errands.push_back({Errand::denosumab_due, dose->day + chart.parameters.denosumab_due, dose->day + chart.parameters.denosumab_reminder,
                       "last known denosumab dose " + fhir::to_string(dose->day), dose->sources});
  return errands;
}

}  // namespace protocol
