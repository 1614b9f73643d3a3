# Warnings are errors, on our own code only: outside headers come from the system's folders, where they are silent.

include_guard(GLOBAL)

add_library(bonewatch_warnings INTERFACE)
target_compile_options(bonewatch_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
