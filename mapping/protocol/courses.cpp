#include "mapping/protocol/courses.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace protocol {

using clinical::Drug;
using clinical::Exposure;
using clinical::Told;

namespace {

constexpr std::array agents{Drug::bisphosphonate_oral, Drug::bisphosphonate_iv, Drug::denosumab, Drug::anabolic};

/// One exposure and the days on which it makes its agent active.
struct Span {
  Day start;
  std::optional<Day> until;
  SourceId source;
};

bool counts(const Exposure& exposure, bool orders_only) {
  if (exposure.told == Told::by_order) return orders_only && !exposure.paused;
  return !exposure.paused;
}

bool given_in_doses(Drug agent) {
  return agent == Drug::bisphosphonate_iv || agent == Drug::denosumab;
}

Days reach(const Exposure& exposure, Drug agent, const Parameters& p) {
  if (agent == Drug::denosumab) return p.active_denosumab;
  if (agent == Drug::bisphosphonate_iv) return exposure.drugs.has(Drug::zoledronic_acid) ? p.active_zoledronic : p.active_intravenous_other;
  return p.active_oral;
}

/// A single dose on its first day: what was handed over or given, and an order whose end was reckoned from its supply.
bool single_dose(const Exposure& exposure) {
  if (exposure.told == Told::by_order) return exposure.end_from_supply;
  return exposure.told != Told::by_statement;
}

/// What one agent's exposures come to on the day of judgement.
struct AgentReading {
  std::vector<Span> spans;
  std::optional<LastDose> last_dose;
  bool open = false;
};

void note_dose(AgentReading& reading, Day day, bool ahead, SourceId source) {
  auto& last = reading.last_dose;
  if (!last || std::pair(ahead, day) > std::pair(last->ahead, last->day))
    last = LastDose{day, ahead, {source}};
  else if (last->day == day && last->ahead == ahead)
    last->sources.push_back(source);
}

/// An open statement is passed over once a dose of the agent is known; an open order once one on its start or later is.
bool passed_over(const Exposure& open, const std::optional<LastDose>& last) {
  if (!last) return false;
  return open.told == Told::by_statement || last->ahead || last->day >= open.start;
}

AgentReading read_agent(const Chart& chart, Drug agent, std::span<const Exposure> exposures, AsOf& today) {
  AgentReading reading;
  std::vector<const Exposure*> open;
  for (const auto& exposure : exposures) {
    if (!exposure.drugs.has(agent) || !counts(exposure, chart.facts.orders_only)) continue;
    const auto days = reach(exposure, agent, chart.parameters);
    if (!given_in_doses(agent)) {
      reading.spans.push_back({exposure.start, exposure.end ? std::optional(*exposure.end + days) : std::nullopt, exposure.source});
    } else if (single_dose(exposure)) {
      reading.spans.push_back({exposure.start, exposure.start + days, exposure.source});
      note_dose(reading, exposure.start, false, exposure.source);
    } else if (exposure.end) {
      reading.spans.push_back({exposure.start, *exposure.end + days, exposure.source});
      note_dose(reading, *exposure.end, !today.reached(*exposure.end), exposure.source);
    } else {
      open.push_back(&exposure);
    }
  }
  for (const auto* exposure : open) {
    if (passed_over(*exposure, reading.last_dose)) continue;
    reading.spans.push_back({exposure->start, std::nullopt, exposure->source});
    reading.open = true;
  }
  std::ranges::stable_sort(reading.spans, {}, &Span::start);
  return reading;
}

void add_courses(std::vector<Course>& courses, Drug agent, const std::vector<Span>& spans) {
  Course* course = nullptr;
  for (const auto& span : spans) {
    if (!course || !course->active_on(span.start))
      course = &courses.emplace_back(Course{agent, span.start, span.until, {}});
    else if (!span.until)
      course->active_until.reset();
    else if (course->active_until)
      course->active_until = std::max(*course->active_until, *span.until);
    course->sources.push_back(span.source);
  }
}

template <class Wanted>
const Course* newest_where(const std::vector<Course>& courses, Wanted wanted) {
  const Course* newest = nullptr;
  for (const auto& course : courses)
    if (std::invoke(wanted, course) && (!newest || course.start > newest->start)) newest = &course;
  return newest;
}

}  // namespace

const Course* Courses::newest() const {
  return newest_where(all, [](const Course&) { return true; });
}

const Course* Courses::newest_antiresorptive() const {
  return newest_where(all, &Course::antiresorptive);
}

const Course* Courses::newest_of(Drug agent) const {
  return newest_where(all, [agent](const Course& course) { return course.agent == agent; });
}

bool Courses::any_active(AsOf& today) const {
  return std::ranges::any_of(all, [&](const Course& course) { return course.active(today); });
}

bool Courses::any_active_on(Day day) const {
  return std::ranges::any_of(all, [day](const Course& course) { return course.active_on(day); });
}

Courses find_courses(const Chart& chart, AsOf& today) {
  Courses courses;
  const auto exposures = chart.known_exposures(today);
  for (const auto agent : agents) {
    auto reading = read_agent(chart, agent, exposures, today);
    add_courses(courses.all, agent, reading.spans);
    if (agent == Drug::denosumab) {
      courses.denosumab = std::move(reading.last_dose);
      courses.denosumab_open = reading.open;
    }
    if (agent == Drug::bisphosphonate_iv) courses.intravenous = std::move(reading.last_dose);
  }
  std::ranges::stable_sort(courses.all, {}, &Course::start);
  return courses;
}

}  // namespace protocol
