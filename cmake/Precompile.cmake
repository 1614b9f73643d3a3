# BONEWATCH_PRECOMPILE: outside headers that nearly every file includes are parsed once for all; most files then take a third of the time.
# Only outside headers: ours go on to say what they need, and are compiled alone without this. The presets tsan, coverage and fuzz do
# without too, so that a source that forgets an include is found there.

include_guard(GLOBAL)

option(BONEWATCH_PRECOMPILE "Parse common outside headers once" OFF)

set(BONEWATCH_COMMON_HEADERS
    <boost/multiprecision/cpp_int.hpp>
    <boost/system/result.hpp>
    <algorithm>
    <array>
    <chrono>
    <functional>
    <map>
    <memory>
    <optional>
    <set>
    <span>
    <string>
    <string_view>
    <unordered_map>
    <variant>
    <vector>)

# add_parsed(common HEADERS <map> ... LINKS ...): parses headers for those who call use_parsed(target common).
function(add_parsed name)
  cmake_parse_arguments(parsed "" "" "HEADERS;LINKS" ${ARGN})
  if(BONEWATCH_PRECOMPILE)
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/${name}.cpp CONTENT "")
    add_library(${name} OBJECT ${PROJECT_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE bonewatch_language bonewatch_warnings ${parsed_LINKS})
    target_precompile_headers(${name} PRIVATE ${parsed_HEADERS})
    target_compile_options(${name} PRIVATE -fpch-preprocess)
  endif()
endfunction()

function(use_parsed target name)
  if(BONEWATCH_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${name})
    target_compile_options(${target} PRIVATE -fpch-preprocess)  # for ccache
  endif()
endfunction()
