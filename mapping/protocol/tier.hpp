#pragma once
// Bone density: the score that counts, tier and class (docs/PROTOCOL.md sections 7.2 and 7.3).

#include "mapping/protocol/context.hpp"
#include "mapping/protocol/risk.hpp"

namespace protocol {

struct TierFound {
  const clinical::BoneScore* t = nullptr;  ///< lowest eligible T-score of the latest study
  const clinical::BoneScore* z = nullptr;  ///< stands in where no T-score is eligible (WOMEN_PREM, younger men)
  Tier tier = Tier::unassessed;
  std::string_view rule;
  std::optional<BoneClass> bone_class;

  /// The score that gave the tier: the T-score, or the Z-score of DT-Z.
  const clinical::BoneScore* deciding() const { return t ? t : rule == "DT-Z" ? z : nullptr; }
};

/// Spine, hip and femur are central.
constexpr bool is_central(clinical::Site site) {
  return site != clinical::Site::forearm;
}

/// Whether a Z-score may stand in for a T-score: premenopausal women, and men younger than P77.
bool z_score_stands_in(const Chart& chart, Context context, AsOf& today);

TierFound find_tier(const Chart& chart, Context context, const Risk& risk, AsOf& today);

}  // namespace protocol
