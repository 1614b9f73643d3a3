#pragma once
// What people answered: acknowledgements and completed activities, read back from our own resources in the chart.

#include "mapping/protocol/assessment.hpp"

namespace protocol {

/// A person has dealt with an alert (AF-2): a Task completed or rejected, a Flag inactivated, a mitigation that is not ours, a resource
/// removed. A01 has nothing of its own to acknowledge: the first response on any artefact of the episode counts for it.
struct Acknowledgement {
  AlertCode code = AlertCode::a01;
  std::string subject;
  Day on{};
  Severity severity = Severity::info;  ///< of the alert when it was acknowledged: a rise ends the snooze
  int band = 0;                        ///< of the value then (Judgement of estradiol: a worse band ends the snooze)

  bool operator==(const Acknowledgement&) const = default;
};

/// An activity of the care plan that only people complete.
struct ActivityAnswer {
  int number = 9;  ///< CP-n
  ActivityStatus status = ActivityStatus::completed;
  Day on{};

  bool operator==(const ActivityAnswer&) const = default;
};

struct Responses {
  std::vector<Acknowledgement> acknowledgements;
  std::vector<ActivityAnswer> activities;

  bool operator==(const Responses&) const = default;
};

}  // namespace protocol
