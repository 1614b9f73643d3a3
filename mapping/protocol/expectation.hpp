#pragma once
// What a story expects of the judgement of one day, and whether it came so.

#include "mapping/protocol/assessment.hpp"
#include "mapping/protocol/story_words.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace protocol {

/// One thing expected: answers nothing if it came so, else what came instead, in the words of the story language.
struct Expected {
  std::string text;  ///< as written
  std::size_t line = 1;
  std::size_t column = 1;
  std::function<std::optional<std::string>(const Assessment&)> differs;
};

struct Expectation {
  Day day{};
  std::vector<Expected> all;
  bool asks_since = false;  ///< some of it asks since when an alert stands
};

/// `A06`, `CP-9`: taken if it comes next.
std::optional<AlertCode> read_alert_code(Words& words);
std::optional<int> read_activity_number(Words& words);

/// Reads what follows the word "expect": `2025-05-01: tier N, no A06`. A mistake stays in `words`.
Expectation read_expectation(Words& words);

/// The whole judgement in the words of the story language, for comparing answers: "tier N by DT-4, no class, A06 moderate by E2-M3, ...".
std::string summary(const Assessment& assessment);

}  // namespace protocol
