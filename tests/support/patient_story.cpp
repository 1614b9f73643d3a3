#include "tests/support/patient_story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace stories {
namespace {

using protocol::Words;

struct NumberedLine {
  std::string text;
  std::size_t number;
};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// Lines without comments and blank lines.
std::vector<NumberedLine> lines_of(std::string_view text) {
  std::vector<NumberedLine> lines;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, std::min(end, text.find('#'))));
    if (!line.empty()) lines.push_back({std::string(line), number});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

constexpr auto activity_states =
    std::to_array<protocol::Named<protocol::ActivityStatus>>({{"completed", protocol::ActivityStatus::completed},
                                                              {"in-progress", protocol::ActivityStatus::in_progress},
                                                              {"cancelled", protocol::ActivityStatus::cancelled}});

/// Reads the lines of one variant.
class Reader {
 public:
  Reader(PatientStory& story, const Persons& persons) : story_(story), persons_(persons) {}

  void read(const NumberedLine& line) {
    Words words(line.text, line.number, day_zero_);
    if (words.take("as")) {
      read_person(words, line.number);
    } else if (words.take("day 0 is")) {
      day_zero_ = words.day();
    } else if (words.take("delivered")) {
      story_.deliveries = words.count();
      if (!words.take("times")) words.fail("\"times\" is missing here");
    } else if (words.take("parameter")) {
      const auto id = words.next();
      if (!words.take("is")) words.fail("\"is\" is missing here");
      story_.parameters.emplace_back(id, words.next());
    } else if (words.take("expect")) {
      story_.expectations.push_back(protocol::read_expectation(words));
    } else if (words.take("chart")) {
      story_.chart.push_back(read_chart_expectation(words));
    } else if (read_answer(line)) {
      return;
    } else {
      story_.record.read(words);
    }
    note(words);
  }

 private:
  void note(const Words& words) {
    if (words.mistake()) {
      story_.mistakes.push_back(*words.mistake());
    } else if (!words.finished()) {
      story_.mistakes.push_back({words.line(), words.column(), fmt::format("\"{}\" is not understood here", words.peek())});
    }
  }

  void read_person(Words& words, std::size_t number) {
    const auto found = persons_.find(words.rest_of_phrase());
    if (found == persons_.end()) return words.fail("no such person");
    for (const auto& text : found->second) read({text, number + line_in_person_++});
  }

  /// `2025-05-01 A06 acknowledged`, `2025-05-01 CP-9 completed`.
  bool read_answer(const NumberedLine& line) {
    Words words(line.text, line.number, day_zero_);
    if (!words.date_comes()) return false;
    const auto on = words.date();
    if (const auto code = protocol::read_alert_code(words)) {
      if (!words.take("acknowledged")) words.fail("\"acknowledged\" is missing here");
      story_.answers.push_back({on.days.first, *code});
    } else if (const auto number = protocol::read_activity_number(words)) {
      const auto status = words.take_one_of(std::span<const protocol::Named<protocol::ActivityStatus>>(activity_states));
      if (!status) words.fail("completed, in-progress or cancelled?");
      story_.answers.push_back(
          {on.days.first, protocol::ActivityAnswer{*number, status.value_or(protocol::ActivityStatus::completed), on.days.first}});
    } else {
      return false;
    }
    note(words);
    return true;
  }

  PatientStory& story_;
  const Persons& persons_;
  std::optional<fhir::Day> day_zero_;
  std::size_t line_in_person_ = 1000;  // resources of shared lines are named apart from those of the story's own
};

PatientStory read_variant(const PatientStory& head, const std::vector<NumberedLine>& shared, const std::vector<NumberedLine>& own,
                          const Persons& persons) {
  PatientStory story = head;
  Reader reader(story, persons);
  for (const auto* lines : {&shared, &own})
    for (const auto& line : *lines) reader.read(line);
  if (story.expectations.empty() && story.chart.empty()) story.mistakes.push_back({1, 1, "nothing is expected"});
  return story;
}

}  // namespace

Persons read_persons(std::string_view text) {
  constexpr std::string_view keyword = "person called ";
  Persons persons;
  std::vector<std::string>* person = nullptr;
  for (const auto& line : lines_of(text)) {
    if (line.text.starts_with(keyword)) {
      person = &persons[line.text.substr(keyword.size())];
    } else if (person && line.text.starts_with("as ")) {
      const auto& other = persons[line.text.substr(3)];
      person->insert(person->end(), other.begin(), other.end());
    } else if (person) {
      person->push_back(line.text);
    }
  }
  return persons;
}

std::vector<PatientStory> read_stories(std::string_view text, const std::string& file, const Persons& persons) {
  constexpr std::string_view keyword = "variant ";
  PatientStory head;
  head.file = file;
  std::vector<NumberedLine> shared;
  std::vector<std::pair<std::string, std::vector<NumberedLine>>> variants;
  auto lines = lines_of(text);
  if (lines.size() < 2) {
    head.mistakes.push_back({1, 1, "a story begins with its title and one sentence"});
    return {head};
  }
  head.title = lines[0].text;
  head.id = head.title.substr(0, head.title.find(' '));
  for (auto line = lines.begin() + 2; line != lines.end(); ++line) {
    if (line->text.starts_with(keyword)) {
      variants.emplace_back(line->text.substr(keyword.size()), std::vector<NumberedLine>{});
    } else {
      (variants.empty() ? shared : variants.back().second).push_back(*line);
    }
  }
  if (variants.empty()) variants.emplace_back();
  std::vector<PatientStory> stories;
  for (const auto& [name, own] : variants) {
    head.variant = name;
    stories.push_back(read_variant(head, shared, own, persons));
  }
  return stories;
}

}  // namespace stories
