#include "mapping/protocol/alerts.hpp"

#include <algorithm>

namespace protocol {

using clinical::ConditionKind;
using clinical::Drug;

namespace {

class AlertRules {
 public:
  AlertRules(const Chart& chart, const Judgement& found, AsOf& today) : chart_(chart), p_(chart.parameters), found_(found), today_(today) {}

  std::vector<Alert> judge() {
    if (found_.episodes.under_way()) {
      new_start();
      scans();
      protection();
      bone_loss();
      estradiol();
      markers();
      context();
      fractures();
      if (const auto* low = found_.laboratory.vitamin_d_low) raise(AlertCode::a18, Severity::low, "PT-8", {low->source});
    }
    denosumab_lapsed();
    std::ranges::stable_sort(alerts_, {}, [](const Alert& alert) { return std::pair(alert.code, std::string_view(alert.subject)); });
    return std::move(alerts_);
  }

 private:
  Alert& raise(AlertCode code, Severity severity, std::string_view rule, std::vector<SourceId> evidence, std::string subject = {}) {
    auto& alert = alerts_.emplace_back();
    alert.code = code;
    alert.severity = severity;
    alert.rule = rule;
    alert.subject = std::move(subject);
    alert.evidence = std::move(evidence);
    return alert;
  }

  void new_start() {
    const auto& episode = found_.episodes.current();
    std::string_view rule = "NS-14";
    if (episode.start_class == EpisodeClass::restart) rule = "NS-12";
    if (episode.start_class == EpisodeClass::switched) rule = "NS-13";
    if (episode.start_class == EpisodeClass::prevalent) rule = "NS-15";
    raise(AlertCode::a01, Severity::info, rule, episode.support);
  }

  void scans() {
    const auto& dexa = found_.dexa;
    if (dexa.baseline_overdue) scan_overdue(AlertCode::a02, "BA-1", dexa.unread_baseline).due = dexa.baseline_due;
    if (dexa.follow_up_overdue) scan_overdue(AlertCode::a13, "P21", dexa.unread_follow_up).due = dexa.follow_up_due;
  }

  /// Low while a scan is on record that can't be read here (BA-9).
  Alert& scan_overdue(AlertCode code, std::string_view rule, const clinical::Scan* unread) {
    if (unread) return raise(code, Severity::low, rule, {unread->source});
    return raise(code, Severity::moderate, rule, {});
  }

  std::vector<SourceId> tier_evidence() const {
    std::vector<SourceId> evidence;
    if (const auto* score = found_.tier.deciding()) evidence.push_back(score->source);
    if (found_.tier.tier == Tier::osteoporosis)
      for (const auto* fracture : found_.risk.fragility_fractures) evidence.push_back(fracture->source);
    return evidence;
  }

  /// PT-1 and section 7.4; an order for an agent counts as acted (PT-3), bone metastasis has other rules (PT-6).
  void protection() {
    if (found_.bone_metastasis || found_.agent_order) return;
    if (found_.tier.tier == Tier::osteoporosis && !found_.agent_active) raise(AlertCode::a03, Severity::high, "PT-1", tier_evidence());
    if (found_.review.rules.empty()) return;

    const auto rule = found_.review.rules.front();
    auto evidence = tier_evidence();
    if (rule == "TR-2" || rule == "TR-3")
      for (const auto& factor : found_.risk.factors)
        if (factor.major) evidence.insert(evidence.end(), factor.evidence.begin(), factor.evidence.end());
    if (rule == "TR-4") evidence.insert(evidence.end(), found_.review.frax.begin(), found_.review.frax.end());
    if (rule == "TR-5")
      for (const auto& site : found_.loss.sites)
        if (const auto* pair = site.deciding(); pair && pair->result <= LossResult::significant)
          evidence.insert(evidence.end(), {pair->older->source, pair->newer->source});
    if (rule == "TR-6") evidence.push_back(chart_.condition(ConditionKind::osteoporosis, today_)->source);
    raise(AlertCode::a04, Severity::moderate, rule, std::move(evidence));
  }

