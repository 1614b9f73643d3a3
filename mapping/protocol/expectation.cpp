#include "mapping/protocol/expectation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace protocol {
namespace {

using Difference = std::optional<std::string>;
using Check = std::function<Difference(const Assessment&)>;

/// Nothing where `came` is what was expected.
Difference compare(std::string_view expected, std::string came) {
  if (came == expected) return std::nullopt;
  return came;
}

std::string day_text(const std::optional<Day>& day, std::string_view none) {
  return day ? fhir::to_string(*day) : std::string(none);
}

std::optional<int> number_after(std::string_view word, std::string_view prefix, int highest) {
  int number = 0;
  if (!word.starts_with(prefix)) return std::nullopt;
  word.remove_prefix(prefix.size());
  const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
  if (read.ec != std::errc{} || read.ptr != word.data() + word.size() || number < 1 || number > highest) return std::nullopt;
  return number;
}

// --- one value of the whole -----------------------------------------------------------------------------------------------------

std::string episode_text(const Assessment& assessment, std::string (*text)(const Episode&)) {
  return assessment.episodes.empty() ? "no episode" : text(assessment.episodes.back());
}

std::string class_text(const Episode& episode) {
  return std::string(to_code(episode.start_class));
}

std::string status_text(const Episode& episode) {
  if (!episode.end) return std::string(to_code(episode.status));
  return fmt::format("{} {}", to_code(episode.status), fhir::to_string(*episode.end));
}

std::string context_text(const Assessment& assessment) {
  return std::string(to_code(assessment.context));
}

std::string tier_text(const Assessment& assessment) {
  return fmt::format("tier {}", to_code(assessment.tier));
}

std::string bone_class_text(const Assessment& assessment) {
  return assessment.bone_class ? fmt::format("class {}", to_code(*assessment.bone_class)) : "no class";
}

std::string score_text(const Assessment& assessment) {
  return assessment.t_score.empty() ? "no T" : "T " + assessment.t_score;
}

std::string site_text(const Assessment& assessment) {
  return assessment.t_score_site ? std::string(to_code(*assessment.t_score_site)) : "no site";
}

std::string risk_text(const Assessment& assessment) {
  if (assessment.risk_factors.empty()) return "no risk factor";
  return fmt::format("risk factors {}", fmt::join(assessment.risk_factors, " "));
}

/// A phrase that is one fixed text: `MEN_TRT`, `tier N`.
struct Fixed {
  std::string text;
  std::string (*came)(const Assessment&);
};

std::vector<Fixed> fixed_phrases() {
  std::vector<Fixed> all;
  for (const auto one :
       {EpisodeClass::new_start, EpisodeClass::prevalent, EpisodeClass::restart, EpisodeClass::switched, EpisodeClass::planned})
    all.push_back({std::string(to_code(one)), [](const Assessment& assessment) { return episode_text(assessment, class_text); }});
  for (auto one = 0; one <= static_cast<int>(Context::unknown); ++one)
    all.push_back({std::string(to_code(static_cast<Context>(one))), context_text});
  for (const auto one : {Tier::normal, Tier::intermediate, Tier::osteoporosis, Tier::unassessed})
    all.push_back({fmt::format("tier {}", to_code(one)), tier_text});
  for (const auto one : {BoneClass::normal, BoneClass::osteopenia, BoneClass::osteoporosis})
    all.push_back({fmt::format("class {}", to_code(one)), bone_class_text});
  all.push_back({"no class", bone_class_text});
  all.push_back({"no T", score_text});
  all.push_back({"no risk factor", risk_text});
  for (const auto one : {EpisodeStatus::planned, EpisodeStatus::active, EpisodeStatus::on_hold})
    all.push_back({std::string(to_code(one)), [](const Assessment& assessment) { return episode_text(assessment, status_text); }});
  return all;
}

/// `by RULE` after a phrase: the same, and by this rule.
Check also_by(Check check, std::string rule, std::string_view Assessment::*came) {
  return [check = std::move(check), rule = std::move(rule), came](const Assessment& assessment) {
    const auto difference = check(assessment);
    return difference ? difference : compare(rule, std::string(assessment.*came));
  };
}

Check read_fixed(Words& words) {
  for (const auto& [text, came] : fixed_phrases()) {
    if (!words.take(text)) continue;
    Check check = [text = text, came = came](const Assessment& assessment) { return compare(text, came(assessment)); };
    if (!words.take("by")) return check;
    return also_by(std::move(check), std::string(words.next()),
                   text.starts_with("tier") ? &Assessment::tier_rule : &Assessment::context_rule);
  }
  return {};
}

/// A phrase with a day: `index 2025-03-01`.
Check read_day(Words& words) {
  struct Dated {
    std::string_view phrase;
    std::string (*came)(const Assessment&);
  };
  constexpr Dated phrases[] = {
      {"index", [](const Assessment& all) { return episode_text(all, [](const Episode& one) { return fhir::to_string(one.index); }); }},
      {"first known",
       [](const Assessment& all) { return episode_text(all, [](const Episode& one) { return fhir::to_string(one.first_known); }); }},
      {"AI start",
       [](const Assessment& all) { return episode_text(all, [](const Episode& one) { return fhir::to_string(one.ai_start); }); }},
      {"ended", [](const Assessment& all) { return episode_text(all, [](const Episode& one) { return day_text(one.end, "not ended"); }); }},
      {"DEXA of", [](const Assessment& all) { return day_text(all.dexa_date, "no DEXA"); }},
      {"next DEXA", [](const Assessment& all) { return day_text(all.next_dexa_due, "no next DEXA"); }}};
  for (const auto& [phrase, came] : phrases) {
    if (!words.take(phrase)) continue;
    return [day = fhir::to_string(words.day()), came = came](const Assessment& assessment) { return compare(day, came(assessment)); };
  }
  if (words.take("no next DEXA"))
    return [](const Assessment& assessment) { return compare("no next DEXA", day_text(assessment.next_dexa_due, "no next DEXA")); };
  return {};
}

Check read_episode(Words& words) {
  if (words.take("nothing"))
    return [](const Assessment& assessment) { return assessment.episodes.empty() ? Difference() : summary(assessment); };
  if (words.take("precision"))
    return [text = std::string(words.next())](const Assessment& assessment) {
      return compare(text, episode_text(assessment, [](const Episode& one) { return std::string(fhir::to_code(one.index_precision)); }));
    };
  const auto expected_estimate = words.take("start not estimated") ? "start not estimated"
                                 : words.take("start estimated")   ? "start estimated"
                                                                   : "";
  if (*expected_estimate)
    return [expected_estimate](const Assessment& assessment) {
      return compare(expected_estimate, episode_text(assessment, [](const Episode& one) {
                       return std::string(one.start_estimated ? "start estimated" : "start not estimated");
                     }));
    };
  if (words.take("one episode")) return [](const Assessment& all) { return compare("1", std::to_string(all.episodes.size())); };
  if (words.take("two episodes")) return [](const Assessment& all) { return compare("2", std::to_string(all.episodes.size())); };
  return {};
}

Check read_bone(Words& words) {
  if (words.take("T")) {
    auto text = fmt::format("T {}", words.next());
    if (!words.take("at")) return [text](const Assessment& assessment) { return compare(text, score_text(assessment)); };
    std::string site(words.rest_of_phrase());
    std::replace(site.begin(), site.end(), ' ', '_');
    text += " at " + site;
    return [text](const Assessment& assessment) { return compare(text, score_text(assessment) + " at " + site_text(assessment)); };
  }
  if (words.take("risk factors"))
    return [text = fmt::format("risk factors {}", words.rest_of_phrase())](const Assessment& all) { return compare(text, risk_text(all)); };
  return {};
}

// --- protection -------------------------------------------------------------------------------------------------------------------

std::string protection_text(const Protection& course) {
  return fmt::format("{} since {} {}", to_code(course.agent), fhir::to_string(course.since), course.active ? "active" : "over");
}

/// `protection denosumab since 2025-01-15 over`: of the newest course.
Check read_protection(Words& words) {
  if (words.take("no protection"))
    return [](const Assessment& all) { return all.protection.empty() ? Difference() : protection_text(all.protection.front()); };
  if (!words.take("protection")) return {};
  std::string text(words.next());
  if (words.take("since")) text += " since " + fhir::to_string(words.day());
  const bool over = words.take("over");
  if (!over && !words.take("active")) words.fail("active or over is missing here");
  return [text, over](const Assessment& assessment) -> Difference {
    if (assessment.protection.empty()) return "no protection";
    const auto& course = assessment.protection.front();
    if (course.active != over && protection_text(course).starts_with(text)) return std::nullopt;
    return protection_text(course);
  };
}

// --- alerts -----------------------------------------------------------------------------------------------------------------------

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

std::string alert_text(const Alert& alert) {
  auto text = fmt::format("{} {} by {}", to_code(alert.code), to_code(alert.severity), alert.rule);
  if (!alert.subject.empty()) text += " about " + alert.subject;
  if (alert.state != AlertState::active) text += fmt::format(" {}", to_code(alert.state));
  return alert.hidden ? text + " hidden" : text;
}

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

// --- activities, errands, notes, entries ------------------------------------------------------------------------------------------

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

std::string activity_text(const Activity& activity) {
  return fmt::format("CP-{} {} {}", activity.number, to_code(activity.status),
                     activity.due ? "due " + fhir::to_string(*activity.due) : "without due date");
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

/// `no A06`, `no CP-3`, `no note RL-7`: not there, hidden neither.
Check read_absence(Words& words) {
  if (!words.take("no")) return {};
  if (const auto code = read_alert_code(words))
    return [code = *code](const Assessment& assessment) -> Difference {
      for (const auto& alert : assessment.alerts)
        if (alert.code == code) return alert_text(alert);
      return std::nullopt;
    };
  if (const auto number = read_activity_number(words))
    return [number = *number](const Assessment& assessment) -> Difference {
      const auto* activity = find(assessment, number);
      if (!activity) return std::nullopt;
      return activity_text(*activity);
    };
  if (words.take("entry"))
    return [rule = std::string(words.next())](const Assessment& assessment) -> Difference {
      for (const auto& one : assessment.data_quality)
        if (one.rule == rule) return "entry " + rule;
      return std::nullopt;
    };
  if (const auto errand = words.take_one_of(std::span<const Named<Errand>>(errands)))
    return [errand = *errand](const Assessment& assessment) -> Difference {
      for (const auto& one : assessment.errands)
        if (one.errand == errand) return "the task is there: " + one.reason;
      return std::nullopt;
    };
  if (!words.take("note")) return {};
  return [rule = std::string(words.next())](const Assessment& assessment) -> Difference {
    for (const auto& note : assessment.notes)
      if (note.rule == rule) return fmt::format("note {}: {}", rule, note.text);
    return std::nullopt;
  };
}

Check read_check(Words& words, bool& asks_since) {
  if (words.take("dead")) return [](const Assessment& all) { return all.deceased ? Difference() : "not dead"; };
  for (const auto reader :
       {read_fixed, read_day, read_episode, read_bone, read_protection, read_alert_list, read_activity, read_errand, read_note, read_entry})
    if (auto check = reader(words)) return check;
  if (auto check = read_alert(words, asks_since)) return check;
  if (auto check = read_absence(words)) return check;
  words.fail(fmt::format("\"{}\" is nothing that can be expected", words.peek()));
  return {};
}

}  // namespace

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
  if (assessment.episodes.empty()) return "nothing";
  const auto& episode = assessment.episodes.back();
  auto text = fmt::format("{}, {}, index {}, {}, {}, {}", class_text(episode), status_text(episode), fhir::to_string(episode.index),
                          context_text(assessment), tier_text(assessment), bone_class_text(assessment));
  if (assessment.next_dexa_due) text += ", next DEXA " + fhir::to_string(*assessment.next_dexa_due);
  for (const auto& alert : assessment.alerts) text += ", " + alert_text(alert);
  for (const auto& activity : assessment.activities) text += ", " + activity_text(activity);
  return text;
}

}  // namespace protocol
