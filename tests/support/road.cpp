#include "tests/support/road.hpp"

#include "daemon/intake/archive.hpp"
#include "daemon/pipeline/live_through.hpp"
#include "daemon/pipeline/settle.hpp"
#include "mapping/inbound/understand.hpp"
#include "mapping/protocol/evaluate.hpp"
#include "mapping/protocol/load.hpp"
#include "tests/support/scratch_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace stories {
namespace {

using fhir::Day;

outbound::Settings one_care_team() {
  outbound::Settings settings;
  const std::vector<std::string> team{"CareTeam/bone-pool"};
  settings.recipients = {team, team, team, team};
  settings.program_version = "0.0.0";
  return settings;
}

/// An acknowledgement keeps how bad the alert was when it was given.
void add_answer(const Hospital& hospital, const Answer& answer, protocol::Responses& responses) {
  if (const auto* activity = std::get_if<protocol::ActivityAnswer>(&answer.what)) {
    responses.activities.push_back(*activity);
    return;
  }
  const auto judged = judge(hospital, answer.on, responses, false);
  for (const auto& alert : judged.assessment.alerts) {
    if (alert.code != std::get<protocol::AlertCode>(answer.what)) continue;
    responses.acknowledgements.push_back({alert.code, alert.subject, answer.on, alert.severity, alert.band});
    return;
  }
}

protocol::Responses responses_until(const Hospital& hospital, const std::vector<Answer>& answers, Day day) {
  protocol::Responses responses;
  for (const auto& answer : answers)
    if (answer.on <= day) add_answer(hospital, answer, responses);
  return responses;
}

std::string complaint(const PatientStory& story, std::size_t line, Day day, std::string_view expected, std::string_view came) {
  return fmt::format("{}:{}: {}: expected \"{}\", got \"{}\"", story.file, line, fhir::to_string(day), expected, came);
}

/// The shipped protocol with what this hospital has changed.
protocol::Protocol protocol_of(const PatientStory& story) {
  std::string text(protocol::shipped_protocol_text());
  for (const auto& [id, value] : story.parameters) {
    const auto line = std::min(text.find("\n" + id + " "), text.find("\n\"" + id + "\" "));
    const auto begin = text.find("value = \"", line) + std::string_view("value = \"").size();
    text.replace(begin, text.find('"', begin) - begin, value);
  }
  return std::get<protocol::ProtocolFile>(protocol::read_protocol(text)).protocol;
}

void check_judgements(const PatientStory& story, const Hospital& hospital, const pipeline::Rules& by,
                      std::vector<std::string>& complaints) {
  for (const auto& expectation : story.expectations) {
    const auto responses = responses_until(hospital, story.answers, expectation.day);
    const auto judged = judge(hospital, expectation.day, responses, expectation.asks_since, by);
    for (const auto& one : expectation.all)
      if (const auto came = one.differs(judged.assessment))
        complaints.push_back(complaint(story, one.line, expectation.day, one.text, *came));
  }
}

/// Redelivery and order are of no consequence (1.1, CR-7).
void check_redelivery(const PatientStory& story, const Hospital& hospital, std::vector<std::string>& complaints) {
  const auto again = take_in(story.record.bundles_backwards(std::max(2, story.deliveries)));
  for (const auto& expectation : story.expectations) {
    const auto first = in_full(judge(hospital, expectation.day));
    const auto second = in_full(judge(again, expectation.day));
    if (first != second) complaints.push_back(complaint(story, 1, expectation.day, "the same when all is told again backwards", second));
  }
}

void check_chart(const PatientStory& story, const Hospital& hospital, const pipeline::Rules& by, std::vector<std::string>& complaints) {
  for (const auto& expectation : story.chart) {
    const auto standing =
        story.answers.empty() ? live(hospital, expectation.day, by) : live_every_day(hospital, expectation.day, story.answers);
    for (const auto& one : expectation.all)
      if (const auto came = one.differs(standing)) complaints.push_back(complaint(story, one.line, expectation.day, one.text, *came));
  }
}

std::string day_text(const std::optional<Day>& day) {
  return day ? fhir::to_string(*day) : "-";
}

std::string names(const clinical::Timeline& timeline, const std::vector<clinical::SourceId>& sources) {
  std::string text;
  for (const auto id : sources) text += fmt::format(" {}/{}", timeline.sources[id].reference, timeline.sources[id].version);
  return text;
}

}  // namespace

