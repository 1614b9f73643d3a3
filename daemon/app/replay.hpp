#pragma once
// `bonewatch replay`: files of FHIR JSON in, judgement out, offline.

#include "daemon/app/exit_code.hpp"
#include "fhir/primitive/date.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app {

enum class Format { table, assessment, fhir };

struct ReplayOptions {
  std::vector<std::string> paths;
  std::optional<fhir::Day> as_of;  ///< default: the latest arrival day in the input
  std::string zone;                ///< of the hospital; empty: the configuration's, else UTC
  Format format = Format::table;
  std::string out;            ///< a folder; empty: standard output
  std::string protocol_file;  ///< empty: the configuration's, else the shipped one
  std::string configuration_file;
  std::string source;  ///< name of the record system; empty: the configuration's only one, else "main"
};

ExitCode replay(const ReplayOptions& options);

}  // namespace app
