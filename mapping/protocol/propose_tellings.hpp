#pragma once
// Who is told what, when: high alerts at once, all else in the digest of the day (AF-1, AF-4, AF-5; CR-1, CR-4).

#include "mapping/protocol/propose.hpp"
#include "mapping/protocol/propose_alerts.hpp"

namespace protocol {

/// The day from which on an alert that is shown and that nobody answered is told again (P42); none where it never is.
std::optional<Day> reminder_day(const AlertRecord& record, const Parameters& parameters);

/// Makes the messages that `alerts` ask for and notes in the records, and in `last_digest`, that they were told.
std::vector<Message> tell(std::vector<LivedAlert>& alerts, int current_episode, std::optional<Day>& last_digest,
                          const Parameters& parameters, const Occasion& occasion, Day today);

}  // namespace protocol
