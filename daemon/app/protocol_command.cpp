#include "daemon/app/protocol_command.hpp"

#include "daemon/app/console.hpp"
#include "daemon/app/files.hpp"
#include "daemon/app/rules.hpp"
#include "mapping/protocol/cases.hpp"
#include "mapping/protocol/diff.hpp"
#include "mapping/protocol/show.hpp"

#include <fmt/format.h>

#include <string_view>

namespace app {
namespace {

/// A protocol with its cases, which need not come out: to look at it, or to find out which do not.
struct Text {
  std::string name;
  std::string text;
};

std::optional<Text> text_of(const std::string& file) {
  if (file.empty()) return Text{"the shipped protocol", std::string(protocol::shipped_protocol_text())};
  auto text = read_file(file);
  if (!text) return complain(text.error().diagnostics), std::nullopt;
  return Text{file, *std::move(text)};
}

std::optional<protocol::ProtocolFile> read(const Text& text) {
  auto loaded = protocol::read_protocol(text.text);
  if (auto* const good = std::get_if<protocol::ProtocolFile>(&loaded)) return std::move(*good);
  complain_about(std::get<protocol::Mistakes>(loaded), text.name, text.text);
  return std::nullopt;
}

ExitCode with_file(const std::string& file, const auto& act) {
  const auto text = text_of(file);
  if (!text) return input_not_there;
  const auto read_file = read(*text);
  if (!read_file) return configuration;
  const ExitCode code = act(*read_file, *text);
  return flush_results() ? code : storage;
}

}  // namespace

ExitCode protocol_show(const std::string& file) {
  return with_file(file, [](const protocol::ProtocolFile& read, const Text&) { return print(protocol::show(read)), done; });
}

ExitCode protocol_test(const std::string& file) {
  return with_file(file, [](const protocol::ProtocolFile& read, const Text& text) {
    std::size_t failed = 0;
    for (const auto& one : read.cases) {
      const auto unmet = protocol::run(read.protocol, one.story);
      protocol::Mistakes mistakes;
      for (const auto& each : unmet) mistakes.push_back(protocol::to_mistake(one, each));
      complain_about(mistakes, text.name, text.text);
      if (!unmet.empty()) ++failed;
    }
    print(fmt::format("{}: {} worked cases passed, {} failed\n", read.protocol.canonical(), read.cases.size() - failed, failed));
    return failed == 0 ? done : failures_reported;
  });
}

ExitCode protocol_unsigned(const std::string& file) {
  return with_file(file,
                   [](const protocol::ProtocolFile& read, const Text&) { return print(protocol::show_unsigned(read.protocol)), done; });
}

ExitCode protocol_diff(const std::vector<std::string>& files) {
  const auto& before = files.size() == 2 ? files.front() : std::string();
  return with_file(before, [&](const protocol::ProtocolFile& old, const Text&) {
    return with_file(files.back(), [&](const protocol::ProtocolFile& next, const Text&) {
      return print(protocol::to_text(protocol::diff(old, next))), done;
    });
  });
}

}  // namespace app
