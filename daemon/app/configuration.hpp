#pragma once
// What a hospital configures: docs/FORMATS.md, "Configuration".

#include "daemon/app/mistake.hpp"
#include "mapping/outbound/settings.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace app {

struct Configuration {
  outbound::Settings output;             ///< zone, base, language, recipients, digest hour; `source` is left to the caller
  std::vector<std::string> sources;      ///< names of the [ehr.NAME] tables, in the file's order
  std::string protocol_file;             ///< empty: the shipped one
  std::vector<std::string> terminology;  ///< folders
};

/// A configuration file as it was read.
struct ConfigurationFile {
  std::string name;
  std::string text;
};

/// Every mistake at once; of a file that is not TOML the first alone.
using ConfigurationOrMistakes = std::variant<Configuration, std::vector<Mistake>>;

/// Reads files of the keys that docs/FORMATS.md lists; a key in a later file counts over the same in an earlier one. Paths in a file are
/// meant from its folder. Without any file: the defaults.
ConfigurationOrMistakes read_configuration(std::span<const ConfigurationFile> files);

}  // namespace app
