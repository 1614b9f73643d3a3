#include "tests/support/chart_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stories {
namespace {

using Resources = std::span<const fhir::WrittenResource>;
using Check = std::function<std::optional<std::string>(Resources)>;

std::string state_of(const fhir::CarePlan& plan) {
  return plan.status;
}

/// `resolved`: final, and we mitigated it ourselves.
std::string state_of(const fhir::DetectedIssue& issue) {
  const bool ours = std::ranges::any_of(issue.mitigation, [](const fhir::Mitigation& one) {
    return !one.action.coding.empty() && one.action.coding.front().code == "resolved";
  });
  return issue.status == "final" && ours ? "resolved" : issue.status;
}

std::string state_of(const fhir::Flag& flag) {
  return flag.status;
}

std::string state_of(const fhir::Task& task) {
  return task.status;
}

std::string code_of(const fhir::CodeableConcept& concept_) {
  return concept_.coding.empty() ? std::string{} : concept_.coding.front().code;
}

/// The states of all resources of a type with a code, sorted.
template <class T>
std::vector<std::string> states(Resources resources, const std::string& code) {
  std::vector<std::string> states;
  for (const auto& resource : resources) {
    const auto* one = std::get_if<T>(&resource);
    if (!one) continue;
    if constexpr (!std::is_same_v<T, fhir::CarePlan>)
      if (code_of(one->code) != code) continue;
    states.push_back(state_of(*one));
  }
  std::ranges::sort(states);
  return states;
}

std::vector<std::string> states_of(Resources resources, std::string_view type, const std::string& code) {
  if (type == "CarePlan") return states<fhir::CarePlan>(resources, code);
  if (type == "DetectedIssue") return states<fhir::DetectedIssue>(resources, code);
  if (type == "Flag") return states<fhir::Flag>(resources, code);
  return states<fhir::Task>(resources, code);
}

std::optional<std::string> take_type(protocol::Words& words) {
  for (const std::string_view type : {"CarePlan", "DetectedIssue", "Flag", "Task"})
    if (words.take(type)) return std::string(type);
  return std::nullopt;
}

/// `CarePlan completed`, `Task A02 cancelled requested`, `no Flag A03`: exactly these are there.
Check read_states(protocol::Words& words) {
  const bool none = words.take("no");
  const auto type = take_type(words);
  if (!type) return {};
  const std::string code(*type == "CarePlan" ? "" : words.next());
  std::vector<std::string> expected;
  while (!words.peek().empty()) expected.emplace_back(words.next());
  if (none != expected.empty()) words.fail("what state is it in?");
  std::ranges::sort(expected);
  return [=](Resources resources) -> std::optional<std::string> {
    const auto came = states_of(resources, *type, code);
    if (came == expected) return std::nullopt;
    if (came.empty()) return fmt::format("no {} {}", *type, code);
    return fmt::format("{} {} {}", *type, code, fmt::join(came, " "));
  };
}

std::string message_text(const fhir::Communication& message) {
  return fmt::format("{} {} {}{}", message.sent.substr(0, 10), message.priority, code_of(message.topic),
                     message.part_of.empty() ? "" : " (a correction)");
}

/// `2 messages`, `1 message about A03`, `1 message sent 2025-03-03`, `1 urgent message`, `no correction`, `1 correction about A06`.
Check read_messages(protocol::Words& words) {
  std::size_t expected = 0;
  if (!words.take("no")) expected = static_cast<std::size_t>(words.count());
  const bool urgent = words.take("urgent");
  const bool corrections = words.take("correction") || words.take("corrections");
  if (!corrections && !words.take("message") && !words.take("messages")) words.fail("messages or corrections?");
  const std::string about(words.take("about") ? words.next() : "");
  const std::string sent = words.take("sent") ? fhir::to_string(words.day()) : "";
  return [=](Resources resources) -> std::optional<std::string> {
    std::size_t count = 0;
    std::string all;
    for (const auto& resource : resources) {
      const auto* message = std::get_if<fhir::Communication>(&resource);
      if (!message) continue;
      all += (all.empty() ? "" : ", ") + message_text(*message);
      const bool counts = (!urgent || message->priority == "urgent") && (!corrections || !message->part_of.empty()) &&
                          (about.empty() || code_of(message->topic) == about) && (sent.empty() || message->sent.starts_with(sent));
      if (counts) ++count;
    }
    if (count == expected) return std::nullopt;
    return fmt::format("{} of these: {}", count, all);
  };
}

Check read_check(protocol::Words& words) {
  if (words.take("nothing"))
    return [](Resources resources) -> std::optional<std::string> {
      if (resources.empty()) return std::nullopt;
      return fmt::format("{} resources", resources.size());
    };
  auto ahead = words;
  if (auto check = read_states(ahead)) {
    words = ahead;
    return check;
  }
  return read_messages(words);
}

}  // namespace

ChartExpectation read_chart_expectation(protocol::Words& words) {
  ChartExpectation expectation{.day = words.day(), .all = {}};
  if (!words.take(":")) words.fail("a colon is missing after the day");
  do {
    ExpectedInChart one{.text = std::string(words.phrase()), .line = words.line(), .differs = {}};
    one.differs = read_check(words);
    expectation.all.push_back(std::move(one));
  } while (words.next_phrase());
  return expectation;
}

}  // namespace stories
