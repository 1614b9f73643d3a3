#include "mapping/outbound/settings.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace outbound {

const std::vector<std::string>& Recipients::of(protocol::Severity severity) const {
  switch (severity) {
    case protocol::Severity::high:
      return high;
    case protocol::Severity::moderate:
      return moderate;
    case protocol::Severity::low:
      return low;
    case protocol::Severity::info:
      return info;
  }
  return info;
}

Recipients prescriber_alone() {
  const std::vector<std::string> alone{std::string(prescriber_word)};
  return {alone, alone, alone, alone};
}

bool may_be_told(std::string_view reference) {
  constexpr std::array<std::string_view, 5> types{"Practitioner/", "PractitionerRole/", "Organization/", "CareTeam/", "HealthcareService/"};
  return std::ranges::any_of(types, [&](std::string_view type) { return reference.starts_with(type) && reference.size() > type.size(); });
}

protocol::Audience audience(const Recipients& recipients, std::string_view prescriber) {
  const auto resolve = [&](const std::vector<std::string>& configured) {
    std::vector<std::string> references;
    for (const std::string& entry : configured) {
      const std::string_view reference = entry == prescriber_word ? prescriber : std::string_view(entry);
      if (!reference.empty() && std::ranges::find(references, reference) == references.end()) references.emplace_back(reference);
    }
    return references;
  };
  return {resolve(recipients.high), resolve(recipients.moderate), resolve(recipients.low), resolve(recipients.info)};
}

std::string arc(const Settings& settings, Arc arc) {
  return fmt::format("{}.{}", settings.base, static_cast<int>(arc));
}

}  // namespace outbound
