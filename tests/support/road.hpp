#pragma once
// The road from what a record system sends to the judgement and the chart, by the rooms that the program uses.

#include "daemon/pipeline/rules.hpp"
#include "fhir/model/written.hpp"
#include "mapping/clinical/timeline.hpp"
#include "mapping/inbound/record.hpp"
#include "mapping/protocol/assessment.hpp"
#include "mapping/protocol/responses.hpp"
#include "tests/support/patient_story.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace stories {

/// The shipped rules, everything being told to one care team.
const pipeline::Rules& rules();

/// What the program's own intake makes of Bundles, one a line.
struct Hospital {
  std::vector<inbound::Record> records;  ///< of all watched patients
  std::set<std::string> patients;
  std::vector<std::string> unread;  ///< inputs that could not be read: none, or the test is wrong
};
Hospital take_in(std::string_view ndjson);

/// One judgement with the facts it rests on.
struct Judged {
  clinical::Timeline timeline;
  protocol::Assessment assessment;
};

/// The timelines of the watched patients, as known at the end of a day.
std::vector<clinical::Timeline> timelines(const Hospital& hospital, fhir::Day day);
/// Judges the only patient whom a replay lists; an empty assessment where there is none.
Judged judge(const Hospital& hospital, fhir::Day day, const protocol::Responses& responses = {}, bool with_since = true,
             const pipeline::Rules& by = rules());

/// Our resources as they stand after a day, Provenances left out: the history lived as a replay does.
std::vector<fhir::WrittenResource> live(const Hospital& hospital, fhir::Day day, const pipeline::Rules& by = rules());
/// The same, but every single day is lived, and people answer.
std::vector<fhir::WrittenResource> live_every_day(const Hospital& hospital, fhir::Day day, const std::vector<Answer>& answers = {});

/// What differs from the expectations of a story; one line each, beginning with `file:line:`.
std::vector<std::string> complaints(const PatientStory& story);

/// All that an assessment says: a line for each thing, sources by name. `since`, `as_of` and the window of the same judgement apart.
std::string in_full(const Judged& judged);
/// `A06  about subject: 2025-03-01`, a line for each alert.
std::string since_of(const protocol::Assessment& assessment);

}  // namespace stories
