#pragma once
// A patient's story in a clinician's words: what is told of the patient, day by day, and what the judgement is expected to be. The worked
// cases of a protocol file are stories. Grammar and vocabulary: docs/PROTOCOL.md, "Stories".
//
//   as W1                                                # everything that is told of the shared person W1
//   2025-03-10 T-score lumbar spine -1.4
//   2025-04-30 estradiol 18.5 pg/mL by mass spectrometry, seen 2025-05-02
//   expect 2025-05-03: tier N, class osteopenia, next DEXA 2027-03-10, no A06

#include "mapping/clinical/timeline.hpp"
#include "mapping/protocol/expectation.hpp"
#include "mapping/protocol/mistake.hpp"
#include "mapping/protocol/responses.hpp"

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace protocol {

struct ScanOrder : clinical::Scan {};
/// A statement that tells no exposure (not taken): only that the record holds statements (section 11.1).
struct EmptyStatement : clinical::Dated {};

using Fact = std::variant<clinical::Estradiol, clinical::BoneScore, clinical::BoneDensity, clinical::MarkerResult, clinical::MeasureResult,
                          clinical::TestDone, clinical::SmokingAnswer, clinical::LastPeriod, clinical::Condition, ScanOrder, clinical::Scan,
                          clinical::Exposure, clinical::Plan, clinical::AgentOrder, EmptyStatement>;

/// A fact and the days on which it is known.
struct Telling {
  Fact fact;
  std::size_t teller = 0;          ///< facts of one line come from one resource
  std::optional<Day> known_from;   ///< none: always
  std::optional<Day> known_until;  ///< first day on which it is withdrawn or replaced
  bool other_than_order = false;   ///< a statement, dispense or administration of a drug (section 11.1, orders only)
};

/// Somebody acknowledged an alert, or answered an activity.
struct Answer {
  Day on{};
  std::variant<AlertCode, ActivityAnswer> what;
};

struct Story {
  clinical::Person person;
  std::optional<Day> day_zero;  ///< what "day 5" counts from
  std::vector<Telling> told;
  std::size_t tellers = 0;
  std::vector<Answer> answers;  ///< in order of time
  std::vector<Expectation> expectations;
};

/// Shared persons by name: `as W1` begins with all that is told of them.
using Persons = std::map<std::string, Story, std::less<>>;

/// Reads a story; every line that can't be read is a mistake, its line counted from 1 within the text.
std::variant<Story, Mistakes> read_story(std::string_view text, const Persons& persons);

/// What the record holds on that day.
clinical::Timeline known_on(const Story& story, Day day);

}  // namespace protocol
