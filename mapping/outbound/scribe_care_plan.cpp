#include "mapping/outbound/identity.hpp"
#include "mapping/outbound/scribe.hpp"

#include <fmt/format.h>

namespace outbound {
namespace {

std::string_view status(protocol::EpisodeLife life) {
  switch (life) {
    case protocol::EpisodeLife::planned:
      return "draft";
    case protocol::EpisodeLife::active:
      return "active";
    case protocol::EpisodeLife::on_hold:
      return "on-hold";
    case protocol::EpisodeLife::ended:
      return "completed";
    case protocol::EpisodeLife::lapsed:
      return "revoked";
    case protocol::EpisodeLife::retracted:
    case protocol::EpisodeLife::merged:
      return "entered-in-error";
  }
  return {};
}

std::string start_words(const protocol::CarePlanWanted& plan) {
  const std::string index = words(plan.index, plan.index_precision);
  const std::string_view estimated = plan.start_estimated ? " (estimated)" : "";
  switch (plan.start_class) {
    case protocol::EpisodeClass::new_start:
      return fmt::format("New start of anastrozole on {}{}", index, estimated);
    case protocol::EpisodeClass::prevalent:
      return fmt::format("Already on anastrozole when first known, since {}{}", index, estimated);
    case protocol::EpisodeClass::restart:
      return fmt::format("Anastrozole started again on {}{}", index, estimated);
    case protocol::EpisodeClass::switched:
      return fmt::format("Switched from another aromatase inhibitor to anastrozole on {}{}", index, estimated);
    case protocol::EpisodeClass::planned:
      return fmt::format("Anastrozole planned for {}{}", index, estimated);
  }
  return {};
}

std::string_view tier_words(protocol::Tier tier) {
  switch (tier) {
    case protocol::Tier::normal:
      return "Tier N (normal)";
    case protocol::Tier::intermediate:
      return "Tier I (intermediate)";
    case protocol::Tier::osteoporosis:
      return "Tier O (osteoporosis or fragility fracture)";
    case protocol::Tier::unassessed:
      return "Tier U (unassessed)";
  }
  return {};
}

std::string_view site_words(clinical::Site site) {
  switch (site) {
    case clinical::Site::lumbar_spine:
      return "lumbar spine";
    case clinical::Site::total_hip:
      return "total hip";
    case clinical::Site::femoral_neck:
      return "femoral neck";
    case clinical::Site::forearm:
      return "forearm";
  }
  return {};
}

/// Tier and class are different cuts of the same score: both are said (section 7.3).
std::string bone_words(const protocol::CarePlanWanted& plan) {
  std::string text(tier_words(plan.tier));
  if (plan.bone_class) text += fmt::format(", class {}", protocol::to_code(*plan.bone_class));
  const std::string when = plan.dexa_date ? " on " + fhir::to_string(*plan.dexa_date) : std::string{};
  if (!plan.t_score.empty() && plan.t_score_site)
    text += fmt::format(": T-score {} at the {}{}", plan.t_score, site_words(*plan.t_score_site), when);
  else if (plan.dexa_date)
    text += fmt::format(": Z-score{}", when);
  else
    text += ": no eligible T-score";
  return text + ".";
}

void cancel(fhir::CarePlanActivity& activity, std::string_view why) {
  activity.status = "cancelled";
  activity.status_reason.text = why;
}

}  // namespace

std::string Scribe::describe(const protocol::CarePlanWanted& plan) const {
  const std::string start = fmt::format("{}; {}.", start_words(plan), words(plan.context));
  const std::string due = plan.earliest_due ? fmt::format("Earliest due: {}.", fhir::to_string(*plan.earliest_due)) : std::string{};
  return sentences({start, bone_words(plan), due});
}

fhir::CarePlanActivity Scribe::activity(const protocol::Activity& wanted, std::string_view over) const {
  const protocol::ActivityText& text = wording_.activity(wanted.number);
  fhir::CarePlanActivity activity;
  activity.code = {{{arc(settings_, Arc::activities), activity_code(wanted.number), {}}}, text.name};
  activity.status = protocol::to_code(wanted.status);
  activity.kind = wanted.number <= 8 ? "ServiceRequest" : "Task";
  activity.description = text.description;
  if (wanted.due) activity.scheduled_period.end = fhir::to_string(*wanted.due);
  if (wanted.status == protocol::ActivityStatus::cancelled) cancel(activity, over.empty() ? "not needed" : over);
  return activity;
}

fhir::CarePlan Scribe::care_plan(const protocol::CarePlanWanted& wanted) const {
  const protocol::EpisodeRecord& of = episode(wanted.episode);
  fhir::CarePlan plan;
  head(plan, care_plan_identifier(wanted.episode));
  plan.instantiates_canonical = {policy(settings_, wording_)};
  plan.status = status(of.life);
  plan.intent = "plan";
  plan.category = {settings_.plan_category};
  plan.title = "Bone health on anastrozole";
  plan.description = describe(wanted);
  plan.subject = patient();
  plan.period.start = words(wanted.index, wanted.index_precision);
  if (wanted.end) plan.period.end = fhir::to_string(*wanted.end);
  plan.created = fhir::to_string(wanted.first_known);
  plan.author = device_reference(settings_);
  if (settings_.address_conditions) plan.addresses = evidence(wanted.conditions);
  plan.supporting_info = evidence(wanted.supporting);
  for (const protocol::Activity& one : wanted.activities) plan.activity.push_back(activity(one, of.reason));
  for (const protocol::NoteWanted& note : wanted.notes)
    plan.note.push_back({sentence(note.text), note.dated ? fhir::to_string(*note.dated) : std::string{}});
  return narrated(std::move(plan));
}

fhir::CarePlan Scribe::closed(fhir::CarePlan plan, const protocol::EpisodeRecord& of) const {
  plan.status = status(of.life);
  if (of.over && fhir::to_string(*of.over) >= plan.period.start) plan.period.end = fhir::to_string(*of.over);
  for (fhir::CarePlanActivity& one : plan.activity)
    if (one.status != "completed" && one.status != "cancelled") cancel(one, of.reason);
  const fhir::Annotation why{sentence(of.reason), of.over ? fhir::to_string(*of.over) : std::string{}};
  if (of.life != protocol::EpisodeLife::ended && (plan.note.empty() || plan.note.back() != why)) plan.note.push_back(why);
  return narrated(std::move(plan));
}

}  // namespace outbound
