#pragma once
// Change of bone density between scans (docs/PROTOCOL.md section 8).

#include "mapping/protocol/courses.hpp"
#include "mapping/protocol/episodes.hpp"

namespace protocol {

enum class LossResult : std::uint8_t { rapid, significant, within_noise, gain };

/// What came of comparing two scans of one site and side.
struct Comparison {
  enum class Kind : std::uint8_t { compared, other_device /* RL-5 */, too_near /* RL-6 */, implausible /* RL-7 */ };

  const clinical::BoneDensity* older = nullptr;
  const clinical::BoneDensity* newer = nullptr;
  Kind kind = Kind::compared;
  bool with_baseline = true;     ///< (a); else with the scan before (b)
  bool device_presumed = false;  ///< neither scan names device or performer (P48)
  LossResult result = LossResult::within_noise;
  Rational percent;  ///< change, negative for a loss
  Rational percent_per_year;
  bool despite_therapy = false;  ///< PT-9
};

/// The scans of one site and side that count, oldest first, and what their comparisons came to.
struct SiteLoss {
  clinical::Site site;
  clinical::Side side;
  std::vector<Comparison> comparisons;  ///< by newer scan; of one scan (a) before (b)
  std::vector<Comparison> last;         ///< of the last scan that has a result: those that could be made, the deciding one first

  const Comparison* deciding() const { return last.empty() ? nullptr : &last.front(); }
  bool rapid() const { return !last.empty() && last.front().result == LossResult::rapid; }
};

struct BoneLoss {
  std::vector<SiteLoss> sites;

  bool any(LossResult result) const;
};

/// `lumbar_spine`, `total_hip_left`: site and side as the subject of an alert names them.
std::string site_name(clinical::Site site, clinical::Side side);

BoneLoss find_bone_loss(const Chart& chart, const Episode& episode, const Courses& courses, AsOf& today);

}  // namespace protocol
