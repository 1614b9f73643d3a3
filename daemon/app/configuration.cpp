#include "daemon/app/configuration.hpp"

#include "daemon/app/configuration_keys.hpp"
#include "mapping/protocol/plain_toml.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <utility>

namespace app {
namespace {

using Mistakes = std::vector<Mistake>;

std::vector<std::string_view> known_tables() {
  std::vector<std::string_view> tables;
  for (const Key& key : configuration_keys())
    if (std::ranges::find(tables, key.table) == tables.end()) tables.push_back(key.table);
  return tables;
}

bool is_known_table(std::string_view name) {
  return std::ranges::any_of(configuration_keys(), [&](const Key& key) { return key.table == name; });
}

std::vector<std::string_view> known_names(std::string_view table) {
  std::vector<std::string_view> names;
  for (const Key& key : configuration_keys())
    if (key.table == table) names.push_back(key.name);
  return names;
}

const Key* find_key(std::string_view table, std::string_view name) {
  const auto keys = configuration_keys();
  const auto found = std::ranges::find_if(keys, [&](const Key& key) { return key.table == table && key.name == name; });
  return found == keys.end() ? nullptr : &*found;
}

std::string advice(std::string_view word, std::span<const std::string_view> candidates) {
  const auto near = nearest(word, candidates);
  if (!near.empty()) return fmt::format("did you mean \"{}\"?", near);
  return fmt::format("known here: {}", fmt::join(candidates, ", "));
}

/// Goes through a file and gathers what is wrong with it.
class Checker {
 public:
  explicit Checker(std::string_view file) : file_(file) {}

  Mistakes check(const toml::table& root) {
    for (const auto& [name, node] : root) {
      if (name.str() == "ehr" && node.is_table()) {
        for (const auto& [source, table] : *node.as_table()) check_source(source, table);
      } else if (!is_known_table(name.str())) {
        auto tables = known_tables();
        std::ranges::replace(tables, "ehr.*", "ehr");
        report(name.source(), fmt::format("unknown table \"{}\"", name.str()), advice(name.str(), tables));
      } else if (const auto* const table = node.as_table()) {
        check_table(name.str(), *table);
      } else {
        report(name.source(), fmt::format("\"{}\" must be a table: [{}]", name.str(), name.str()));
      }
    }
    return std::move(mistakes_);
  }

 private:
  void check_source(const toml::key& source, const toml::node& node) {
    const auto* const table = node.as_table();
    if (!table) return report(source.source(), fmt::format("each source is a table of its own: [ehr.NAME], not ehr.{}", source.str()));
    check_table("ehr.*", *table);
    const auto text = [&](std::string_view key) { return (*table)[key].value_or(std::string()); };
    const auto demand = [&](std::string_view key, std::string_view why) {
      if (text(key).empty()) report(source.source(), fmt::format("\"{}\" is missing: {}", key, why));
    };
    demand("base", "the base URL of the FHIR server");
    const auto auth = text("auth");
    if (auth == "smart") {
      demand("client_id", "auth = \"smart\" needs it");
      demand("key", "auth = \"smart\" signs with it");
    } else if (auth == "bearer") {
      demand("token", "auth = \"bearer\" needs it");
    } else if (auth == "mtls") {
      demand("client_certificate", "auth = \"mtls\" needs it");
      demand("client_key", "auth = \"mtls\" needs it");
    }
  }

  void check_table(std::string_view kind, const toml::table& table) {
    for (const auto& [name, node] : table) {
      const Key* const key = find_key(kind, name.str());
      if (!key) {
        report(name.source(), fmt::format("unknown key \"{}\"", name.str()), advice(name.str(), known_names(kind)));
      } else {
        check_value(*key, node);
      }
    }
  }

  void check_value(const Key& key, const toml::node& node) {
    if (key.shape == Shape::flag) {
      if (!node.is_boolean()) report(node.source(), fmt::format("\"{}\" must be true or false", key.name));
    } else if (key.shape == Shape::count) {
      if (node.value_exact<std::int64_t>().value_or(0) < 1)
        report(node.source(), fmt::format("\"{}\" must be a whole number, at least 1", key.name));
    } else if (!is_list(key.shape)) {
      check_text(key, node);
    } else if (const auto* const list = node.as_array()) {
      for (const auto& item : *list) check_text(key, item);
    } else {
      report(node.source(), fmt::format("\"{}\" must be a list: [\"...\"]", key.name));
    }
  }

  void check_text(const Key& key, const toml::node& node) {
    const auto text = node.value_exact<std::string>();
    if (!text) return report(node.source(), fmt::format("\"{}\" must be a text in quotes", key.name));
    if (const auto fault = fault_of(key, *text))
      report(node.source(), fmt::format("\"{}\" of \"{}\": {}", *text, key.name, *fault), choice_meant(key, *text));
  }

