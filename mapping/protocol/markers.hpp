#pragma once
// Bone-turnover markers: marked rise on anastrozole, response to an antiresorptive (docs/PROTOCOL.md section 10).

#include "mapping/protocol/bone_loss.hpp"
#include "mapping/protocol/courses.hpp"
#include "mapping/protocol/episodes.hpp"

namespace protocol {

struct MarkerChange {
  const clinical::MarkerResult* baseline = nullptr;
  const clinical::MarkerResult* follow_up = nullptr;
};

struct MarkersFound {
  std::optional<MarkerChange> marked_rise;  ///< A10 (BT-1)
  std::optional<MarkerChange> noted_rise;   ///< BT-2, and BT-1 in whom it gives a note only
  bool noted_rise_is_marked = false;
  std::vector<MarkerChange> course_changes;  ///< CTX and P1NP that have baseline and follow-up in the newest antiresorptive course
  const Course* course = nullptr;            ///< that course, while active
  bool response = false;                     ///< BT-3
  bool no_response = false;                  ///< A11 (BT-4)
};

MarkersFound find_markers(const Chart& chart, const Episodes& episodes, const Courses& courses, const BoneLoss& loss, AsOf& today);

/// The change in percent, where both are without comparator.
std::optional<Rational> percent(const MarkerChange& change);

/// The latest result of a marker in [from, to] without comparator, in `unit` if one is given.
const clinical::MarkerResult* marker_baseline(std::span<const clinical::MarkerResult> known, clinical::Marker marker, Day from, Day to,
                                              std::string_view unit = {});

}  // namespace protocol
