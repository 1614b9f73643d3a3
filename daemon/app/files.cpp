#include "daemon/app/files.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace app {

fhir::Result<std::string> read_file(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (error) return fhir::Issue{fhir::IssueType::not_found, {}, path + ": " + error.message()};
  if (std::filesystem::is_directory(status)) return fhir::Issue{fhir::IssueType::not_found, {}, path + ": a folder, not a file"};
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (in.is_open() && !in.bad()) return text;
  return fhir::Issue{fhir::IssueType::processing, {}, path + ": " + std::generic_category().message(errno)};
}

fhir::Result<std::vector<std::string>> files_in(const std::string& folder, const std::vector<std::string>& extensions) {
  std::vector<std::string> found;
  std::error_code error;
  std::filesystem::directory_iterator at(folder, error);
  for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
    const bool wanted = std::ranges::find(extensions, at->path().extension().string()) != extensions.end();
    if (wanted && at->is_regular_file(error)) found.push_back(at->path().string());
  }
  if (error) return fhir::Issue{fhir::IssueType::not_found, {}, folder + ": " + error.message()};
  std::ranges::sort(found);
  return found;
}

}  // namespace app
