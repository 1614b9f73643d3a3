#pragma once
// Exposure to anastrozole becomes runs, runs become episodes (docs/PROTOCOL.md section 5).

#include "mapping/protocol/assessment.hpp"
#include "mapping/protocol/chart.hpp"

namespace protocol {

/// Doses begin in the order of start, then resource; a change is a day on which another amount of the same unit begins (section 9).
struct DoseChange {
  Day day;
  bool reduced;
  SourceId source;
};

struct Episodes {
  std::vector<Episode> all;                         ///< by index, a planned one last; empty: nothing to judge
  std::vector<DoseChange> dose_changes;             ///< of the current episode, up to today
  std::optional<clinical::DailyDose> current_dose;  ///< the last that began
  std::optional<SourceId> current_dose_source;

  const Episode& current() const { return all.back(); }
  bool under_way() const { return current().status == EpisodeStatus::active || current().status == EpisodeStatus::on_hold; }
  /// The day that baseline windows and due dates count from (section 6).
  Day base() const { return current().start_class == EpisodeClass::prevalent ? current().first_known : current().index; }
};

Episodes find_episodes(const Chart& chart, AsOf& today);

}  // namespace protocol