const pipeline::Rules& rules() {
  static const outbound::Settings settings = one_care_team();
  static const pipeline::Rules rules{protocol::shipped_protocol(), terminology::Terminology::shipped(), settings, {}};
  return rules;
}

Hospital take_in(std::string_view ndjson) {
  const tests::ScratchFolder folder;
  const std::vector<std::string> paths{folder.write("record.ndjson", ndjson)};
  const auto inputs = intake::find_inputs(paths).value();
  Hospital hospital;
  intake::Hearing hearing;
  hearing.unread = [&](const intake::Unread& unread) { hospital.unread.push_back(fhir::to_string(unread.issue)); };
  auto archive = intake::Archive::read(inputs, {rules().terminology, rules().settings.zone}, hearing);
  for (std::size_t group = 0; group < archive.group_count(); ++group) {
    const auto& patients = archive.patients(group);
    hospital.patients.insert(patients.begin(), patients.end());
    auto records = archive.records(group).value();
    std::ranges::move(records, std::back_inserter(hospital.records));
  }
  return hospital;
}

std::vector<clinical::Timeline> timelines(const Hospital& hospital, Day day) {
  auto all = inbound::understand(hospital.records, rules().understanding(), day);
  std::erase_if(all, [&](const clinical::Timeline& one) { return !hospital.patients.contains(one.person.reference); });
  return all;
}

Judged judge(const Hospital& hospital, Day day, const protocol::Responses& responses, bool with_since, const pipeline::Rules& by) {
  const auto judgement = with_since ? protocol::evaluate : protocol::evaluate_day;
  for (auto& timeline : timelines(hospital, day)) {
    auto assessment = judgement(by.protocol, timeline, responses, day);
    if (assessment.listed()) return {std::move(timeline), std::move(assessment)};
  }
  return {};
}

std::vector<fhir::WrittenResource> live(const Hospital& hospital, Day day, const pipeline::Rules& by) {
  std::vector<fhir::WrittenResource> resources;
  for (auto& standing : pipeline::live_through(hospital.records, hospital.patients, by, day))
    if (standing.type != "Provenance") resources.push_back(std::move(standing.resource));
  return resources;
}

std::vector<fhir::WrittenResource> live_every_day(const Hospital& hospital, Day last, const std::vector<Answer>& answers) {
  std::map<std::string, pipeline::Memory> memories;
  const auto& zone = rules().settings.zone;
  std::set<Day> arrivals{last};
  for (const auto& record : hospital.records)
    if (record.arrival) arrivals.insert(zone.day_of(*record.arrival));
  std::vector<clinical::Timeline> known;
  for (auto day = *arrivals.begin(); day <= last; day += fhir::Days{1}) {
    if (arrivals.contains(day)) known = timelines(hospital, day);
    // People answer in the course of a day what stands there in the morning: the judgement of the next day knows it.
    const auto responses = responses_until(hospital, answers, day - fhir::Days{1});
    for (const auto& timeline : known) {
      auto& memory = memories[timeline.person.reference];
      pipeline::Today today;
      today.day = day;
      today.moments = {zone.start_of(day + fhir::Days{1}), zone.at(day, rules().settings.digest_at)};
      today.history_to = last;
      const auto settled = pipeline::settle(rules(), timeline, hospital.records, responses, memory, today);
      memory.ledger = settled.ledger;
      for (const auto& request : settled.requests) {
        const auto before = memory.published.artefacts.find(request.identifier);
        const int version = before == memory.published.artefacts.end() ? 1 : std::stoi(before->second.version) + 1;
        outbound::note(memory.published, request, {request.identifier, std::to_string(version)});
      }
    }
  }
  std::vector<fhir::WrittenResource> resources;
  for (const auto& [patient, memory] : memories)
    for (const auto& [identifier, artefact] : memory.published.artefacts) resources.push_back(artefact.resource);
  return resources;
}

