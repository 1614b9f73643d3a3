#pragma once
// The activities of the care plan and the errands beside it (docs/PROTOCOL.md section 15; 5.2, 8 RL-8, 11.2 PT-4).

#include "mapping/protocol/judgement.hpp"

namespace protocol {

/// The activities that are listed, CP-1 first.
std::vector<Activity> plan_activities(const Chart& chart, const Judgement& found, AsOf& today);

std::vector<ErrandDue> find_errands(const Chart& chart, const Judgement& found, AsOf& today);

}  // namespace protocol
