#include "daemon/app/check.hpp"

#include "daemon/app/configuration.hpp"
#include "daemon/app/configuration_files.hpp"
#include "daemon/app/console.hpp"
#include "daemon/app/rules.hpp"
#include "mapping/protocol/show.hpp"

#include <fmt/format.h>

namespace app {

ExitCode check(const CheckOptions& options) {
  if (options.live) {
    complain("--live is not in this version yet: README.md says what is");
    return usage;
  }
  const auto files = options.configuration_file.empty() ? installed_configuration_files() : std::vector{options.configuration_file};
  const auto configuration = load_configuration(files);
  if (!configuration) return app::configuration;
  const auto rules = load_rules(configuration->protocol_file, configuration->terminology);
  if (!rules) return app::configuration;

  print(fmt::format("configuration  {}: sources {}, zone {}\n", fmt::join(files, ", "),
                    configuration->sources.empty() ? "none" : fmt::format("{}", fmt::join(configuration->sources, ", ")),
                    configuration->output.zone.name()));
  print(fmt::format("protocol       {} ({}); every worked case comes out; {} values await a signature (bonewatch protocol unsigned)\n",
                    rules->protocol.canonical(), configuration->protocol_file.empty() ? "shipped" : configuration->protocol_file,
                    protocol::unsigned_parameters(rules->protocol).size()));
  print(fmt::format("terminology    shipped tables{}\n",
                    configuration->terminology.empty() ? "" : fmt::format(" and {}", fmt::join(configuration->terminology, ", "))));
  return flush_results() ? done : storage;
}

}  // namespace app
