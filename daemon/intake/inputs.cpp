#include "daemon/intake/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace intake {
namespace {

namespace fs = std::filesystem;

fhir::Issue not_there(const std::string& path, const std::error_code& error) {
  return {fhir::IssueType::not_found, {}, path + ": " + error.message()};
}

Input input_at(const fs::path& path, const fs::file_status& status) {
  std::error_code ignored;  // A file that vanishes is noticed when it is opened.
  const bool regular = fs::is_regular_file(status);
  const auto bytes = regular ? fs::file_size(path, ignored) : 0;
  return {.path = path.string(), .bytes = ignored ? 0 : bytes, .is_regular_file = regular};
}

bool is_fhir_file(const fs::directory_entry& entry) {
  std::error_code error;
  const auto extension = entry.path().extension();
  return (extension == ".json" || extension == ".ndjson") && !entry.is_directory(error);
}

fhir::Result<std::vector<Input>> inputs_below(const std::string& folder) {
  std::vector<Input> found;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error))
    if (is_fhir_file(*at)) found.push_back(input_at(at->path(), at->status(error)));
  if (error) return not_there(folder, error);
  std::sort(found.begin(), found.end(), [](const Input& a, const Input& b) { return a.path < b.path; });
  return found;
}

}  // namespace

fhir::Result<std::vector<Input>> find_inputs(std::span<const std::string> paths) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    if (path == "-") {
      inputs.push_back({.path = path});
      continue;
    }
    std::error_code error;
    const auto status = fs::status(path, error);
    if (error) return not_there(path, error);
    if (!fs::is_directory(status)) {
      inputs.push_back(input_at(path, status));
      continue;
    }
    auto below = inputs_below(path);
    if (!below) return below.error();
    std::move(below->begin(), below->end(), std::back_inserter(inputs));
  }
  return inputs;
}

}  // namespace intake
