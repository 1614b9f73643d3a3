# What a room did not open does not compile, with the scan of includes out of the way: two rooms built by cmake/Room.cmake itself.
# `cmake -DREPOSITORY=... -DWORK=... -DCXX=... -P doors_test.cmake`

cmake_policy(VERSION 3.25)

file(REMOVE_RECURSE ${WORK})
file(WRITE ${WORK}/a/b/open.hpp "#pragma once\nint open();\n")
file(WRITE ${WORK}/a/b/hidden.hpp "#pragma once\nint hidden();\n")
file(WRITE ${WORK}/a/b/open.cpp
     "#include \"a/b/open.hpp\"\n\n#include \"a/b/hidden.hpp\"\n\nint hidden() { return 1; }\nint open() { return hidden(); }\n")
file(WRITE ${WORK}/a/b/CMakeLists.txt "add_room(a/b HEADERS open.hpp SOURCES open.cpp)\n")
file(WRITE ${WORK}/a/c/leans.hpp "#pragma once\ninline std::vector<int> leans() { return {}; }\n")
file(WRITE ${WORK}/a/c/CMakeLists.txt "add_room(a/c HEADERS leans.hpp)\n")
file(WRITE ${WORK}/cmake/Includes.cmake "file(MAKE_DIRECTORY \${STAMP}/..)\nfile(TOUCH \${STAMP})\n")
file(WRITE ${WORK}/CMakeLists.txt "cmake_minimum_required(VERSION 3.25)
project(doors LANGUAGES CXX)
add_library(bonewatch_language INTERFACE)
add_library(bonewatch_warnings INTERFACE)
include(${REPOSITORY}/cmake/Precompile.cmake)
include(${REPOSITORY}/cmake/Room.cmake)
add_subdirectory(a/b)
add_subdirectory(a/c)
add_executable(user user/user.cpp)
target_link_libraries(user PRIVATE \${USER_LINKS})
")

# build(<works|fails> LINKS TARGET TEXT): a program with that text, linked with those rooms.
function(build expected links target text)
  file(WRITE ${WORK}/user/user.cpp "${text}\nint main() { return 0; }\n")
  execute_process(
    COMMAND ${CMAKE_COMMAND} -S ${WORK} -B ${WORK}/build -G Ninja -DCMAKE_CXX_COMPILER=${CXX} -DUSER_LINKS=${links}
    RESULT_VARIABLE configured OUTPUT_QUIET ERROR_VARIABLE said)
  if(NOT configured EQUAL 0)
    message(FATAL_ERROR "does not configure: ${said}")
  endif()
  execute_process(
    COMMAND ${CMAKE_COMMAND} --build ${WORK}/build --target ${target} RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
  set(answer fails)
  if(status EQUAL 0)
    set(answer works)
  endif()
  if(NOT answer STREQUAL expected)
    message(SEND_ERROR "${target} with \"${text}\" linked with \"${links}\": expected that it ${expected}\n${said}")
  endif()
endfunction()

build(works a_b user "#include \"a/b/open.hpp\"")
build(fails a_b user "#include \"a/b/hidden.hpp\"")
build(fails a_c user "#include \"a/b/open.hpp\"")
build(works a_b a_b_verify_interface_header_sets "")
build(fails a_c a_c_verify_interface_header_sets "")
