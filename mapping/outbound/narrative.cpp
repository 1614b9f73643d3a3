#include "mapping/outbound/narrative.hpp"

#include <fmt/format.h>

namespace outbound {
namespace {

std::string paragraph(std::string_view text) {
  return text.empty() ? std::string{} : fmt::format("<p>{}</p>", escape(text));
}

std::string status_line(std::string_view what, std::string_view status) {
  return what.empty() ? std::string{} : fmt::format("<p><b>{}</b> ({})</p>", escape(what), escape(status));
}

std::string item(std::string_view text) {
  return fmt::format("<li>{}</li>", escape(text));
}

std::string list(std::string_view title, const std::string& items) {
  return items.empty() ? std::string{} : fmt::format("<p>{}</p><ul>{}</ul>", escape(title), items);
}

std::string items(const std::vector<fhir::Reference>& references) {
  std::string text;
  for (const fhir::Reference& reference : references) text += item(reference.display.empty() ? reference.local : reference.display);
  return text;
}

std::string activity_line(const fhir::CarePlanActivity& activity) {
  std::string line = fmt::format("{}: {}", activity.code.text, activity.status);
  if (!activity.scheduled_period.end.empty()) line += fmt::format(", due {}", activity.scheduled_period.end);
  if (!activity.status_reason.text.empty()) line += fmt::format(" ({})", activity.status_reason.text);
  return line;
}

std::string tell(const fhir::CarePlan& plan) {
  std::string activities;
  for (const fhir::CarePlanActivity& activity : plan.activity) activities += item(activity_line(activity));
  std::string notes;
  for (const fhir::Annotation& note : plan.note)
    notes += item(note.time.empty() ? note.text : fmt::format("{} ({})", note.text, note.time));
  return status_line(plan.title, plan.status) + paragraph(plan.description) + list("Activities", activities) + list("Notes", notes);
}

std::string tell(const fhir::DetectedIssue& issue) {
  std::string evidence;
  for (const fhir::Evidence& shown : issue.evidence) evidence += items(shown.detail);
  std::string mitigation;
  for (const fhir::Mitigation& done : issue.mitigation) mitigation += item(fmt::format("{}: {}", done.date, done.action.text));
  const std::string status = issue.severity.empty() ? issue.status : fmt::format("{}, {}", issue.severity, issue.status);
  return status_line(issue.code.text, status) + paragraph(issue.detail) + list("Evidence", evidence) + list("Mitigation", mitigation);
}

std::string tell(const fhir::Flag& flag) {
  const std::string until = flag.period.end.empty() ? std::string{} : fmt::format(" until {}", flag.period.end);
  return status_line(flag.code.text, flag.status) + paragraph(fmt::format("Since {}{}", flag.period.start, until));
}

std::string tell(const fhir::Task& task) {
  std::string input;
  for (const fhir::TaskInput& shown : task.input) input += item(shown.value_reference.display);
  return status_line(task.code.text, fmt::format("{}, {}", task.priority, task.status)) + paragraph(task.description) +
         paragraph(task.status_reason.text) + list("Evidence", input);
}

std::string tell(const fhir::Communication& communication) {
  std::string text;
  for (const std::string& payload : communication.payload) text += paragraph(payload);
  return text;
}

std::string tell(const fhir::Device& device) {
  std::string text = paragraph(fmt::format("{} {}: {}", device.device_name, device.version, device.type.text));
  for (const fhir::Annotation& note : device.note) text += paragraph(note.text);
  return text;
}

std::string tell(const fhir::Provenance& provenance) {
  std::string policies;
  for (const std::string& policy : provenance.policy) policies += item(policy);
  return paragraph(fmt::format("Written by Bonewatch, {}", provenance.recorded)) + list("Of", items(provenance.target)) +
         list("By protocol", policies) + list("From", items(provenance.entity_source));
}

}  // namespace

std::string narrative(const fhir::WrittenResource& resource) {
  return std::visit([](const auto& typed) { return tell(typed); }, resource);
}

std::string escape(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r')
          escaped += "\xEF\xBF\xBD";
        else
          escaped += c;
    }
  }
  return escaped;
}

}  // namespace outbound
