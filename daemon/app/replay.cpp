#include "daemon/app/replay.hpp"

#include "daemon/app/assessment_line.hpp"
#include "daemon/app/configuration_files.hpp"
#include "daemon/app/console.hpp"
#include "daemon/app/findings_table.hpp"
#include "daemon/app/judging.hpp"
#include "daemon/app/output.hpp"
#include "daemon/app/progress.hpp"
#include "daemon/pipeline/live_through.hpp"
#include "fhir/model/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace app {
namespace {

/// The record system whose files these are: part of every identity that the `fhir` format writes.
std::optional<std::string> source_of(const ReplayOptions& options, const Configuration& configuration) {
  const auto& sources = configuration.sources;
  if (options.source.empty() && sources.size() <= 1) return sources.empty() ? "main" : sources.front();
  if (std::ranges::find(sources, options.source) != sources.end() || sources.empty()) return options.source;
  complain(fmt::format("the configuration names the sources {}: say with --source which one the files are from", fmt::join(sources, ", ")));
  return std::nullopt;
}

std::uint64_t bytes_of(const std::vector<intake::Input>& inputs) {
  return std::accumulate(inputs.begin(), inputs.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const auto& input) { return sum + input.bytes; });
}

intake::Archive read_archive(const std::vector<intake::Input>& inputs, const intake::Knowledge& knowledge) {
  Progress progress("reading", bytes_of(inputs));
  return intake::Archive::read(inputs, knowledge,
                               {.unread =
                                    [&](const intake::Unread& unread) {
                                      progress.make_way();
                                      complain(intake::to_string(unread));
                                    },
                                .progress = [&](std::uint64_t bytes) { progress.reached(bytes); }});
}

class Replay {
 public:
  Replay(const ReplayOptions& options, Configuration configuration, Rules rules)
      : options_(options), configuration_(std::move(configuration)), rules_(std::move(rules)) {}

  ExitCode run(const std::vector<intake::Input>& inputs) {
    auto archive = read_archive(inputs, {rules_.terminology, zone()});
    const auto as_of = day(archive);
    if (!as_of) {
      complain("nothing in the input has a date: say with --as-of DATE which day to judge");
      return usage;
    }
    const auto written = write(archive, *as_of);
    if (!written) {
      complain(written.error().diagnostics);
      return written.error().code == fhir::IssueType::conflict ? failures_reported : storage;
    }
    if (!flush_results()) return storage;
    return archive.totals().unread == 0 ? done : failures_reported;
  }

 private:
  const fhir::Zone& zone() const { return configuration_.output.zone; }

  fhir::Result<void> write(intake::Archive& archive, fhir::Day as_of) const {
    switch (options_.format) {
      case Format::assessment:
        return assessments(archive, as_of);
      case Format::fhir:
        return options_.out.empty() ? resources(archive, as_of) : bundles(archive, as_of);
      case Format::table:
        return table(archive, as_of);
    }
    return {};
  }

  /// Without anybody to judge any day will do.
  std::optional<fhir::Day> day(const intake::Archive& archive) const {
    if (options_.as_of) return options_.as_of;
    if (const auto latest = archive.latest_arrival()) return zone().day_of(*latest);
    return archive.group_count() == 0 ? std::optional(fhir::Day{}) : std::nullopt;
  }

  fhir::Result<void> assessments(intake::Archive& archive, fhir::Day as_of) const {
    const auto line = [&](const Judged& judged) {
      return assessment_line(judged.assessment, judged.timeline, rules_.protocol.canonical()) + "\n";
    };
    if (options_.out.empty()) return judge_all(archive, rules_, zone(), as_of, [&](const Judged& judged) { print(line(judged)); });
    return to_file("assessments.ndjson", [&](DraftFile& file) {
      return judge_all(archive, rules_, zone(), as_of, [&](const Judged& judged) { file.write(line(judged)); });
    });
  }

