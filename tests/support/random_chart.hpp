#pragma once
// Random charts aimed at every rule, as lines of the story language: a counterexample can be read, and kept as a story.

#include "tests/support/road.hpp"

#include <rapidcheck/Gen.h>

#include <string>
#include <vector>

namespace stories {

/// A number from `first` up to but not with `end`, each as likely at every size of a case: RapidCheck's inRange keeps to the first ones.
rc::Gen<int> between(int first, int end);

using Lines = std::vector<std::string>;

/// What is told of one thing: a resource, perhaps with later versions.
using Event = Lines;

struct RandomChart {
  Lines person;  ///< with the therapy that makes the patient one to watch
  std::vector<Event> events;

  Lines lines() const;
};

std::ostream& operator<<(std::ostream& out, const RandomChart& chart);

/// Charts whose facts lie between 400 days before and 800 days after 2025-03-01.
rc::Gen<RandomChart> random_chart();
/// The same with estradiol, T-scores and densities in it for sure.
rc::Gen<RandomChart> random_chart_with_results();
/// A day on which such a chart may be judged.
rc::Gen<fhir::Day> random_day();

/// The resources of a chart; throws where a line can't be read.
RecordLines record_of(const Lines& lines);
inline Hospital hospital_of(const Lines& lines) {
  return take_in(record_of(lines).bundles());
}

}  // namespace stories
