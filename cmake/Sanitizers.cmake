# BONEWATCH_SANITIZE: a comma-separated list for -fsanitize, over the whole build. A finding ends the program.

include_guard(GLOBAL)

set(BONEWATCH_SANITIZE "" CACHE STRING "Sanitizers of the whole build: address,undefined or thread")

if(BONEWATCH_SANITIZE)
  add_compile_options(-fsanitize=${BONEWATCH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${BONEWATCH_SANITIZE})
endif()
