#pragma once
// Which alerts are raised, which hide one another, which are held back (docs/PROTOCOL.md sections 11 to 14).

#include "mapping/protocol/judgement.hpp"

namespace protocol {

/// The alerts of the day, by code and subject: hidden and suppressed ones too, snoozed ones by the responses. `since` and `reason` are left
/// open.
std::vector<Alert> raise_alerts(const Chart& chart, const Judgement& found, AsOf& today);

}  // namespace protocol
