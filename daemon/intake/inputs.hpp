#pragma once
// What is to be read: files, folders, standard input.

#include "daemon/intake/unread.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace intake {

struct Input {
  std::string path;              ///< "-": standard input
  std::uint64_t bytes = 0;       ///< 0 where it is not known beforehand: a pipe
  bool is_regular_file = false;  ///< else it is copied to a temporary file while it is read: it can't be read twice

  std::string name() const { return path == "-" ? "standard input" : path; }
};

/// The inputs behind paths, in the order given. A folder stands for the `*.json` and `*.ndjson` files below it, sorted by path; links to
/// folders are not followed. A path that is not there is an Issue (not_found) that names it. Nothing is opened yet.
fhir::Result<std::vector<Input>> find_inputs(std::span<const std::string> paths);

}  // namespace intake
