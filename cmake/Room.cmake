# A folder is a room: one target, one list of public headers, one list of rooms and outside headers it may see.
#
#   add_room(mapping/protocol
#     HEADERS evaluate.hpp proposal.hpp      # public; what is not listed is private to the room
#     SOURCES evaluate.cpp proposal.cpp      # none: the room is headers only
#     USES    fhir_primitive mapping_clinical
#     FOREIGN fmt/ read.cpp:toml++/toml.h    # outside headers: a folder ends in "/", "file:header" is for that file alone
#     LINKS   fmt::fmt                       # libraries behind them
#     EFFECTS)                               # may touch files, clocks, threads; pure rooms leave it out
#
# The repository root is on no include path. Consumers see <build>/doors/<target>/, which holds links to the listed
# headers only; the room itself sees its whole folder through <build>/doors/<target>.private/. Include paths are
# transitive and "../x" would still work, so Includes.cmake reads every include before the room is compiled.

include_guard(GLOBAL)

set(BONEWATCH_DOORS ${PROJECT_BINARY_DIR}/doors)

# add_room(...) as above; call it from the room's own folder.
function(add_room path)
  cmake_parse_arguments(room "EFFECTS" "" "HEADERS;SOURCES;USES;FOREIGN;LINKS" ${ARGN})
  if(DEFINED room_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "add_room(${path}): what is ${room_UNPARSED_ARGUMENTS}?")
  endif()
  foreach(file IN LISTS room_HEADERS room_SOURCES)
    if(NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${file})
      message(FATAL_ERROR "add_room(${path}): ${file} is listed but not there")
    endif()
  endforeach()
  string(REPLACE "/" "_" target ${path})
  set(door ${BONEWATCH_DOORS}/${target})

  file(REMOVE_RECURSE ${door} ${door}.private)
  open_door(${path} ${door}.private)
  set(linked)
  foreach(header IN LISTS room_HEADERS)
    file(MAKE_DIRECTORY ${door}/${path})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR}/${header} ${door}/${path}/${header} SYMBOLIC)
    list(APPEND linked ${door}/${path}/${header})
  endforeach()

  if(room_SOURCES)
    add_library(${target} STATIC ${room_SOURCES})
    set(scope PUBLIC)
    target_include_directories(${target} PRIVATE ${door}.private)
    target_link_libraries(${target} PRIVATE ${room_LINKS} bonewatch_warnings)
    use_parsed(${target} bonewatch_parsed)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_link_libraries(${target} ${scope} ${room_USES} bonewatch_language)
  if(linked)
    target_sources(${target} ${scope} FILE_SET HEADERS BASE_DIRS ${door} FILES ${linked})
    set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  endif()
  set_target_properties(${target} PROPERTIES BONEWATCH_ROOM ${path})

  scan_includes(${target} ${path})
endfunction()

# Shows a whole folder under its path from the root: for the room itself, and for tests.
function(open_door path door)
  get_filename_component(parent ${door}/${path} DIRECTORY)
  file(MAKE_DIRECTORY ${parent})
  file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${path} ${door}/${path} SYMBOLIC)
endfunction()

# Reads the includes of every file of the room before it is compiled. Uses the arguments of add_room.
macro(scan_includes target path)
  set(rooms ${path})
  foreach(used IN LISTS room_USES)
    if(NOT TARGET ${used})
      message(FATAL_ERROR "add_room(${path}) uses ${used}, which is no room before it in the list of rooms")
    endif()
    get_target_property(used_path ${used} BONEWATCH_ROOM)
    list(APPEND rooms ${used_path})
  endforeach()
  file(GLOB scanned CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.hpp ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(scanned)
    set(stamp ${PROJECT_BINARY_DIR}/scanned/${target})
    string(REPLACE ";" "," rooms "${rooms}")
    string(REPLACE ";" "," foreign "${room_FOREIGN}")
    add_custom_command(
      OUTPUT ${stamp}
      COMMAND ${CMAKE_COMMAND} -DROOM=${path} -DROOMS=${rooms} -DFOREIGN=${foreign} -DEFFECTS=${room_EFFECTS} -DSTAMP=${stamp}
              -DFOLDER=${CMAKE_CURRENT_SOURCE_DIR} -P ${PROJECT_SOURCE_DIR}/cmake/Includes.cmake
      DEPENDS ${scanned} ${PROJECT_SOURCE_DIR}/cmake/Includes.cmake ${CMAKE_CURRENT_SOURCE_DIR}/CMakeLists.txt
      COMMENT "Reading the includes of ${path}"
      VERBATIM)
    add_custom_target(${target}_includes DEPENDS ${stamp})
    add_dependencies(${target} ${target}_includes)
  endif()
endmacro()
