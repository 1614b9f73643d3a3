#pragma once
// Where the configuration stands on disk.

#include "daemon/app/configuration.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace app {

/// /etc/bonewatch/bonewatch.toml, then conf.d/*.toml beside it in the order of their names.
std::vector<std::string> installed_configuration_files();

/// Reads files one over the other. Says on standard error what is wrong, all of it; nothing then.
std::optional<Configuration> load_configuration(std::span<const std::string> files);

}  // namespace app
