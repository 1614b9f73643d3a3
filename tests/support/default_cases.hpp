#pragma once
// How many cases a property program runs where RC_PARAMS says nothing: few and always the same, so that a check is quick and can be
// repeated. RC_PARAMS="max_success=2000" goes deep, with a seed of its own.

#include <cstdlib>
#include <string>

namespace tests {

/// Called before the first property: RapidCheck reads its parameters once.
inline bool run_by_default(int cases) {
  return ::setenv("RC_PARAMS", ("seed=1 max_success=" + std::to_string(cases)).c_str(), 0) == 0;
}

}  // namespace tests
