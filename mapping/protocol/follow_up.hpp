#pragma once
// The scans that are asked for: baseline and follow-up DEXA (docs/PROTOCOL.md sections 6 BA-1, BA-9 and 7.5).

#include "mapping/protocol/courses.hpp"
#include "mapping/protocol/episodes.hpp"
#include "mapping/protocol/tier.hpp"

namespace protocol {

struct DexaFound {
  std::vector<const clinical::BoneScore*> baseline;  ///< the scores that satisfy BA-1
  Day baseline_due{};
  bool baseline_overdue = false;
  const clinical::Scan* unread_baseline = nullptr;  ///< a scan on record whose score can't be read here (BA-9)

  Day anchor{};
  std::optional<Day> follow_up_due;
  bool follow_up_overdue = false;
  const clinical::Scan* unread_follow_up = nullptr;

  const clinical::Scan* order = nullptr;  ///< an active order for a scan that still holds (F11)

  bool satisfied() const { return !baseline.empty(); }
};

DexaFound find_dexa(const Chart& chart, const Episodes& episodes, Context context, const TierFound& tier, const Courses& courses,
                    AsOf& today);

}  // namespace protocol
