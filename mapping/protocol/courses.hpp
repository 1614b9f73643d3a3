#pragma once
// Protective therapy: doses and courses of antiresorptive and anabolic agents (docs/PROTOCOL.md section 11.1).

#include "mapping/protocol/assessment.hpp"
#include "mapping/protocol/chart.hpp"

namespace protocol {

/// Exposures of one agent of which each begins while the one before is still active.
struct Course {
  clinical::Drug agent = clinical::Drug::bisphosphonate_oral;
  Day start{};
  std::optional<Day> active_until;  ///< none: as long as it is open
  std::vector<SourceId> sources;

  bool active_on(Day day) const { return start <= day && (!active_until || day <= *active_until); }
  bool active(AsOf& today) const { return !active_until || !today.passed(*active_until); }
  bool antiresorptive() const { return agent != clinical::Drug::anabolic; }
};

struct LastDose {
  Day day{};           ///< of a dose that is under way: the day its statement ends
  bool ahead = false;  ///< a closed statement that has not ended: the dose counts as of today
  std::vector<SourceId> sources;
};

/// All courses that began by today, by start, then agent.
struct Courses {
  std::vector<Course> all;
  std::optional<LastDose> denosumab;  ///< the last known dose
  std::optional<LastDose> intravenous;
  bool denosumab_open = false;  ///< an open statement or order that is not passed over

  /// The newest course (of equal starts the least agent), of any agent or of the antiresorptive ones; null without one.
  const Course* newest() const;
  const Course* newest_antiresorptive() const;
  const Course* newest_of(clinical::Drug agent) const;
  bool any_active(AsOf& today) const;
  bool any_active_on(Day day) const;
};

Courses find_courses(const Chart& chart, AsOf& today);

}  // namespace protocol
