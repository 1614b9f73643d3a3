// The invariants of the protocol (docs/PROTOCOL.md section 18) over random charts, from FHIR JSON by the program's own rooms.

#include "mapping/protocol/evaluate.hpp"
#include "tests/support/default_cases.hpp"
#include "tests/support/random_chart.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace stories {
namespace {

using fhir::Day;
using protocol::AlertCode;
using protocol::Assessment;
using protocol::Tier;

[[maybe_unused]] const bool few_cases = tests::run_by_default(40);

/// What of ours is active in a chart: type, alert code.
std::vector<std::pair<std::string, std::string>> active(const std::vector<fhir::WrittenResource>& chart) {
  std::vector<std::pair<std::string, std::string>> all;
  const auto add = [&](std::string_view type, const fhir::CodeableConcept& code) {
    all.emplace_back(type, code.coding.empty() ? "" : code.coding.front().code);
  };
  for (const auto& resource : chart) {
    if (const auto* issue = std::get_if<fhir::DetectedIssue>(&resource); issue && issue->status == "final" && issue->mitigation.empty())
      add("DetectedIssue", issue->code);
    if (const auto* flag = std::get_if<fhir::Flag>(&resource); flag && flag->status == "active") add("Flag", flag->code);
    if (const auto* task = std::get_if<fhir::Task>(&resource); task && task->status == "requested") add("Task", task->code);
    if (const auto* plan = std::get_if<fhir::CarePlan>(&resource);
        plan && plan->status != "completed" && plan->status != "entered-in-error")
      add("CarePlan", {});
  }
  return all;
}

bool shows(const Assessment& assessment, std::string_view code) {
  return std::ranges::any_of(assessment.alerts, [&](const protocol::Alert& alert) { return to_code(alert.code) == code; });
}

/// The decisions of an assessment without the words about them.
std::string decisions(const Assessment& all) {
  std::string text = fmt::format("{} {} {} {}\n", to_code(all.context), to_code(all.tier), all.tier_rule, fmt::join(all.risk_factors, " "));
  for (const auto& one : all.episodes)
    text += fmt::format("{} {} {}\n", to_code(one.start_class), to_code(one.status), fhir::to_string(one.index));
  for (const auto& one : all.alerts)
    text += fmt::format("{} {} {} {} {} {} {}\n", to_code(one.code), to_code(one.severity), one.rule, one.subject, to_code(one.state),
                        one.hidden, fhir::to_string(one.since));
  for (const auto& one : all.activities)
    text += fmt::format("CP-{} {} {}\n", one.number, to_code(one.status), one.due ? fhir::to_string(*one.due) : "-");
  for (const auto& one : all.data_quality) text += fmt::format("{} {}\n", one.resource, one.rule);
  return text;
}

/// Moves the point of a decimal: "9.8" by 1 is "98", by -1 is "0.98".
std::string shifted(std::string number, int places) {
  const auto sign = number.find_first_of("0123456789");
  auto digits = number.substr(sign);
  const auto point = digits.find('.');
  int after = point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
  std::erase(digits, '.');
  after -= places;
  if (after < 0) digits.append(static_cast<std::size_t>(-after), '0');
  if (after > 0) {
    if (static_cast<int>(digits.size()) <= after) digits.insert(0, static_cast<std::size_t>(after) + 1 - digits.size(), '0');
    digits.insert(digits.size() - static_cast<std::size_t>(after), ".");
  }
  const auto first = digits.find_first_not_of('0');
  digits.erase(0, first == std::string::npos ? digits.size() - 1 : digits[first] == '.' ? first - 1 : first);
  return number.substr(0, sign) + digits;
}

std::string replaced(std::string text, std::string_view part, std::string_view by) {
  return text.replace(text.find(part), part.size(), by);
}

// No property is worth more than the charts it is tried on: among some hundred every alert stands somewhere.
TEST(RandomCharts, ReachEveryAlert) {
  std::set<AlertCode> reached;
  for (int number = 0; number < 600; ++number) {
    const rc::Random random(static_cast<std::uint64_t>(number));
    const auto chart = (number % 2 == 0 ? random_chart() : random_chart_with_results())(random, rc::kNominalSize).value();
    const auto day = random_day()(random, rc::kNominalSize).value();
    for (const auto& alert : judge(hospital_of(chart.lines()), day, {}, false).assessment.alerts) reached.insert(alert.code);
  }
  for (const int number : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21})
    EXPECT_TRUE(reached.contains(static_cast<AlertCode>(number))) << "A" << number;
}

