#include "mapping/protocol/expected.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace protocol {
namespace {

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

}  // namespace

Check read_state(Words& words) {
  if (words.take("dead")) return [](const Assessment& all) { return all.deceased ? Difference() : "not dead"; };
  for (const auto reader : {read_fixed, read_day, read_episode, read_bone, read_protection})
    if (auto check = reader(words)) return check;
  return {};
}

std::string state_text(const Assessment& assessment) {
  if (assessment.episodes.empty()) return "nothing";
  const auto& episode = assessment.episodes.back();
  auto text = fmt::format("{}, {}, index {}, {}, {}, {}", class_text(episode), status_text(episode), fhir::to_string(episode.index),
                          context_text(assessment), tier_text(assessment), bone_class_text(assessment));
  if (assessment.next_dexa_due) text += ", next DEXA " + fhir::to_string(*assessment.next_dexa_due);
  return text;
}

}  // namespace protocol
