#pragma once
// The stories of a made-up hospital: what happened to one patient on, or nearly on, anastrozole.

#include "daemon/sandbox/chart_writer.hpp"

#include <span>
#include <string_view>

namespace sandbox {

struct StoryPlot {
  std::string_view name;
  bool female;
  int age_low;  ///< on the last day
  int age_high;
  void (*tell)(ChartWriter& chart, Random& random);
};

/// In the order of the book; every hospital has each once.
std::span<const StoryPlot> plots();

/// A life that has nothing to do with anastrozole.
void tell_noise(ChartWriter& chart, Random& random);

}  // namespace sandbox
