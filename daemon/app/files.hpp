#pragma once
// Small files, read whole.

#include "fhir/primitive/issue.hpp"

#include <string>
#include <vector>

namespace app {

/// The bytes of a file; an Issue (not_found or processing) names it.
fhir::Result<std::string> read_file(const std::string& path);

/// The plain files directly in a folder with one of these extensions (".csv"), sorted; an Issue (not_found) names the folder.
fhir::Result<std::vector<std::string>> files_in(const std::string& folder, const std::vector<std::string>& extensions);

}  // namespace app