  void bone_loss() {
    for (const auto& site : found_.loss.sites) {
      if (!site.rapid()) continue;
      const auto& pair = *site.deciding();
      bool severe = found_.tier.tier == Tier::osteoporosis;
      bool treated = false;
      for (const auto& comparison : site.last) {
        if (comparison.result != LossResult::rapid) continue;
        severe = severe || -comparison.percent_per_year >= p_.severe_loss;
        treated = treated || comparison.despite_therapy;
      }
      auto& alert = raise(
          AlertCode::a05, severe || treated ? Severity::high : Severity::moderate, treated ? "PT-9" : "RL-1",
          {pair.older->source, pair.newer->source},
          site_name(site.site, site.side) + "/" + fhir::to_string(pair.older->day.first) + "/" + fhir::to_string(pair.newer->day.first));
      if (treated)
        for (const auto& course : found_.courses.all)
          if (course.antiresorptive() && course.active_on(pair.newer->day.first))
            alert.implicated.insert(alert.implicated.end(), course.sources.begin(), course.sources.end());
    }
  }

  Alert& raise(AlertCode code, const EstradiolAlert& alert) {
    std::vector<SourceId> evidence{alert.result->source};
    if (alert.earlier) evidence.push_back(alert.earlier->source);
    auto& raised = raise(code, alert.severity, alert.rule, std::move(evidence));
    raised.band = alert.band;
    return raised;
  }

  void estradiol() {
    const auto& e2 = found_.estradiol;
    if (e2.low) {
      auto& alert = raise(AlertCode::a06, *e2.low);
      if (found_.tier.tier == Tier::osteoporosis || (found_.loss.any(LossResult::rapid) && !found_.palliative))
        alert.severity = Severity::high;
    }
    if (e2.low_before) raise(AlertCode::a07, *e2.low_before);
    if (e2.unsuppressed) raise(AlertCode::a08, *e2.unsuppressed);
    if (e2.unreadable) raise(AlertCode::a09, *e2.unreadable);
    if (e2.high) raise(AlertCode::a19, *e2.high);
    if (e2.check_overdue) raise(AlertCode::a20, Severity::low, *e2.check_overdue, {}).due = e2.check_due ? e2.check_due : e2.lapse_due;
    if (e2.low_in_woman) raise(AlertCode::a21, *e2.low_in_woman);
  }

  void markers() {
    const auto& markers = found_.markers;
    if (const auto& rise = markers.marked_rise)
      raise(AlertCode::a10, Severity::moderate, "BT-1", {rise->baseline->source, rise->follow_up->source});
    if (!markers.no_response) return;
    std::vector<SourceId> evidence;
    for (const auto& change : markers.course_changes) evidence.insert(evidence.end(), {change.baseline->source, change.follow_up->source});
    raise(AlertCode::a11, Severity::moderate, "BT-4", std::move(evidence), std::string(to_code(markers.course->agent))).implicated =
        markers.course->sources;
  }

  void context() {
    const auto context = found_.context.context;
    if (context == Context::women_unk || context == Context::unknown) raise(AlertCode::a14, Severity::low, found_.context.rule, {});
    if (context == Context::women_prem) raise(AlertCode::a15, Severity::moderate, found_.context.rule, found_.context.evidence);
  }

  /// A fragility fracture after the start that no course was begun after (PT-7). Acknowledged, it is over.
  void fractures() {
    const clinical::Condition* latest = nullptr;
    for (const auto* fracture : found_.risk.fragility_fractures)
      if (!fracture->history_code && fracture->day.last > found_.episodes.current().index) latest = fracture;
    if (!latest) return;
    const auto begun_after = [&](const Course& course) { return course.start > latest->day.first; };
    if (std::ranges::any_of(found_.courses.all, begun_after)) return;
    for (const auto& answer : chart_.responses.acknowledgements)
      if (answer.code == AlertCode::a17 && answer.on >= latest->day.first && today_.reached(answer.on)) return;
    auto& alert = raise(AlertCode::a17, Severity::high, "PT-7", {latest->source});
    for (const auto& course : found_.courses.all)
      if (course.active(today_)) alert.implicated.insert(alert.implicated.end(), course.sources.begin(), course.sources.end());
  }

  /// Also for a planned or ended episode (PT-5).
  void denosumab_lapsed() {
    const auto& dose = found_.courses.denosumab;
    if (!dose || dose->ahead || found_.courses.denosumab_open || found_.bone_metastasis || !today_.passed(dose->day + p_.denosumab_lapsed))
      return;
    const auto replaces = [&](const Course& course) {
      const bool bisphosphonate = course.agent == Drug::bisphosphonate_oral || course.agent == Drug::bisphosphonate_iv;
      return bisphosphonate && (course.start >= dose->day || course.active(today_));
    };
    if (std::ranges::any_of(found_.courses.all, replaces)) return;
    auto& alert = raise(AlertCode::a12, Severity::high, "PT-5", dose->sources, "denosumab");
    alert.implicated = dose->sources;
    alert.due = dose->day + p_.denosumab_due;
  }

