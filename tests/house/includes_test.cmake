# The scan of includes refuses what it should and nothing else: `cmake -DREPOSITORY=... -DWORK=... -P includes_test.cmake`.

cmake_policy(VERSION 3.25)

# scan(<pass|refuse> FILE TEXT [EFFECTS]): one file in a room a/b that declared room a/c, <fmt/...> and, for read.cpp, <sqlite3.h>.
function(scan expected file text)
  set(effects OFF)
  if("${ARGN}" STREQUAL "EFFECTS")
    set(effects ON)
  endif()
  file(REMOVE_RECURSE ${WORK})
  file(WRITE ${WORK}/room/${file} "${text}\n")
  execute_process(
    COMMAND ${CMAKE_COMMAND} -DROOM=a/b -DROOMS=a/b,a/c -DFOREIGN=fmt/,read.cpp:sqlite3.h -DEFFECTS=${effects} -DFOLDER=${WORK}/room
            -DSTAMP=${WORK}/stamp -P ${REPOSITORY}/cmake/Includes.cmake
    RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
  set(answer refuse)
  if(status EQUAL 0 AND EXISTS ${WORK}/stamp)
    set(answer pass)
  endif()
  if(NOT answer STREQUAL expected)
    message(SEND_ERROR "${file} with \"${text}\" ${ARGN}: expected ${expected}, was ${answer}")
  endif()
endfunction()

scan(pass x.cpp "#include \"a/b/x.hpp\"\n#include \"a/c/y.hpp\"\n#include <fmt/format.h>\n#include <chrono>\n#include <vector>")
scan(pass read.cpp "#include <sqlite3.h>")
scan(pass x.cpp "#include <fstream>" EFFECTS)
scan(pass x.cpp "// what std::chrono::system_clock says is not asked here")
scan(refuse x.cpp "#include \"a/d/z.hpp\"")
scan(refuse x.hpp "  #  include \"a/d/z.hpp\"")
scan(refuse x.cpp "#include \"a/c/inner/z.hpp\"")
scan(refuse x.cpp "#include \"../c/y.hpp\"")
scan(refuse x.cpp "#include \"x.hpp\"")
scan(refuse x.cpp "#include <sqlite3.h>")
scan(refuse x.cpp "#include <fmtx/format.h>")
scan(refuse x.cpp "#include <unistd.h>" EFFECTS)
scan(refuse x.cpp "#include <fstream>")
scan(refuse x.cpp "auto now = std::chrono::system_clock::now();")
scan(refuse x.cpp "auto now = time(nullptr);")
scan(refuse x.cpp "auto home = std::getenv(name);")
