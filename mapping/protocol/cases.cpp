#include "mapping/protocol/cases.hpp"

#include "mapping/protocol/evaluate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace protocol {
namespace {

/// An acknowledgement keeps how bad the alert was when it was given.
std::optional<Acknowledgement> acknowledge(const Protocol& protocol, const Story& story, const Responses& before, AlertCode code, Day day) {
  const auto assessment = evaluate_day(protocol, known_on(story, day), before, day);
  const auto alert =
      std::find_if(assessment.alerts.begin(), assessment.alerts.end(), [code](const Alert& one) { return one.code == code; });
  if (alert == assessment.alerts.end()) return std::nullopt;
  return Acknowledgement{.code = code, .subject = alert->subject, .on = day, .severity = alert->severity, .band = alert->band};
}

/// What people had answered by that day. What was not there can't be acknowledged: it is passed over.
Responses responses_on(const Protocol& protocol, const Story& story, Day day) {
  Responses responses;
  for (const auto& answer : story.answers) {
    if (answer.on > day) break;
    if (const auto* activity = std::get_if<ActivityAnswer>(&answer.what)) {
      responses.activities.push_back(*activity);
    } else if (const auto one = acknowledge(protocol, story, responses, std::get<AlertCode>(answer.what), answer.on)) {
      responses.acknowledgements.push_back(*one);
    }
  }
  return responses;
}

Assessment judge(const Protocol& protocol, const Story& story, const Expectation& expectation) {
  const auto timeline = known_on(story, expectation.day);
  const auto responses = responses_on(protocol, story, expectation.day);
  // Looking back for `since` costs many days: only where somebody asks.
  const auto judgement = expectation.asks_since ? evaluate : evaluate_day;
  return judgement(protocol, timeline, responses, expectation.day);
}

}  // namespace

std::vector<Unmet> run(const Protocol& protocol, const Story& story) {
  std::vector<Unmet> unmet;
  for (const auto& expectation : story.expectations) {
    const auto assessment = judge(protocol, story, expectation);
    for (const auto& one : expectation.all)
      if (auto came = one.differs(assessment)) unmet.push_back({expectation.day, one.line, one.column, one.text, std::move(*came)});
  }
  return unmet;
}

std::vector<std::string> answers(const Protocol& protocol, const Story& story) {
  std::vector<std::string> all;
  for (const auto& expectation : story.expectations) all.push_back(summary(judge(protocol, story, expectation)));
  return all;
}

Mistake to_mistake(const Case& one, const Unmet& unmet) {
  return {one.story_line + unmet.line - 1, unmet.line == 1 ? one.story_column + unmet.column - 1 : unmet.column,
          fmt::format("{}, {}: expected \"{}\", came \"{}\"", one.id, fhir::to_string(unmet.day), unmet.expected, unmet.came)};
}

}  // namespace protocol
