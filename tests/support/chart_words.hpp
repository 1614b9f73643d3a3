#pragma once
// What a story expects to stand in the chart on a day: our CarePlan, DetectedIssue, Flag, Task and Communication resources.
//
//   chart 2025-06-02: CarePlan completed, Flag A02 inactive, Task A02 cancelled, no DetectedIssue A03, 1 message, 1 message about A01

#include "fhir/model/written.hpp"
#include "mapping/protocol/expectation.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace stories {

/// One phrase: answers nothing if it came so, else what stands there instead.
struct ExpectedInChart {
  std::string text;
  std::size_t line = 1;
  std::function<std::optional<std::string>(std::span<const fhir::WrittenResource>)> differs;
};

struct ChartExpectation {
  fhir::Day day{};
  std::vector<ExpectedInChart> all;
};

/// Reads what follows the word "chart". A mistake stays in `words`.
ChartExpectation read_chart_expectation(protocol::Words& words);

}  // namespace stories
