#include "mapping/protocol/expectation.hpp"

#include "mapping/protocol/expected.hpp"

#include <fmt/format.h>

#include <charconv>

namespace protocol {
namespace {

std::optional<int> number_after(std::string_view word, std::string_view prefix, int highest) {
  int number = 0;
  if (!word.starts_with(prefix)) return std::nullopt;
  word.remove_prefix(prefix.size());
  const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
  if (read.ec != std::errc{} || read.ptr != word.data() + word.size() || number < 1 || number > highest) return std::nullopt;
  return number;
}

Check read_check(Words& words, bool& asks_since) {
  if (auto check = read_state(words)) return check;
  if (auto check = read_alerts(words, asks_since)) return check;
  if (auto check = read_plan(words)) return check;
  words.fail(fmt::format("\"{}\" is nothing that can be expected", words.peek()));
  return {};
}

}  // namespace

Difference compare(std::string_view expected, std::string came) {
  if (came == expected) return std::nullopt;
  return came;
}

std::string day_text(const std::optional<Day>& day, std::string_view none) {
  return day ? fhir::to_string(*day) : std::string(none);
}

std::optional<AlertCode> read_alert_code(Words& words) {
  const auto number = number_after(words.peek(), "A", 21);
  if (!number || *number == 16 || words.peek().size() != 3) return std::nullopt;
  words.next();
  return static_cast<AlertCode>(*number);
}

std::optional<int> read_activity_number(Words& words) {
  const auto number = number_after(words.peek(), "CP-", 16);
  if (number) words.next();
  return number;
}

Expectation read_expectation(Words& words) {
  Expectation expectation{.day = words.day(), .all = {}};
  if (!words.take(":")) words.fail("a colon is missing after the day");
  do {
    Expected one{.text = std::string(words.phrase()), .line = words.line(), .column = words.column(), .differs = {}};
    one.differs = read_check(words, expectation.asks_since);
    expectation.all.push_back(std::move(one));
  } while (words.next_phrase());
  return expectation;
}

std::string summary(const Assessment& assessment) {
  auto text = state_text(assessment);
  for (const auto& alert : assessment.alerts) text += ", " + alert_text(alert);
  for (const auto& activity : assessment.activities) text += ", " + activity_text(activity);
  return text;
}

}  // namespace protocol