  static std::string choice_meant(const Key& key, std::string_view text) {
    std::vector<std::string_view> choices;
    for (auto rest = key.choices; !rest.empty(); rest.remove_prefix(std::min(rest.size(), choices.back().size() + 1)))
      choices.push_back(rest.substr(0, rest.find(' ')));
    const auto near = nearest(text, choices);
    return near.empty() ? std::string() : fmt::format("did you mean \"{}\"?", near);
  }

  void report(const toml::source_region& where, std::string reason, std::string what_to_do = {}) {
    mistakes_.push_back({.file = std::string(file_),
                         .line = where.begin.line,
                         .column = where.begin.column,
                         .reason = std::move(reason),
                         .advice = std::move(what_to_do)});
  }

  std::string_view file_;
  Mistakes mistakes_;
};

/// Takes over what a faultless file says.
class Taker {
 public:
  Taker(Configuration& configuration, const std::string& file)
      : configuration_(configuration), folder_(std::filesystem::path(file).parent_path()) {}

  void take(const toml::table& root) {
    auto& output = configuration_.output;
    if (const auto zone = root["hospital"]["zone"].value<std::string>()) output.zone = fhir::Zone::find(*zone).value();
    if (const auto* const sources = root["ehr"].as_table())
      for (const auto& [name, table] : *sources) add_source(std::string(name.str()));
    take_text(root["output"]["base"], output.base);
    take_text(root["output"]["language"], output.language);
    output.address_conditions = root["output"]["address_conditions"].value_or(output.address_conditions);
    const auto recipients = root["recipients"];
    take_list(recipients["high"], output.recipients.high);
    take_list(recipients["moderate"], output.recipients.moderate);
    take_list(recipients["low"], output.recipients.low);
    take_list(recipients["info"], output.recipients.info);
    if (const auto digest = recipients["digest_at"].value<std::string>()) output.digest_at = minutes_of(*digest);

    take_text(root["protocol"]["file"], configuration_.protocol_file);
    if (root["protocol"]["file"]) configuration_.protocol_file = from_here(configuration_.protocol_file);
    take_list(root["protocol"]["terminology"], configuration_.terminology);
    if (root["protocol"]["terminology"])
      std::ranges::transform(configuration_.terminology, configuration_.terminology.begin(),
                             [this](const auto& path) { return from_here(path); });
  }

 private:
  void add_source(const std::string& name) {
    if (std::ranges::find(configuration_.sources, name) == configuration_.sources.end()) configuration_.sources.push_back(name);
  }

  std::string from_here(const std::string& path) const { return path.empty() ? path : (folder_ / path).string(); }

  static std::chrono::minutes minutes_of(std::string_view time_of_day) {
    const auto two_digits = [&](std::size_t at) { return (time_of_day[at] - '0') * 10 + (time_of_day[at + 1] - '0'); };
    return std::chrono::hours(two_digits(0)) + std::chrono::minutes(two_digits(3));
  }

  static void take_text(const auto& node, std::string& text) {
    if (auto value = node.template value<std::string>()) text = *std::move(value);
  }

  static void take_list(const auto& node, std::vector<std::string>& list) {
    const auto* const values = node.as_array();
    if (!values) return;
    list.clear();
    for (const auto& value : *values) list.push_back(value.value_or(std::string()));
  }

  Configuration& configuration_;
  std::filesystem::path folder_;
};

}  // namespace

ConfigurationOrMistakes read_configuration(std::span<const ConfigurationFile> files) {
  Configuration configuration;
  Mistakes mistakes;
  for (const auto& [name, text] : files) {
    if (const auto stray = protocol::not_plain_toml(text)) {
      mistakes.push_back({.file = name, .line = stray->line, .column = stray->column, .reason = stray->text, .advice = {}});
      continue;
    }
    try {
      const toml::table root = toml::parse(text, name);
      auto found = Checker(name).check(root);
      if (found.empty()) Taker(configuration, name).take(root);
      std::ranges::sort(found, {}, [](const Mistake& mistake) { return std::pair(mistake.line, mistake.column); });
      std::ranges::move(found, std::back_inserter(mistakes));
    } catch (const toml::parse_error& error) {
      const auto& where = error.source().begin;
      mistakes.push_back(
          {.file = name, .line = where.line, .column = where.column, .reason = std::string(error.description()), .advice = {}});
    }
  }
  if (!mistakes.empty()) return mistakes;
  return configuration;
}

}  // namespace app
