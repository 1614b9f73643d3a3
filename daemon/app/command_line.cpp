#include "daemon/app/command_line.hpp"

#include "daemon/app/check.hpp"
#include "daemon/app/console.hpp"
#include "daemon/app/demo.hpp"
#include "daemon/app/mistake.hpp"
#include "daemon/app/protocol_command.hpp"
#include "daemon/app/replay.hpp"
#include "mapping/protocol/protocol.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {
namespace {

/// Commands of the design that this version does not have.
constexpr auto later = std::to_array<std::string_view>({"run", "init", "judge", "explain", "status", "queue", "pause", "resume", "backfill",
                                                        "whatif", "plot", "erase", "backup", "restore", "support-bundle"});

std::string version_text() {
  return fmt::format("bonewatch {} (protocol {})", BONEWATCH_VERSION, protocol::shipped_protocol().canonical());
}

std::string fault_of_day(const std::string& text) {
  return fhir::parse_day(text) ? std::string() : "\"" + text + "\" is not a day such as 2026-03-01";
}

constexpr auto formats = std::to_array<std::pair<std::string_view, Format>>(
    {{"table", Format::table}, {"assessment", Format::assessment}, {"fhir", Format::fhir}});

std::optional<Format> format_named(std::string_view name) {
  const auto* const found = std::ranges::find(formats, name, [](const auto& format) { return format.first; });
  return found == formats.end() ? std::nullopt : std::optional(found->second);
}

std::string fault_of_format(const std::string& text) {
  if (text == "html") return "html is not there yet: table, assessment or fhir";
  return format_named(text) ? std::string() : "\"" + text + "\" is not table, assessment or fhir";
}

/// The commands, each with its options and what it does.
class Program {
 public:
  Program() {
    root_.require_subcommand(0, 1);
    root_.failure_message([](const CLI::App*, const CLI::Error& error) { return std::string(error.what()) + "\n"; });
    root_.add_flag("--version", show_version_, "Say which program and protocol this is");
    add_replay();
    add_protocol();
    add_demo();
    add_check();
  }

  int run(int argc, const char* const* argv) {
    try {
      root_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return answer(error, argc, argv);
    }
    if (show_version_) {
      print(version_text() + "\n");
      return flush_results() ? done : storage;
    }
    if (!chosen_) {
      print(root_.help());
      return flush_results() ? usage : storage;
    }
    return chosen_();
  }

 private:
  void add_replay() {
    auto* const command = root_.add_subcommand("replay", "Judge files of FHIR JSON, offline");
    command->add_option("PATH", replay_.paths, "Files or folders: Bundles, single resources, NDJSON; - is standard input")->required();
    command->add_option("--as-of", as_of_, "Judge as of this day (default: the latest arrival in the input)")
        ->check(CLI::Validator(fault_of_day, "DATE"));
    command->add_option("--zone", replay_.zone, "Time zone of the hospital (default: UTC)");
    command->add_option("--format", format_, "table for people (default), assessment (NDJSON) or fhir (resources)")
        ->check(CLI::Validator(fault_of_format, "FORMAT"));
    command->add_option("--out", replay_.out, "Write files into this folder instead of standard output");
    command->add_option("--protocol", replay_.protocol_file, "A protocol file other than the shipped one");
    command->add_option("--config", replay_.configuration_file, "Zone, source, output, recipients and terminology from here");
    command->add_option("--source", replay_.source, "Name of the record system, if the configuration has several");
    command->callback([this] {
      chosen_ = [this] {
        if (const auto format = format_named(format_)) replay_.format = *format;
        if (!as_of_.empty()) replay_.as_of = fhir::parse_day(as_of_).value();
        return replay(replay_);
      };
    });
  }

  void add_protocol() {
    auto* const command = root_.add_subcommand("protocol", "The protocol as a person reads it");
    command->require_subcommand(1);
    const auto add = [&](const char* name, const char* about, ExitCode (*act)(const std::string&)) {
      auto* const part = command->add_subcommand(name, about);
      part->add_option("FILE", protocol_file_, "A protocol file (default: the shipped protocol)");
      part->callback([this, act] { chosen_ = [this, act] { return act(protocol_file_); }; });
    };
    add("show", "Parameters, rules and texts, and who answers for them", protocol_show);
    add("test", "Run the worked cases", protocol_test);
    add("unsigned", "Values from memory or by engineering that nobody has signed", protocol_unsigned);
    auto* const diff = command->add_subcommand("diff", "What changes from one protocol to another");
    diff->add_option("FILES", protocol_files_, "The old and the new file; with one file: the shipped protocol and that file")
        ->required()
        ->expected(1, 2);
    diff->callback([this] { chosen_ = [this] { return protocol_diff(protocol_files_); }; });
  }

  void add_demo() {
    auto* const command = root_.add_subcommand("demo", "Make a hospital from a seed and judge everybody in it");
    command->add_option("--seed", demo_.seed, "Another number, another hospital");
    command->add_flag("--once", demo_.once, "Ask nothing and end (it does so today; the daemon will go on watching)");
    command->add_flag("--fast", demo_.fast, "No pauses");
    command->add_option("--save", demo_.save, "Also write the hospital's records into this file (NDJSON)");
    command->callback([this] { chosen_ = [this] { return demo(demo_); }; });
  }

  void add_check() {
    auto* const command = root_.add_subcommand("check", "Check configuration, protocol and terminology");
    command->add_option("--config", check_.configuration_file, "The configuration file (default: /etc/bonewatch/bonewatch.toml)");
    command->add_flag("--live", check_.live, "Also the record system itself (not in this version)");
    command->callback([this] { chosen_ = [this] { return check(check_); }; });
  }

  int answer(const CLI::ParseError& error, int argc, const char* const* argv) const {
    if (error.get_exit_code() == 0) {  // --help
      print(root_.help("", CLI::AppFormatMode::Normal));
      return flush_results() ? done : storage;
    }
    const std::string_view command = argc > 1 ? argv[1] : "";
    if (std::ranges::find(later, command) != later.end()) {
      complain(fmt::format("\"{}\" is not in this version yet: README.md says what is", command));
      return usage;
    }
    complain(fmt::format("{}\nSee bonewatch --help.", error.what()));
    return usage;
  }

  CLI::App root_{"Bonewatch watches over the bone health of patients on anastrozole.", "bonewatch"};
  std::function<int()> chosen_;
  bool show_version_ = false;
  std::string as_of_;
  std::string format_;
  ReplayOptions replay_;
  std::string protocol_file_;
  std::vector<std::string> protocol_files_;
  DemoOptions demo_;
  CheckOptions check_;
};

}  // namespace

int run(int argc, const char* const* argv) {
  return Program().run(argc, argv);
}

}  // namespace app