std::vector<std::string> complaints(const PatientStory& story) {
  std::vector<std::string> complaints;
  for (const auto& mistake : story.mistakes)
    complaints.push_back(fmt::format("{}:{}:{}: {}", story.file, mistake.line, mistake.column, mistake.text));
  if (!complaints.empty()) return complaints;
  const auto hospital = take_in(story.deliveries == 1 ? story.record.bundles() : story.record.bundles_backwards(story.deliveries));
  for (const auto& unread : hospital.unread) complaints.push_back(fmt::format("{}:1: the program can't read it: {}", story.file, unread));
  const auto changed = story.parameters.empty() ? std::optional<protocol::Protocol>() : protocol_of(story);
  const pipeline::Rules by{changed ? *changed : rules().protocol, rules().terminology, rules().settings, {}};
  check_judgements(story, hospital, by, complaints);
  check_redelivery(story, hospital, complaints);
  check_chart(story, hospital, by, complaints);
  return complaints;
}

std::string in_full(const Judged& judged) {
  const auto& [timeline, all] = judged;
  std::string text;
  const auto line = [&text](std::string_view form, const auto&... values) { text += fmt::format(fmt::runtime(form), values...) + "\n"; };
  line("{} {}{}{}", all.patient, all.deceased ? "dead " : "", all.out_of_scope ? "out of scope " : "", all.palliative ? "palliative" : "");
  for (const auto& one : all.episodes)
    line("{} {} {} {} {} {} {} {} {}:{}", to_code(one.start_class), to_code(one.status), fhir::to_string(one.index),
         fhir::to_code(one.index_precision), one.start_estimated, fhir::to_string(one.first_known), day_text(one.end),
         fhir::to_string(one.ai_start), day_text(one.last_day), names(timeline, one.support));
  line("{} {}", to_code(all.context), all.context_rule);
  line("tier {} {} class {} T {} at {} of {}, next {}", to_code(all.tier), all.tier_rule, all.bone_class ? to_code(*all.bone_class) : "-",
       all.t_score, all.t_score_site ? protocol::to_code(*all.t_score_site) : "-", day_text(all.dexa_date), day_text(all.next_dexa_due));
  line("risk {}", fmt::join(all.risk_factors, " "));
  for (const auto& one : all.protection)
    line("{} since {} {} last dose {}:{}", protocol::to_code(one.agent), fhir::to_string(one.since), one.active ? "active" : "over",
         day_text(one.last_dose), names(timeline, one.sources));
  for (const auto& one : all.alerts)
    line("{} {} {} {} {}{} {} due {}: {}:{}", to_code(one.code), to_code(one.severity), one.rule, one.subject, to_code(one.state),
         one.hidden ? " hidden" : "", one.band, day_text(one.due), one.reason, names(timeline, one.evidence));
  for (const auto& one : all.activities) line("CP-{} {} {}", one.number, to_code(one.status), day_text(one.due));
  for (const auto& one : all.errands) line("errand {} due {}: {}", static_cast<int>(one.errand), day_text(one.due), one.reason);
  for (const auto& one : all.notes) line("{}: {} {}", one.rule, one.text, day_text(one.dated));
  for (const auto& one : all.data_quality) line("{} {}: {}", one.resource, one.rule, one.text);
  return text;
}

std::string since_of(const protocol::Assessment& assessment) {
  std::string text;
  for (const auto& one : assessment.alerts) text += fmt::format("{} {}: {}\n", to_code(one.code), one.subject, fhir::to_string(one.since));
  return text;
}

}  // namespace stories
