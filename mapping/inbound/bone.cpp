#include "mapping/inbound/bone.hpp"

#include "mapping/inbound/codes.hpp"

#include <array>
#include <span>

namespace inbound {
namespace {

using clinical::Side;
using clinical::Site;
using terminology::Kind;
using Region = BoneMeasurand::Region;

struct Row {
  Kind kind;
  BoneMeasurand measurand;
};

constexpr auto rows = std::to_array<Row>({
    {Kind::bmd_spine, {Region::spine, Side::none, BoneQuantity::density}},
    {Kind::tscore_spine, {Region::spine, Side::none, BoneQuantity::t_score}},
    {Kind::zscore_spine, {Region::spine, Side::none, BoneQuantity::z_score}},
    {Kind::bmd_hip, {Region::hip, Side::none, BoneQuantity::density}},
    {Kind::tscore_hip, {Region::hip, Side::none, BoneQuantity::t_score}},
    {Kind::zscore_hip, {Region::hip, Side::none, BoneQuantity::z_score}},
    {Kind::bmd_hip_left, {Region::hip, Side::left, BoneQuantity::density}},
    {Kind::tscore_hip_left, {Region::hip, Side::left, BoneQuantity::t_score}},
    {Kind::zscore_hip_left, {Region::hip, Side::left, BoneQuantity::z_score}},
    {Kind::bmd_hip_right, {Region::hip, Side::right, BoneQuantity::density}},
    {Kind::tscore_hip_right, {Region::hip, Side::right, BoneQuantity::t_score}},
    {Kind::zscore_hip_right, {Region::hip, Side::right, BoneQuantity::z_score}},
    {Kind::bmd_femur, {Region::femur, Side::none, BoneQuantity::density}},
    {Kind::tscore_femur, {Region::femur, Side::none, BoneQuantity::t_score}},
    {Kind::zscore_femur, {Region::femur, Side::none, BoneQuantity::z_score}},
    {Kind::bmd_femur_left, {Region::femur, Side::left, BoneQuantity::density}},
    {Kind::tscore_femur_left, {Region::femur, Side::left, BoneQuantity::t_score}},
    {Kind::zscore_femur_left, {Region::femur, Side::left, BoneQuantity::z_score}},
    {Kind::bmd_femur_right, {Region::femur, Side::right, BoneQuantity::density}},
    {Kind::tscore_femur_right, {Region::femur, Side::right, BoneQuantity::t_score}},
    {Kind::zscore_femur_right, {Region::femur, Side::right, BoneQuantity::z_score}},
    {Kind::tscore_forearm, {Region::forearm, Side::none, BoneQuantity::t_score}},
    {Kind::zscore_forearm, {Region::forearm, Side::none, BoneQuantity::z_score}},
    {Kind::tscore_forearm_left, {Region::forearm, Side::left, BoneQuantity::t_score}},
    {Kind::zscore_forearm_left, {Region::forearm, Side::left, BoneQuantity::z_score}},
    {Kind::tscore_forearm_right, {Region::forearm, Side::right, BoneQuantity::t_score}},
    {Kind::zscore_forearm_right, {Region::forearm, Side::right, BoneQuantity::z_score}},
});

bool holds_any(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [text](std::string_view word) { return holds(text, word); });
}

constexpr auto spine_words = std::to_array<std::string_view>({"spine", "spinal", "lumbar", "vertebra"});
constexpr auto hip_words = std::to_array<std::string_view>({"hip", "femur", "femoral"});
constexpr auto forearm_words = std::to_array<std::string_view>({"forearm", "radius", "ulna"});
constexpr auto peripheral_words = std::to_array<std::string_view>({"peripheral", "calcaneus", "heel", "humerus"});

std::span<const std::string_view> words_of(Region region) {
  switch (region) {
    case Region::spine:
      return spine_words;
    case Region::hip:
    case Region::femur:
      return hip_words;
    case Region::forearm:
      return forearm_words;
  }
  return {};
}

bool names_another_site(std::string_view display, Region region) {
  if (holds_any(display, words_of(region))) return false;
  return holds_any(display, spine_words) || holds_any(display, hip_words) || holds_any(display, forearm_words) ||
         holds_any(display, peripheral_words);
}

constexpr auto t_words = std::to_array<std::string_view>({"t-score", "t score", "tscore"});
constexpr auto z_words = std::to_array<std::string_view>({"z-score", "z score", "zscore"});
// Not "bone density", which the names of scores end with.
constexpr auto density_words = std::to_array<std::string_view>({"mass/area", "bmd"});

bool names_another_quantity(std::string_view display, BoneQuantity quantity) {
  const bool t = holds_any(display, t_words);
  const bool z = holds_any(display, z_words);
  switch (quantity) {
    case BoneQuantity::t_score:
      return !t && (z || holds_any(display, density_words));
    case BoneQuantity::z_score:
      return !z && (t || holds_any(display, density_words));
    case BoneQuantity::density:
      return t || z;
  }
  return false;
}

bool says_total(const fhir::CodeableConcept& concept_) {
  return any_text(concept_, [](std::string_view text) { return holds(text, "total"); });
}

/// Calls `take` with each code of `71341001:272741003=7771000`.
template <class Take>
void for_each_code(std::string_view expression, Take take) {
  constexpr std::string_view marks = ":=,+{}() ";
  while (!expression.empty()) {
    const auto end = std::min(expression.find_first_of(marks), expression.size());
    if (end > 0) take(expression.substr(0, end));
    expression.remove_prefix(std::min(end + 1, expression.size()));
  }
}

}  // namespace

std::optional<BoneMeasurand> bone_measurand_of(Kind kind) {
  const auto row = std::ranges::find(rows, kind, &Row::kind);
  if (row == rows.end()) return std::nullopt;
  return row->measurand;
}

Site site_of(const BoneMeasurand& measurand, const fhir::CodeableConcept& code, const fhir::CodeableConcept& body_site) {
  switch (measurand.region) {
    case Region::spine:
      return Site::lumbar_spine;
    case Region::hip:
      return Site::total_hip;
    case Region::femur:
      return says_total(body_site) || says_total(code) ? Site::total_hip : Site::femoral_neck;
    case Region::forearm:
      return Site::forearm;
  }
  return Site::lumbar_spine;
}

Side side_of(const BoneMeasurand& measurand, const fhir::CodeableConcept& body_site, const terminology::Terminology& terminology) {
  if (measurand.side != Side::none || measurand.region == Region::spine) return measurand.side;
  bool left = false;
  bool right = false;
  for (const auto& coding : body_site.coding) {
    for_each_code(coding.code, [&](std::string_view code) {
      for (const auto& entry : terminology.lookup(coding.system, code)) {
        left = left || entry.kind == Kind::laterality_left;
        right = right || entry.kind == Kind::laterality_right;
      }
    });
  }
  if (left == right) return Side::none;
  return left ? Side::left : Side::right;
}

bool contradicts(std::string_view display, const BoneMeasurand& measurand) {
  return names_another_site(display, measurand.region) || names_another_quantity(display, measurand.quantity);
}

}  // namespace inbound
