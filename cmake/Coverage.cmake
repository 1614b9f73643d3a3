# BONEWATCH_COVERAGE: counts lines and branches as the tests run; scripts/coverage reads the counts.

include_guard(GLOBAL)

option(BONEWATCH_COVERAGE "Count executed lines and branches" OFF)

if(BONEWATCH_COVERAGE)
  add_compile_options(--coverage -fprofile-update=atomic)
  add_link_options(--coverage)
endif()
