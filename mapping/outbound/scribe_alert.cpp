#include "mapping/outbound/identity.hpp"
#include "mapping/outbound/scribe.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace outbound {
namespace {

using protocol::AlertLife;
using protocol::Severity;

const std::string retracted_status = "entered-in-error";
const std::string resolved_code = "resolved";

std::string day(const std::optional<protocol::Day>& day) {
  return day ? fhir::to_string(*day) : std::string{};
}

std::string priority(Severity severity) {
  return severity == Severity::high ? "urgent" : "routine";
}

}  // namespace

fhir::DetectedIssue Scribe::issue(const protocol::AlertRecord& alert, const std::vector<fhir::Mitigation>& by_people) const {
  const protocol::AlertText& text = wording_.alert(alert.code);
  const std::string basis = wording_.basis(alert.rule, alert.code);
  fhir::DetectedIssue issue;
  head(issue, issue_identifier(alert));
  issue.status = "final";
  issue.code = alert_code(alert.code, text.name);
  if (alert.severity != Severity::info) issue.severity = protocol::to_code(alert.severity);
  issue.patient = patient();
  issue.identified_date_time = fhir::to_string(alert.raised);
  issue.author = device_reference(settings_);
  issue.implicated = evidence(alert.implicated);
  issue.evidence = {{{rule_code(alert.rule)}, evidence(alert.evidence)}};
  issue.detail = sentences({sentence(alert.reason), sentence(text.matters), sentence(text.consider), wording_.attached(alert.code), basis});
  issue.mitigation = by_people;
  return narrated(std::move(issue));
}

fhir::DetectedIssue Scribe::closed(fhir::DetectedIssue issue, const protocol::AlertRecord& alert) const {
  if (alert.life == AlertLife::retracted) {
    const std::string why = fmt::format("Entered in error: {}.", alert.closing);
    if (issue.status != retracted_status) issue.detail = sentences({why, issue.detail});
    issue.status = retracted_status;
    return narrated(std::move(issue));
  }
  const std::string actions = arc(settings_, Arc::actions);
  const fhir::Mitigation ours{{{{actions, resolved_code, {}}}, fmt::format("resolved: {}", alert.closing)}, day(alert.left)};
  std::erase_if(issue.mitigation,
                [&](const fhir::Mitigation& done) { return !done.action.coding.empty() && done.action.coding.front().system == actions; });
  issue.mitigation.push_back(ours);
  return narrated(std::move(issue));
}

fhir::Flag Scribe::flag(const protocol::AlertRecord& alert) const {
  fhir::Flag flag;
  head(flag, flag_identifier(alert));
  flag.status = "active";
  flag.category = {{{{"http://terminology.hl7.org/CodeSystem/flag-category", "safety", "Safety"}}, {}}};
  const std::string& name = wording_.alert(alert.code).name;
  flag.code = alert_code(alert.code, name.empty() ? alert.reason : fmt::format("{}: {}", name, alert.reason));
  flag.subject = patient();
  flag.period.start = fhir::to_string(alert.shown.value_or(alert.raised));
  flag.author = device_reference(settings_);
  return narrated(std::move(flag));
}

fhir::Flag Scribe::closed(fhir::Flag flag, const protocol::AlertRecord& alert) const {
  flag.status = alert.life == AlertLife::retracted ? retracted_status : "inactive";
  if (flag.period.end.empty()) flag.period.end = day(alert.left ? alert.left : proposal_.today);
  return narrated(std::move(flag));
}

fhir::Task Scribe::task(std::string identifier, int number, Severity severity, protocol::Day authored,
                        std::optional<protocol::Day> due) const {
  fhir::Task task;
  head(task, std::move(identifier));
  task.based_on = {own("CarePlan", care_plan_identifier(number))};
  task.status = "requested";
  task.intent = "proposal";
  task.priority = priority(severity);
  task.focus = task.based_on.front();
  task.for_ = patient();
  task.authored_on = fhir::to_string(authored);
  task.requester = device_reference(settings_);
  task.owner.local = owner(severity);
  task.restriction_period_end = day(due);
  return task;
}

std::string Scribe::asked(std::string_view what, Severity severity, std::optional<protocol::Day> due, std::string_view reason) const {
  const std::string whom = owner(severity);
  return sentences({sentence(what), fmt::format("Asked of: {}.", whom.empty() ? "the prescriber" : whom),
                    due ? fmt::format("By: {}.", fhir::to_string(*due)) : std::string{}, fmt::format("Why: {}.", reason)});
}

fhir::Task Scribe::task(const protocol::AlertRecord& alert, bool follows) const {
  const protocol::AlertText& text = wording_.alert(alert.code);
  fhir::Task task = this->task(task_identifier(alert, follows), alert.episode, alert.severity,
                               follows ? alert.shown.value_or(alert.raised) : alert.raised, alert.due);
  task.code = alert_code(alert.code, text.name);
  task.description = asked(text.task, alert.severity, alert.due, alert.reason);
  if (shapes(alert.code, alert.severity).issue) {
    task.focus = own("DetectedIssue", issue_identifier(alert));
    task.reason_reference = task.focus;
  } else {
    for (const protocol::Cited& cited : alert.evidence) task.input.push_back({rule_code(alert.rule), evidence(cited)});
  }
  return narrated(std::move(task));
}

fhir::Task Scribe::task(const protocol::ErrandRecord& errand, bool follows) const {
  struct Form {
    std::string_view code;
    std::string_view text;
    std::string_view what;
    std::string_view rule;
  };
  const auto form = [&]() -> Form {
    switch (errand.errand) {
      case protocol::Errand::confirm_start_date:
        return {"confirm-start-date", "Confirm the start date", "Confirm when anastrozole was first taken", "NS-14"};
      case protocol::Errand::obtain_bmd:
        return {"obtain-bmd", "Obtain bone density values", "Obtain the bone densities (g/cm2) of the scans that told T-scores only",
                "RL-8"};
      case protocol::Errand::denosumab_due:
        return {"CP-13", "Denosumab dose coming due", "Arrange the next denosumab dose, or a therapy that follows it", "PT-4"};
    }
    return {};
  }();
  fhir::Task task =
      this->task(task_identifier(errand, follows), errand.episode, Severity::low, follows ? errand.shown : errand.raised, errand.due);
  task.code = {{{arc(settings_, Arc::activities), std::string(form.code), {}}}, std::string(form.text)};
  task.description = asked(form.what, Severity::low, errand.due, errand.reason);
  for (const protocol::Cited& cited : errand.evidence) task.input.push_back({rule_code(form.rule), evidence(cited)});
  return narrated(std::move(task));
}

fhir::Task Scribe::closed(fhir::Task task, const protocol::AlertRecord& alert) const {
  task.status_reason = {};
  if (alert.life == AlertLife::retracted)
    task.status = retracted_status;
  else
    task.status = alert.life == AlertLife::resolved && alert.fulfilled ? "completed" : "cancelled";
  if (task.status != "completed")
    task.status_reason.text = alert.life == AlertLife::hidden ? "a stronger alert speaks of the same matter" : alert.closing;
  return narrated(std::move(task));
}

fhir::Task Scribe::closed(fhir::Task task, const protocol::ErrandRecord& errand) const {
  task.status_reason = {};
  task.status = errand.retracted ? retracted_status : errand.fulfilled ? "completed" : "cancelled";
  if (task.status != "completed") task.status_reason.text = errand.closing;
  return narrated(std::move(task));
}

}  // namespace outbound
