#include "mapping/outbound/identity.hpp"
#include "mapping/outbound/scribe.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <functional>

namespace outbound {
namespace {

std::string_view loud(protocol::Severity severity) {
  switch (severity) {
    case protocol::Severity::high:
      return "HIGH";
    case protocol::Severity::moderate:
      return "MODERATE";
    case protocol::Severity::low:
      return "LOW";
    case protocol::Severity::info:
      return "INFORMATION";
  }
  return {};
}

std::string_view occasion(protocol::Why why) {
  switch (why) {
    case protocol::Why::raise:
    case protocol::Why::correction:
      return "";
    case protocol::Why::rise:
      return ", more severe than told before";
    case protocol::Why::again:
      return ", told before and not answered";
  }
  return {};
}

}  // namespace

std::string Scribe::paragraph(const protocol::MessageItem& item) const {
  const protocol::AlertText& text = wording_.alert(item.code);
  if (item.why == protocol::Why::correction)
    return item.code == protocol::AlertCode::a01
               ? fmt::format("CORRECTION: what was told of this treatment is withdrawn, its alerts and tasks too: {}.", item.reason)
               : fmt::format("CORRECTION: the alert \"{}\" is withdrawn: {}.", text.name, item.reason);
  const protocol::AlertRecord* alert = find(item);
  const std::string basis = alert ? wording_.basis(alert->rule, item.code) : std::string{};
  const std::string due = alert && alert->due ? fmt::format("By: {}.", fhir::to_string(*alert->due)) : std::string{};
  return sentences({fmt::format("{}{}: {}.", loud(item.severity), occasion(item.why), text.name), sentence(item.reason),
                    sentence(text.matters), sentence(text.consider), due, basis});
}

fhir::Communication Scribe::communication(const protocol::Message& message, const Moments& moments) const {
  fhir::Communication communication;
  head(communication, message_identifier(message.name));
  for (const protocol::MessageName& name : message.corrects) {
    fhir::Reference told = own("Communication", message_identifier(name));
    if (std::ranges::find(communication.part_of, told) == communication.part_of.end()) communication.part_of.push_back(std::move(told));
  }
  communication.status = "completed";
  communication.category = {{{{"http://terminology.hl7.org/CodeSystem/communication-category", "notification", "Notification"}}, {}}};
  const protocol::MessageItem& first = message.items.front();
  communication.priority = first.severity == protocol::Severity::high ? "urgent" : "routine";
  communication.subject = patient();
  communication.topic = alert_code(first.code, wording_.alert(first.code).name);
  std::string payload;
  for (const protocol::MessageItem& item : message.items) {
    const protocol::AlertRecord* alert = find(item);
    const Shapes has = alert ? shapes(item.code, alert->severity) : Shapes{};
    fhir::Reference about = has.issue  ? own("DetectedIssue", issue_identifier(*alert))
                            : has.task ? own("Task", task_identifier(*alert, false))
                                       : own("CarePlan", care_plan_identifier(item.episode));
    if (std::ranges::find(communication.about, about) == communication.about.end()) communication.about.push_back(std::move(about));
    if (!payload.empty()) payload += "\n\n";
    payload += paragraph(item);
  }
  communication.sent = settings_.zone.to_string(message.name.digest ? moments.digest : moments.queued);
  communication.recipient = {{message.name.recipient, {}, {}, {}, {}}};
  communication.sender = device_reference(settings_);
  communication.payload = {payload};
  return narrated(std::move(communication));
}

std::vector<protocol::Cited> Scribe::decided_by(const protocol::Message& message) const {
  std::vector<protocol::Cited> facts;
  for (const protocol::MessageItem& item : message.items)
    if (const protocol::AlertRecord* alert = find(item)) facts.insert(facts.end(), alert->evidence.begin(), alert->evidence.end());
  std::ranges::sort(facts, std::less{});
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  return facts;
}

}  // namespace outbound
