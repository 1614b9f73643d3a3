# What a program that reads a hospital's messages is linked with: PIE, read-only relocations, bound at start, canaries, fortified
# calls, checked branches and stacks, no executable stack; locals start as zero. Release only: it needs optimisation.

include_guard(GLOBAL)

set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT BONEWATCH_SANITIZE)
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection -fcf-protection=full
                      -ftrivial-auto-var-init=zero)
  add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack)
  include(CheckPIESupported)
  check_pie_supported()
endif()
