#pragma once
// Judging one patient against the bone health protocol. See docs/PROTOCOL.md for the clinical sources.

#include "mapping/clinical/timeline.hpp"
#include "mapping/protocol/assessment.hpp"
#include "mapping/protocol/protocol.hpp"
#include "mapping/protocol/responses.hpp"

namespace protocol {

/// Judges one patient as of one day. Pure and total: missing data is a finding, never an error.
/// Cost is linear in the timeline for a day; `since` looks back only at days on which something can turn.
/// Safe to call from any thread.
Assessment evaluate(const Protocol& protocol, const clinical::Timeline& timeline, const Responses& responses, Day as_of);

/// The same without looking back: `since` of every alert is `as_of`. For what only asks whether something changed.
Assessment evaluate_day(const Protocol& protocol, const clinical::Timeline& timeline, const Responses& responses, Day as_of);

}  // namespace protocol
