#pragma once
// What the program answers to its caller: docs/FORMATS.md, "Exit codes".

namespace app {

enum ExitCode : int {
  done = 0,
  failures_reported = 1,  ///< an input could not be read, a worked case failed
  usage = 64,             ///< the command line is not understood
  input_not_there = 66,
  storage = 74,        ///< what was asked for could not be written
  configuration = 78,  ///< configuration, protocol or terminology is refused
};

}  // namespace app