  fhir::Result<void> table(intake::Archive& archive, fhir::Day as_of) const {
    FindingsTable table(options_.out.empty() ? style_of_terminal() : Style::plain);
    const auto judged = judge_all(archive, rules_, zone(), as_of, [&](const Judged& each) { table.add(each.assessment); });
    if (!judged) return judged;
    const auto text =
        table.text(fmt::format("As of {} ({}), {}", fhir::to_string(as_of), zone().name(), rules_.protocol.canonical()), archive.totals());
    if (options_.out.empty()) return print(text), fhir::Result<void>{};
    return to_file("findings.txt", [&](DraftFile& file) { return file.write(text), fhir::Result<void>{}; });
  }

  pipeline::Rules pipeline_rules() const { return {rules_.protocol, rules_.terminology, configuration_.output, {}}; }

  std::string device() const { return fhir::write(pipeline::standing_device(pipeline_rules()).resource); }

  /// The Device, which belongs to nobody, comes first.
  fhir::Result<void> resources(intake::Archive& archive, fhir::Day as_of) const {
    bool is_first = true;
    return chart_all(archive, pipeline_rules(), as_of, [&](const Chart& chart) {
      if (std::exchange(is_first, false)) print(device() + "\n");
      for (const auto& resource : chart.resources) print(resource + "\n");
    });
  }

  /// Each Bundle holds the Device too, so that none of its references leads out of it.
  fhir::Result<void> bundles(intake::Archive& archive, fhir::Day as_of) const {
    const HeldSignals held;
    fhir::Result<void> written = create_folder(options_.out);
    const auto charted = chart_all(archive, pipeline_rules(), as_of, [&](const Chart& chart) {
      if (written && !held.came()) written = bundle(chart);
    });
    return charted ? written : charted;
  }

  fhir::Result<void> bundle(const Chart& chart) const {
    std::vector resources{device()};
    resources.insert(resources.end(), chart.resources.begin(), chart.resources.end());
    auto file = DraftFile::create(options_.out, file_name_of(chart.patient.substr(chart.patient.find('/') + 1)) + ".json");
    if (!file) return file.error();
    file->write(fhir::write_collection(resources, {}) + "\n");
    return file->keep();
  }

  fhir::Result<void> to_file(const std::string& name, const auto& fill) const {
    const HeldSignals held;
    if (const auto created = create_folder(options_.out); !created) return created;
    auto file = DraftFile::create(options_.out, name);
    if (!file) return file.error();
    if (const auto filled = fill(*file); !filled) return filled;
    return held.came() ? fhir::Result<void>{} : file->keep();
  }

  const ReplayOptions& options_;
  Configuration configuration_;
  Rules rules_;
};

}  // namespace

ExitCode replay(const ReplayOptions& options) {
  const auto inputs = intake::find_inputs(options.paths);
  if (!inputs) {
    complain(inputs.error().diagnostics);
    return input_not_there;
  }
  const auto files = options.configuration_file.empty() ? std::vector<std::string>{} : std::vector{options.configuration_file};
  auto configuration = load_configuration(files);
  if (!configuration) return app::configuration;
  if (!options.zone.empty()) {
    const auto zone = fhir::Zone::find(options.zone);
    if (!zone) {
      complain(fmt::format("--zone {}: not a time zone of the tz database", options.zone));
      return usage;
    }
    configuration->output.zone = *zone;
  }
  auto source = source_of(options, *configuration);
  if (!source) return usage;
  configuration->output.source = *std::move(source);
  configuration->output.program_version = BONEWATCH_VERSION;

  const auto& protocol_file = options.protocol_file.empty() ? configuration->protocol_file : options.protocol_file;
  auto rules = load_rules(protocol_file, configuration->terminology);
  if (!rules) return app::configuration;
  return Replay(options, *std::move(configuration), *std::move(rules)).run(*inputs);
}

}  // namespace app
