#pragma once
// A hospital made from a seed: some hundred people, a dozen or so on anastrozole, each of these a story that a clinician would recognise.
// Nobody in it is real.

#include "fhir/primitive/date.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sandbox {

/// What there is to be seen in one patient.
struct Story {
  std::string patient;  ///< `Patient/p017`
  std::string name;     ///< "denosumab: the dose in spring was forgotten"
};

struct Hospital {
  std::vector<std::string> resources;  ///< FHIR R4 JSON, in the order of their arrival (meta.lastUpdated)
  std::vector<Story> stories;          ///< by patient
  std::size_t patients = 0;
};

/// The last day that anything arrives in a made hospital.
inline constexpr fhir::Day last_day{std::chrono::year{2026} / 6 / 30};

/// The same seed, the same bytes. `patients` counts everybody; there are never fewer than stories.
Hospital make_hospital(std::uint64_t seed, std::size_t patients = 300);

}  // namespace sandbox