// 1. Order, duplication and batching of versions do not matter.
RC_GTEST_PROP(Invariant, OrderDuplicationAndBatchingDoNotMatter, ()) {
  const auto chart = *random_chart();
  const auto day = *random_day();
  const auto record = record_of(chart.lines());
  const auto hospital = take_in(record.bundles());

  auto lines = record.resources();
  const auto again = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, lines.size()));
  for (const auto at : again) lines.push_back(record.resources()[at]);
  for (std::size_t at = lines.size(); at > 1; --at) std::swap(lines[at - 1], lines[*rc::gen::inRange<std::size_t>(0, at)]);
  std::string single_resources;
  for (const auto& line : lines) single_resources += line + "\n";
  const auto other = take_in(single_resources);

  const auto first = judge(hospital, day);
  const auto second = judge(other, day);
  RC_ASSERT(in_full(first) == in_full(second));
  RC_ASSERT(since_of(first.assessment) == since_of(second.assessment));
  RC_ASSERT(live(hospital, day) == live(other, day));
}

// 2. The tier is total and monotone.
RC_GTEST_PROP(Invariant, ALowerScoreOrOneMoreFactorNeverLowersTheTier, ()) {
  const auto chart = *random_chart_with_results();
  const auto day = *random_day();
  auto worse = chart.lines();
  const bool lower = *rc::gen::arbitrary<bool>();
  if (lower) {
    const int tenths = *between(1, 20);
    for (auto& line : worse) {
      if (line.find(" T-score ") == std::string::npos) continue;
      const auto end = std::min(line.find(','), line.size());
      const auto begin = line.rfind(' ', end - 1) + 1;
      const double score = std::stod(line.substr(begin, end - begin)) - tenths / 10.0;
      line.replace(begin, end - begin, fmt::format("{:.1f}", score));
    }
  } else {
    worse.emplace_back("rheumatoid arthritis");
  }
  const auto before = judge(hospital_of(chart.lines()), day, {}, false).assessment;
  const auto after = judge(hospital_of(worse), day, {}, false).assessment;
  RC_PRE(!before.episodes.empty());
  RC_ASSERT((before.tier == Tier::unassessed) == (after.tier == Tier::unassessed));
  if (before.tier != Tier::unassessed) RC_ASSERT(after.tier >= before.tier);
}

// 3. What is for men is never for women, and the other way round.
RC_GTEST_PROP(Invariant, NoAlertStandsInAContextThatIsNotItsOwn, ()) {
  const auto assessment = judge(hospital_of((*random_chart_with_results()).lines()), *random_day(), {}, false).assessment;
  const bool male = assessment.context <= protocol::Context::men_other;
  const bool unknown = assessment.context == protocol::Context::unknown;
  for (const auto& alert : assessment.alerts) {
    if (alert.code == AlertCode::a06 || alert.code == AlertCode::a07 || alert.code == AlertCode::a19) RC_ASSERT(male);
    if (alert.code == AlertCode::a08) RC_ASSERT(!male && !unknown);
    if (alert.code == AlertCode::a21) RC_ASSERT(assessment.context == protocol::Context::women_trt);
  }
}

// 4. The same amount in another listed unit comes out the same.
RC_GTEST_PROP(Invariant, TheSameAmountInAnotherUnitComesOutTheSame, ()) {
  struct Unit {
    std::string_view kind;
    std::string_view unit;
    std::string_view other;
    int places;
  };
  constexpr Unit units[] = {{" estradiol ", " pg/mL", " ng/L", 0},   {" estradiol ", " pg/mL", " ng/dL", -1},
                            {" estradiol ", " pg/mL", " ng/mL", -3}, {" estradiol ", " pg/mL", " fg/mL", 3},
                            {" CTX ", " pg/mL", " ng/mL", -3},       {" P1NP ", " ug/L", " mg/L", -3},
                            {" vitamin D ", " ng/mL", " ng/dL", 2}};
  const auto& [kind, unit, other, places] = *rc::gen::elementOf(std::vector<Unit>(std::begin(units), std::end(units)));
  const auto chart = *random_chart_with_results();
  const auto day = *random_day();
  auto lines = chart.lines();
  for (auto& line : lines) {
    const auto at = line.find(kind);
    const auto end = at == std::string::npos ? at : line.find(unit, at);
    if (end == std::string::npos) continue;
    const auto begin = at + kind.size();
    line = replaced(line.substr(0, begin) + shifted(line.substr(begin, end - begin), places) + line.substr(end), unit, other);
  }
  RC_ASSERT(decisions(judge(hospital_of(chart.lines()), day).assessment) == decisions(judge(hospital_of(lines), day).assessment));
}

