#include "mapping/protocol/propose_sources.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

namespace protocol {
namespace {

bool lives_on(std::string_view reference) {
  constexpr std::array<std::string_view, 4> types{"Condition/", "MedicationRequest/", "MedicationStatement/", "ServiceRequest/"};
  return std::ranges::any_of(types, [&](std::string_view type) { return reference.starts_with(type); });
}

}  // namespace

std::vector<Cited> cite(const clinical::Timeline& timeline, std::span<const SourceId> sources) {
  std::vector<Cited> cited;
  cited.reserve(sources.size());
  for (const SourceId id : sources) {
    const clinical::Source& source = timeline.sources[id];
    cited.push_back({source.reference, source.version, source.arrival});
  }
  std::ranges::sort(cited, std::less{});
  cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
  return cited;
}

Fate fate_of(const Cited& cited, const clinical::Timeline& timeline) {
  const auto source = std::ranges::find(timeline.sources, cited.reference, &clinical::Source::reference);
  if (source == timeline.sources.end() || source->withdrawn) return Fate::withdrawn;
  if (source->version != cited.version) return Fate::newer_version;
  return source->version.empty() && source->arrival != cited.arrival ? Fate::newer_version : Fate::unchanged;
}

bool taken_back(std::span<const Cited> evidence, const clinical::Timeline& timeline) {
  return std::ranges::any_of(evidence, [&](const Cited& cited) {
    const Fate fate = fate_of(cited, timeline);
    return fate == Fate::withdrawn || (fate == Fate::newer_version && !lives_on(cited.reference));
  });
}

}  // namespace protocol
