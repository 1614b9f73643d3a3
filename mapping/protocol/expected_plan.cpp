#include "mapping/protocol/expected.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace protocol {
namespace {

constexpr auto activity_states = std::to_array<Named<ActivityStatus>>({{"not-started", ActivityStatus::not_started},
                                                                       {"scheduled", ActivityStatus::scheduled},
                                                                       {"in-progress", ActivityStatus::in_progress},
                                                                       {"completed", ActivityStatus::completed},
                                                                       {"cancelled", ActivityStatus::cancelled}});

const Activity* find(const Assessment& assessment, int number) {
  const auto found = std::find_if(assessment.activities.begin(), assessment.activities.end(),
                                  [number](const Activity& one) { return one.number == number; });
  return found == assessment.activities.end() ? nullptr : &*found;
}

Check read_activity(Words& words) {
  const auto number = read_activity_number(words);
  if (!number) return {};
  const auto status = words.take_one_of(std::span<const Named<ActivityStatus>>(activity_states));
  const bool has_due = words.take("due");
  const auto due = has_due ? std::optional(words.day()) : std::nullopt;
  const bool asks_due = has_due || words.take("without due date");
  const bool last = words.take("last");
  return [=](const Assessment& assessment) -> Difference {
    const auto* activity = find(assessment, *number);
    if (!activity) return fmt::format("no CP-{}", *number);
    if (last && activity != &assessment.activities.back()) return activity_text(*activity) + ", not the last";
    if ((!status || activity->status == *status) && (!asks_due || activity->due == due)) return std::nullopt;
    return activity_text(*activity);
  };
}

constexpr auto errands = std::to_array<Named<Errand>>({{"task confirm-start-date", Errand::confirm_start_date},
                                                       {"task obtain-bmd", Errand::obtain_bmd},
                                                       {"task denosumab-due", Errand::denosumab_due}});

Check read_errand(Words& words) {
  const auto errand = words.take_one_of(std::span<const Named<Errand>>(errands));
  if (!errand) return {};
  const bool has_due = words.take("due");
  const auto due = has_due ? std::optional(words.day()) : std::nullopt;
  return [errand = *errand, due](const Assessment& assessment) -> Difference {
    for (const auto& one : assessment.errands) {
      if (one.errand != errand) continue;
      if (!due || one.due == due) return std::nullopt;
      return "due " + day_text(one.due, "never");
    }
    return "no such task";
  };
}

/// `note RL-3`, `note BA-1 saying hip`.
Check read_note(Words& words) {
  if (!words.take("note")) return {};
  const std::string rule(words.next());
  const std::string part(words.take("saying") ? words.rest_of_phrase() : "");
  return [rule, part](const Assessment& assessment) -> Difference {
    std::string came;
    for (const auto& note : assessment.notes) {
      if (note.rule != rule) continue;
      if (note.text.find(part) != std::string::npos) return std::nullopt;
      came += (came.empty() ? "" : "; ") + note.text;
    }
    return came.empty() ? fmt::format("no note {}", rule) : came;
  };
}

/// `entry RL-7`, `two entries RL-7`: what is told to the integration team (A16).
Check read_entry(Words& words) {
  const bool two = words.take("two entries");
  if (!two && !words.take("entry")) return {};
  return [rule = std::string(words.next()), expected = two ? 2 : 1](const Assessment& assessment) -> Difference {
    const auto count =
        std::count_if(assessment.data_quality.begin(), assessment.data_quality.end(), [&](const auto& one) { return one.rule == rule; });
    if (count == expected) return std::nullopt;
    return fmt::format("{} entries {}", count, rule);
  };
}

Check read_no_activity(Words& words) {
  const auto number = read_activity_number(words);
  if (!number) return {};
  return [number = *number](const Assessment& assessment) -> Difference {
    const auto* activity = find(assessment, number);
    if (!activity) return std::nullopt;
    return activity_text(*activity);
  };
}

Check read_no_entry(Words& words) {
  if (!words.take("entry")) return {};
  return [rule = std::string(words.next())](const Assessment& assessment) -> Difference {
    for (const auto& one : assessment.data_quality)
      if (one.rule == rule) return "entry " + rule;
    return std::nullopt;
  };
}

Check read_no_errand(Words& words) {
  const auto errand = words.take_one_of(std::span<const Named<Errand>>(errands));
  if (!errand) return {};
  return [errand = *errand](const Assessment& assessment) -> Difference {
    for (const auto& one : assessment.errands)
      if (one.errand == errand) return "the task is there: " + one.reason;
    return std::nullopt;
  };
}

Check read_no_note(Words& words) {
  if (!words.take("note")) return {};
  return [rule = std::string(words.next())](const Assessment& assessment) -> Difference {
    for (const auto& note : assessment.notes)
      if (note.rule == rule) return fmt::format("note {}: {}", rule, note.text);
    return std::nullopt;
  };
}

/// `no CP-3`, `no note RL-7`.
Check read_absence(Words& words) {
  if (!words.take("no")) return {};
  for (const auto reader : {read_no_activity, read_no_entry, read_no_errand, read_no_note})
    if (auto check = reader(words)) return check;
  return {};
}

}  // namespace

Check read_plan(Words& words) {
  for (const auto reader : {read_activity, read_errand, read_note, read_entry, read_absence})
    if (auto check = reader(words)) return check;
  return {};
}

std::string activity_text(const Activity& activity) {
  return fmt::format("CP-{} {} {}", activity.number, to_code(activity.status),
                     activity.due ? "due " + fhir::to_string(*activity.due) : "without due date");
}

}  // namespace protocol
