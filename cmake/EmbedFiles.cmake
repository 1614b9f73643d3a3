# Writes embedded.hpp and embedded.cpp (cmake -P, called by embed): ROOM NAMESPACE FILES OUT.

cmake_policy(VERSION 3.25)
string(REPLACE "," ";" files "${FILES}")

set(declarations)
set(definitions)
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME)
  string(MAKE_C_IDENTIFIER ${name} name)
  file(READ ${file} bytes HEX)
  string(LENGTH "${bytes}" digits)
  if(digits EQUAL 0)
    message(FATAL_ERROR "embed: ${file} is empty")
  endif()
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
  string(APPEND declarations "extern const std::string_view ${name};\n")
  string(APPEND definitions "namespace {\nconstexpr char ${name}_bytes[] = {${bytes}};\n}\n"
                            "constinit const std::string_view ${name}{${name}_bytes, sizeof ${name}_bytes};\n")
endforeach()

set(head "// Made by cmake/Embed.cmake: do not edit.\n")
file(CONFIGURE OUTPUT ${OUT}/embedded.hpp CONTENT
     "#pragma once\n@head@#include <string_view>\n\nnamespace @NAMESPACE@::embedded {\n@declarations@}\n" @ONLY)
file(WRITE ${OUT}/embedded.cpp
     "${head}#include \"${ROOM}/embedded.hpp\"\n\nnamespace ${NAMESPACE}::embedded {\n${definitions}}  // namespace\n")
