#pragma once
// The commands of the program and their options.

namespace app {

/// Reads the command line, does what it asks for and answers with the exit code.
int run(int argc, const char* const* argv);

}  // namespace app
