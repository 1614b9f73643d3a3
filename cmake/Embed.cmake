# Text files as constants of the program.
#
#   embed(mapping_terminology NAMESPACE terminology FILES data/conditions.csv data/units.csv)
#
# gives the room a private header "<room>/embedded.hpp" with
#
#   namespace terminology::embedded { extern const std::string_view conditions_csv; ... }
#
# The text is compiled as an array of characters: no limit of string literals applies, 100 KB cost 0.2 s.

include_guard(GLOBAL)

# Call it after add_room, from the room's folder. Changed files are compiled anew.
function(embed target)
  cmake_parse_arguments(embed "" "NAMESPACE" "FILES" ${ARGN})
  get_target_property(room ${target} BONEWATCH_ROOM)
  set(out ${PROJECT_BINARY_DIR}/embedded/${target})
  set(files)
  foreach(file IN LISTS embed_FILES)
    list(APPEND files ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  endforeach()
  string(REPLACE ";" "," listed "${files}")
  add_custom_command(
    OUTPUT ${out}/${room}/embedded.hpp ${out}/${room}/embedded.cpp
    COMMAND ${CMAKE_COMMAND} -DROOM=${room} -DNAMESPACE=${embed_NAMESPACE} -DFILES=${listed} -DOUT=${out}/${room} -P
            ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    COMMENT "Embedding the texts of ${room}"
    VERBATIM)
  target_sources(${target} PRIVATE ${out}/${room}/embedded.cpp ${out}/${room}/embedded.hpp)
  target_include_directories(${target} PRIVATE ${out})
endfunction()
