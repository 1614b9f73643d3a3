#include "mapping/inbound/bone.hpp"
#include "mapping/inbound/result.hpp"

#include <algorithm>
#include <utility>

namespace inbound {
namespace {

/// A device or performer by what is told of it; a contained one is known inside its own resource only.
std::string name_of(const fhir::Reference& reference, std::string_view within) {
  if (reference.local.starts_with('#')) return std::string(within).append(reference.local);
  if (!reference.local.empty()) return reference.local;
  if (!reference.display.empty()) return reference.display;
  return reference.identifier ? reference.identifier->system + "|" + reference.identifier->value : std::string{};
}

std::vector<std::string> names_of(const std::vector<fhir::Reference>& references, std::string_view within) {
  std::vector<std::string> names;
  for (const auto& reference : references)
    if (auto name = name_of(reference, within); !name.empty()) names.push_back(std::move(name));
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace

void read_bone(const Result& result) {
  const auto bone = *bone_measurand_of(result.kind);
  if (contradicts(result.coding.display, bone)) result.doubt("F4", "the display says `" + result.coding.display + "`");

  const bool is_density = bone.quantity == BoneQuantity::density;
  const auto& reading = result.page.with.reading;
  auto amount = result.amount({.unit = is_density ? terminology::UnitKind::bmd : terminology::UnitKind::score,
                               .plausible = is_density ? &reading.plausible_density : &reading.plausible_score,
                               .may_have_comparator = false});
  if (!amount) return;

  const auto& whole = result.whole;
  const auto within = result.page.history.reference;
  const auto site = site_of(bone, result.code, whole.body_site);
  const auto side = side_of(bone, whole.body_site, result.page.terminology());
  auto measurement = result.measurement(std::move(amount->level));
  if (is_density) {
    result.page.timeline.densities.push_back(
        {std::move(measurement), site, side, name_of(whole.device, within), names_of(whole.performer, within), std::move(amount->text)});
  } else {
    const auto type = bone.quantity == BoneQuantity::t_score ? clinical::ScoreType::t : clinical::ScoreType::z;
    result.page.timeline.scores.push_back({std::move(measurement), site, side, type, std::move(amount->text)});
  }
}

}  // namespace inbound