  const Chart& chart_;
  const Parameters& p_;
  const Judgement& found_;
  AsOf& today_;
  std::vector<Alert> alerts_;
};

const Alert* find(const std::vector<Alert>& alerts, AlertCode code) {
  const auto found = std::ranges::find(alerts, code, &Alert::code);
  return found == alerts.end() ? nullptr : &*found;
}

/// A stronger alert hides the weaker one on the same matter (AF-7).
void hide_weaker(std::vector<Alert>& alerts, const Judgement& found) {
  const auto raised = [&](AlertCode code) { return find(alerts, code) != nullptr; };
  const auto* baseline = find(alerts, AlertCode::a02);
  const bool only_by_loss = found.review.rules.size() == 1 && found.review.rules.front() == "TR-5";
  for (auto& alert : alerts) {
    switch (alert.code) {
      case AlertCode::a04:
        alert.hidden = raised(AlertCode::a03) || (raised(AlertCode::a05) && only_by_loss);
        break;
      case AlertCode::a07:
        alert.hidden = raised(AlertCode::a06);
        break;
      case AlertCode::a10:
        alert.hidden = raised(AlertCode::a05);
        break;
      case AlertCode::a13:
        alert.hidden = baseline && baseline->severity >= alert.severity;
        break;
      case AlertCode::a20:
        alert.hidden = (raised(AlertCode::a06) && !found.estradiol.acted) || raised(AlertCode::a09);
        break;
      default:
        break;
    }
  }
}

/// Orders, acts and palliative care hold alerts back (AF-3, AF-6).
void hold_back(std::vector<Alert>& alerts, const Judgement& found) {
  for (auto& alert : alerts) {
    if ((alert.code == AlertCode::a02 || alert.code == AlertCode::a13) && found.dexa.order) alert.held_back = HeldBack::order;
    if (alert.code == AlertCode::a06 && found.estradiol.acted) alert.held_back = HeldBack::acted;
    const bool spared = alert.code == AlertCode::a12 || (alert.code == AlertCode::a06 && alert.severity == Severity::high);
    if (found.palliative && !spared) alert.held_back = HeldBack::palliative;
    if (alert.held_back != HeldBack::nothing) alert.state = AlertState::suppressed;
  }
}

Days snooze(Severity severity, const Parameters& p) {
  switch (severity) {
    case Severity::high:
      return p.snooze_high;
    case Severity::moderate:
      return p.snooze_moderate;
    default:
      return p.snooze_low;
  }
}

/// Acknowledged alerts are quiet for a time, unless they have become worse or a new fracture appeared (AF-2). A01 is quiet for good.
void snooze_acknowledged(std::vector<Alert>& alerts, const Chart& chart, const Judgement& found, AsOf& today) {
  const auto new_fracture_since = [&](Day day) {
    return std::ranges::any_of(found.risk.fragility_fractures,
                               [&](const auto* fracture) { return !fracture->history_code && fracture->day.first > day; });
  };
  for (const auto& answer : chart.responses.acknowledgements) {
    if (!today.reached(answer.on)) continue;
    for (auto& alert : alerts) {
      if (alert.code != answer.code || alert.subject != answer.subject || alert.state != AlertState::active) continue;
      const bool worse = alert.severity > answer.severity || alert.band > answer.band || new_fracture_since(answer.on);
      const bool over = alert.code != AlertCode::a01 && today.passed(answer.on + snooze(answer.severity, chart.parameters));
      if (worse || over) continue;
      alert.state = AlertState::snoozed;
      alert.held_back = HeldBack::snooze;
    }
  }
}

}  // namespace

std::vector<Alert> raise_alerts(const Chart& chart, const Judgement& found, AsOf& today) {
  auto alerts = AlertRules(chart, found, today).judge();
  hide_weaker(alerts, found);
  hold_back(alerts, found);
  snooze_acknowledged(alerts, chart, found, today);
  return alerts;
}

}  // namespace protocol
