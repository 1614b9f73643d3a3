#pragma once
// `bonewatch check`: configuration, protocol and terminology, before a service is started with them.

#include "daemon/app/exit_code.hpp"

#include <string>

namespace app {

struct CheckOptions {
  std::string configuration_file;  ///< empty: /etc/bonewatch/bonewatch.toml and conf.d/*.toml beside it
  bool live = false;               ///< also the record system; not there yet
};

/// Says on standard output what was found to be right, on standard error what is wrong; 78 if anything is.
ExitCode check(const CheckOptions& options);

}  // namespace app
