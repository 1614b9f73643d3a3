#include "daemon/app/command_line.hpp"

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
  try {
    return app::run(argc, argv);
  } catch (const std::exception& error) {  // Out of memory, or a bug: nothing to go on with.
    std::fprintf(stderr, "bonewatch: %s\n", error.what());
    return 70;
  }
}
