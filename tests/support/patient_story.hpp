#pragma once
// Patient stories: files in tests/scenarios/stories that a clinician can read. The language is described in tests/scenarios/README.md.

#include "mapping/protocol/expectation.hpp"
#include "mapping/protocol/responses.hpp"
#include "tests/support/chart_words.hpp"
#include "tests/support/record_lines.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace stories {

/// Somebody acknowledged an alert, or answered an activity of the care plan.
struct Answer {
  fhir::Day on{};
  std::variant<protocol::AlertCode, protocol::ActivityAnswer> what;
};

/// One telling of a story: the lines that all its variants share, and those of one variant.
struct PatientStory {
  std::string id;  ///< X48
  std::string title;
  std::string variant;  ///< empty where there is but one
  std::string file;
  RecordLines record;
  int deliveries = 1;  ///< how often everything is delivered, last things first where it is more than once
  std::vector<std::pair<std::string, std::string>> parameters;  ///< of the protocol that this hospital has changed: P23.spine, 2.8
  std::vector<Answer> answers;
  std::vector<protocol::Expectation> expectations;  ///< of the judgement
  std::vector<ChartExpectation> chart;              ///< of what stands in the chart
  protocol::Mistakes mistakes;                      ///< lines that can't be read
};

/// What is told of persons whom many stories share: the lines of each, by name.
using Persons = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Reads `person NAME` and the lines that follow, again and again.
Persons read_persons(std::string_view text);

/// All variants of a story file. `file` is its name, for complaints.
std::vector<PatientStory> read_stories(std::string_view text, const std::string& file, const Persons& persons);

}  // namespace stories
