#include "daemon/app/configuration_files.hpp"

#include "daemon/app/console.hpp"
#include "daemon/app/files.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

namespace app {

std::vector<std::string> installed_configuration_files() {
  std::vector<std::string> files{"/etc/bonewatch/bonewatch.toml"};
  if (auto parts = files_in("/etc/bonewatch/conf.d", {".toml"})) std::ranges::move(*parts, std::back_inserter(files));
  return files;
}

std::optional<Configuration> load_configuration(std::span<const std::string> files) {
  std::vector<ConfigurationFile> texts;
  bool all_there = true;
  for (const auto& file : files) {
    auto text = read_file(file);
    if (!text) complain(text.error().diagnostics);
    all_there = all_there && text;
    if (text) texts.push_back({file, *std::move(text)});
  }
  auto read = read_configuration(texts);
  if (const auto* const mistakes = std::get_if<std::vector<Mistake>>(&read)) {
    for (const auto& mistake : *mistakes) {
      const auto of = std::ranges::find(texts, mistake.file, &ConfigurationFile::name);
      complain(show(mistake, of->text));
    }
    return std::nullopt;
  }
  if (!all_there) return std::nullopt;
  return std::get<Configuration>(std::move(read));
}

}  // namespace app
