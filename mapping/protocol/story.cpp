#include "mapping/protocol/story.hpp"

#include "mapping/protocol/fact_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace protocol {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;  // clang 14 does not deduce it

/// Puts a fact where it belongs, with its resource.
void put(clinical::Timeline& timeline, Fact fact, clinical::SourceId source) {
  std::visit([source](auto& any) { any.source = source; }, fact);
  std::visit(Overloaded{
                 [&](clinical::Estradiol& one) { timeline.estradiol.push_back(std::move(one)); },
                 [&](clinical::BoneScore& one) { timeline.scores.push_back(std::move(one)); },
                 [&](clinical::BoneDensity& one) { timeline.densities.push_back(std::move(one)); },
                 [&](clinical::MarkerResult& one) { timeline.markers.push_back(std::move(one)); },
                 [&](clinical::MeasureResult& one) { timeline.measures.push_back(std::move(one)); },
                 [&](clinical::TestDone& one) { timeline.tests.push_back(std::move(one)); },
                 [&](clinical::SmokingAnswer& one) { timeline.smoking.push_back(one); },
                 [&](clinical::LastPeriod& one) { timeline.last_periods.push_back(one); },
                 [&](clinical::Condition& one) { timeline.conditions.push_back(one); },
                 [&](ScanOrder& one) { timeline.scan_orders.push_back(one); },
                 [&](clinical::Scan& one) { timeline.scans.push_back(one); },
                 [&](clinical::Exposure& one) { timeline.exposures.push_back(std::move(one)); },
                 [&](clinical::Plan& one) { timeline.plans.push_back(one); },
                 [&](clinical::AgentOrder& one) { timeline.agent_orders.push_back(one); },
                 [](EmptyStatement&) {},
             },
             fact);
}

bool known(const Telling& told, Day day) {
  return (!told.known_from || *told.known_from <= day) && (!told.known_until || day < *told.known_until);
}

/// Begins with what is told of a shared person; lines before it would be lost, so it comes first.
void begin_as(Story& story, Words& words, const Persons& persons) {
  const auto person = persons.find(words.peek());
  if (person == persons.end()) return words.fail(fmt::format("there is no person \"{}\" above", words.peek()));
  if (story.day_zero || !story.told.empty()) return words.fail("\"as\" comes before everything else that is told");
  words.next();
  story = person->second;
}

void read_line(Story& story, Words& words, const Persons& persons) {
  if (words.take("as"))
    begin_as(story, words, persons);
  else if (words.take("day 0 is"))
    story.day_zero = words.day();
  else if (words.take("expect"))
    story.expectations.push_back(read_expectation(words));
  else
    read_fact(story, words);
  if (!words.mistake() && !words.finished()) words.fail(fmt::format("\"{}\" is not understood here", words.peek()));
}

}  // namespace

std::variant<Story, Mistakes> read_story(std::string_view text, const Persons& persons) {
  Story story;
  Mistakes mistakes;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, std::min(text.find('#'), end));
    text.remove_prefix(std::min(end + 1, text.size()));

    Words words(line, number, story.day_zero);
    if (words.finished()) continue;
    read_line(story, words, persons);
    if (words.mistake()) mistakes.push_back(*words.mistake());
  }
  if (!mistakes.empty()) return mistakes;
  std::stable_sort(story.answers.begin(), story.answers.end(), [](const Answer& a, const Answer& b) { return a.on < b.on; });
  return story;
}

clinical::Timeline known_on(const Story& story, Day day) {
  clinical::Timeline timeline;
  timeline.person = story.person;
  for (std::size_t teller = 0; teller < story.tellers; ++teller)
    timeline.sources.push_back({.reference = fmt::format("story/{:03}", teller + 1), .version = "1"});

  bool orders_only = true;
  for (const auto& told : story.told) {
    if (!known(told, day)) continue;
    put(timeline, told.fact, static_cast<clinical::SourceId>(told.teller));
    if (told.other_than_order) orders_only = false;
  }
  timeline.orders_only = orders_only;
  clinical::sort(timeline);
  return timeline;
}

}  // namespace protocol
