#include "daemon/app/demo.hpp"

#include "daemon/app/chart_text.hpp"
#include "daemon/app/console.hpp"
#include "daemon/app/findings_table.hpp"
#include "daemon/app/judging.hpp"
#include "daemon/app/memory_file.hpp"
#include "daemon/app/output.hpp"
#include "daemon/intake/archive.hpp"
#include "daemon/pipeline/live_through.hpp"
#include "daemon/sandbox/hospital.hpp"
#include "fhir/model/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

namespace app {
namespace {

std::string as_ndjson(const sandbox::Hospital& hospital) {
  std::string text;
  for (const auto& resource : hospital.resources) text.append(resource).push_back('\n');
  return text;
}

fhir::Result<void> save(const std::string& path, std::string_view text) {
  const std::filesystem::path where(path);
  const auto folder = where.has_parent_path() ? where.parent_path().string() : std::string(".");
  auto file = DraftFile::create(folder, where.filename().string());
  if (!file) return file.error();
  file->write(text);
  return file->keep();
}

std::size_t weight_of(const protocol::Assessment& assessment) {
  std::size_t weight = 0;
  for (const auto& alert : assessment.alerts)
    if (!alert.hidden) weight += alert.severity == protocol::Severity::high ? 100 : static_cast<std::size_t>(alert.severity) + 1;
  return weight;
}

class Demo {
 public:
  explicit Demo(std::uint64_t seed) : seed_(seed), hospital_(sandbox::make_hospital(seed)) {
    for (const auto& [patient, name] : hospital_.stories) stories_.emplace(patient, name);
    settings_.program_version = BONEWATCH_VERSION;
  }

  const sandbox::Hospital& hospital() const { return hospital_; }

  fhir::Result<void> show(std::string_view records) {
    const auto file = MemoryFile::holding(records);
    if (!file) return file.error();
    const std::vector inputs{intake::Input{.path = file->path(), .bytes = records.size(), .is_regular_file = true}};
    auto archive =
        intake::Archive::read(inputs, {rules_.terminology, settings_.zone},
                              {.unread = [](const intake::Unread& unread) { complain(intake::to_string(unread)); }, .progress = {}});
    print(fmt::format("A hospital made from seed {}: {} patients, {} records until {}. Nobody in it is real.\n\n", seed_,
                      hospital_.patients, hospital_.resources.size(), fhir::to_string(sandbox::last_day)));
    if (const auto shown = findings(archive); !shown) return shown;
    return chart(archive);
  }

 private:
  fhir::Result<void> findings(intake::Archive& archive) {
    FindingsTable table(style_);
    const auto judged = judge_all(archive, rules_, settings_.zone, sandbox::last_day, [&](const Judged& each) {
      const auto story = stories_.find(each.assessment.patient);
      table.add(each.assessment, story == stories_.end() ? std::string() : story->second);
      if (const auto weight = weight_of(each.assessment); weight > weight_) {
        weight_ = weight;
        chosen_ = each.assessment.patient;
      }
    });
    if (!judged) return judged;
    print(table.text(fmt::format("Findings as of {}, {}", fhir::to_string(sandbox::last_day), rules_.protocol.canonical()),
                     archive.totals()));
    return {};
  }

  /// The chart of the patient with the most to tell.
  fhir::Result<void> chart(intake::Archive& archive) {
    for (std::size_t group = 0; group < archive.group_count(); ++group) {
      if (!archive.patients(group).contains(chosen_)) continue;
      const auto records = archive.records(group);
      if (!records) return records.error();
      std::vector<fhir::WrittenResource> resources;
      for (auto& standing :
           pipeline::live_through(*records, {chosen_}, {rules_.protocol, rules_.terminology, settings_, {}}, sandbox::last_day))
        resources.push_back(std::move(standing.resource));
      show_chart(resources);
    }
    return {};
  }

  void show_chart(const std::vector<fhir::WrittenResource>& resources) const {
    print(fmt::format("\nWhat stands in the chart of {} then ({}):\n\n", chosen_.substr(chosen_.find('/') + 1), stories_.at(chosen_)));
    print(chart_text(resources, style_));
    const auto issue = std::ranges::find_if(resources, [](const auto& one) { return std::holds_alternative<fhir::DetectedIssue>(one); });
    if (issue != resources.end()) print(fmt::format("\nOne of them in full, as FHIR R4:\n\n{}\n", indented(fhir::write(*issue), 100)));
    print(fmt::format("\nAll of it: bonewatch demo --seed {} --save hospital.ndjson && bonewatch replay hospital.ndjson --format fhir\n",
                      seed_));
  }

  std::uint64_t seed_;
  sandbox::Hospital hospital_;
  std::map<std::string, std::string> stories_;
  Rules rules_ = shipped_rules();
  outbound::Settings settings_;
  Style style_ = style_of_terminal();
  std::string chosen_;
  std::size_t weight_ = 0;
};

}  // namespace

ExitCode demo(const DemoOptions& options) {
  Demo demo(options.seed);
  const auto records = as_ndjson(demo.hospital());
  if (!options.save.empty()) {
    if (const auto saved = save(options.save, records); !saved) return complain(saved.error().diagnostics), storage;
  }
  if (const auto shown = demo.show(records); !shown) return complain(shown.error().diagnostics), storage;
  return flush_results() ? done : storage;
}

}  // namespace app
