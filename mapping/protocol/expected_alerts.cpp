#include "mapping/protocol/expected.hpp"

#include <fmt/format.h>

#include <array>

namespace protocol {
namespace {

/// What an expectation says of an alert; what it does not say is not looked at, but "hidden", which must be said.
struct ExpectedAlert {
  AlertCode code = AlertCode::a01;
  std::optional<Severity> severity;
  std::optional<std::string> rule;
  std::optional<std::string> subject;
  std::optional<Day> since;
  std::optional<AlertState> state;
  bool hidden = false;

  bool met_by(const Alert& alert) const {
    return alert.code == code && (!severity || alert.severity == *severity) && (!rule || alert.rule == *rule) &&
           (!subject || alert.subject == *subject) && (!since || alert.since == *since) && (!state || alert.state == *state) &&
           alert.hidden == hidden;
  }
};

constexpr auto severities = std::to_array<Named<Severity>>(
    {{"info", Severity::info}, {"low", Severity::low}, {"moderate", Severity::moderate}, {"high", Severity::high}});
constexpr auto states = std::to_array<Named<AlertState>>(
    {{"active", AlertState::active}, {"suppressed", AlertState::suppressed}, {"snoozed", AlertState::snoozed}});

Difference differs(const ExpectedAlert& expected, const Assessment& assessment) {
  std::string came;
  for (const auto& alert : assessment.alerts) {
    if (expected.met_by(alert)) return std::nullopt;
    if (alert.code != expected.code) continue;
    came += (came.empty() ? "" : "; ") + alert_text(alert);
    if (expected.since) came += " since " + fhir::to_string(alert.since);
  }
  return came.empty() ? fmt::format("no {}", to_code(expected.code)) : came;
}

/// Takes one thing that is said of an alert, in whatever order they come.
bool read_alert_part(ExpectedAlert& expected, Words& words) {
  if (const auto severity = words.take_one_of(std::span<const Named<Severity>>(severities))) return expected.severity = severity, true;
  if (const auto state = words.take_one_of(std::span<const Named<AlertState>>(states))) return expected.state = state, true;
  if (words.take("by")) return expected.rule = words.next(), true;
  if (words.take("about")) return expected.subject = words.next(), true;
  if (words.take("since")) return expected.since = words.day(), true;
  return words.take("hidden") ? (expected.hidden = true) : false;
}

Check read_alert(Words& words, bool& asks_since) {
  const auto code = read_alert_code(words);
  if (!code) return {};
  ExpectedAlert expected{.code = *code, .severity = {}, .rule = {}, .subject = {}, .since = {}, .state = {}};
  while (read_alert_part(expected, words)) continue;
  if (expected.since) asks_since = true;
  return [expected](const Assessment& assessment) { return differs(expected, assessment); };
}

/// A01, A02 and A13 are looked at only where they are named.
bool is_aside(AlertCode code) {
  return code == AlertCode::a01 || code == AlertCode::a02 || code == AlertCode::a13;
}

/// `no alert`, `only A03 A18`: what is shown besides A01, A02 and A13.
Check shows_only(std::vector<AlertCode> codes) {
  return [codes = std::move(codes)](const Assessment& assessment) -> Difference {
    std::vector<AlertCode> shown;
    std::string came;
    for (const auto& alert : assessment.alerts) {
      if (alert.hidden || is_aside(alert.code)) continue;
      shown.push_back(alert.code);
      came += (came.empty() ? "" : ", ") + alert_text(alert);
    }
    if (shown == codes) return std::nullopt;
    return came.empty() ? "no alert" : came;
  };
}

Check read_alert_list(Words& words) {
  if (words.take("no alert")) return shows_only({});
  if (!words.take("only")) return {};
  std::vector<AlertCode> codes;
  while (const auto code = read_alert_code(words)) codes.push_back(*code);
  if (codes.empty()) words.fail("the codes of the alerts are missing here");
  return shows_only(std::move(codes));
}

/// `no A06`: not there, hidden neither.
Check read_no_alert(Words& words) {
  auto ahead = words;
  if (!ahead.take("no")) return {};
  const auto code = read_alert_code(ahead);
  if (!code) return {};
  words = ahead;
  return [code = *code](const Assessment& assessment) -> Difference {
    for (const auto& alert : assessment.alerts)
      if (alert.code == code) return alert_text(alert);
    return std::nullopt;
  };
}

}  // namespace

Check read_alerts(Words& words, bool& asks_since) {
  if (auto check = read_alert_list(words)) return check;
  if (auto check = read_no_alert(words)) return check;
  return read_alert(words, asks_since);
}

std::string alert_text(const Alert& alert) {
  auto text = fmt::format("{} {} by {}", to_code(alert.code), to_code(alert.severity), alert.rule);
  if (!alert.subject.empty()) text += " about " + alert.subject;
  if (alert.state != AlertState::active) text += fmt::format(" {}", to_code(alert.state));
  return alert.hidden ? text + " hidden" : text;
}

}  // namespace protocol