std::set<AlertCode> raised_by(const Judged& judged, const std::string& reference) {
  constexpr AlertCode of_estradiol[] = {AlertCode::a06, AlertCode::a07, AlertCode::a08, AlertCode::a19, AlertCode::a21};
  std::set<AlertCode> codes;
  for (const auto& alert : judged.assessment.alerts)
    for (const auto source : alert.evidence)
      if (judged.timeline.sources[source].reference == reference && std::ranges::count(of_estradiol, alert.code) > 0)
        codes.insert(alert.code);
  return codes;
}

// 5. A result that tells less raises no more.
RC_GTEST_PROP(Invariant, AWiderIntervalRaisesNothing, ()) {
  const auto chart = *random_chart_with_results();
  const auto day = *random_day();
  const int value = *between(1, 60);
  const auto method = *rc::gen::element<std::string>("", ", by mass spectrometry", ", by immunoassay");
  const auto date = fhir::to_string(day - fhir::Days{*between(0, 100)});
  const auto wider = *rc::gen::oneOf(rc::gen::map(between(value, 80), [](int limit) { return fmt::format("<={}", limit); }),
                                     rc::gen::map(between(0, value + 1), [](int limit) { return fmt::format(">={}", limit); }));
  auto exact = chart.lines();
  auto vague = chart.lines();
  exact.push_back(fmt::format("[it] {} estradiol {} pg/mL{}", date, value, method));
  vague.push_back(fmt::format("[it] {} estradiol {} pg/mL{}", date, wider, method));
  const auto before = raised_by(judge(hospital_of(exact), day, {}, false), "Observation/it");
  for (const auto code : raised_by(judge(hospital_of(vague), day, {}, false), "Observation/it")) RC_ASSERT(before.contains(code));
}

// 6. What loses its evidence leaves nothing active.
RC_GTEST_PROP(Invariant, WithdrawnEvidenceLeavesNothingActive, ()) {
  auto chart = *random_chart_with_results();
  const auto day = *random_day();
  auto lines = chart.lines();
  const auto first = judge(hospital_of(lines), day, {}, false);
  std::vector<std::string> labels;
  for (const auto& alert : first.assessment.alerts)
    for (const auto source : alert.evidence) {
      const auto& reference = first.timeline.sources[source].reference;
      const auto label = "[" + reference.substr(reference.find('/') + 1) + "]";
      if (std::ranges::any_of(chart.events, [&](const Event& event) { return event[0].starts_with(label); })) labels.push_back(label);
    }
  RC_PRE(!labels.empty());
  const auto label = *rc::gen::elementOf(labels);
  for (const auto& event : chart.events)
    if (event[0].starts_with(label))
      lines.push_back(
          fmt::format("{}, entered-in-error, seen {}", event[0].substr(0, event[0].find(", ")), fhir::to_string(day + fhir::Days{1})));
  const auto after = day + fhir::Days{2};
  const auto hospital = hospital_of(lines);
  const auto assessment = judge(hospital, after, {}, false).assessment;
  for (const auto& [type, code] : active(live(hospital, after)))
    if (code.starts_with('A')) RC_ASSERT(shows(assessment, code));
}

// 7. One alert an identity, one care plan.
RC_GTEST_PROP(Invariant, NothingStandsTwice, ()) {
  const auto hospital = hospital_of((*random_chart_with_results()).lines());
  const auto day = *random_day();
  const auto assessment = judge(hospital, day, {}, false).assessment;
  std::set<std::pair<AlertCode, std::string>> identities;
  for (const auto& alert : assessment.alerts) RC_ASSERT(identities.emplace(alert.code, alert.subject).second);

  std::set<std::string> identifiers;
  const auto chart = live(hospital, day);
  for (const auto& resource : chart)
    RC_ASSERT(
        identifiers.insert(std::visit([](const fhir::WrittenHeader& header) { return header.identifier.front().value; }, resource)).second);
  const auto all = active(chart);
  RC_ASSERT(std::ranges::count(all, std::pair<std::string, std::string>("CarePlan", "")) <= 1);
}

}  // namespace
}  // namespace stories
