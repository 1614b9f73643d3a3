#pragma once
// `bonewatch demo`: a hospital from a seed, judged offline: findings of everybody, the chart of one.

#include "daemon/app/exit_code.hpp"

#include <cstdint>
#include <string>

namespace app {

struct DemoOptions {
  std::uint64_t seed = 1;
  bool once = false;  ///< end after the findings: what an offline demo does anyway
  bool fast = false;  ///< no pauses: an offline demo has none
  std::string save;   ///< a file for the hospital's records (NDJSON); empty: none
};

ExitCode demo(const DemoOptions& options);

}  // namespace app
