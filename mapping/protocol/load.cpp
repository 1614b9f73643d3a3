#include "mapping/protocol/load.hpp"

#include "mapping/protocol/cases.hpp"
#include "mapping/protocol/message.hpp"
#include "mapping/protocol/parameter_table.hpp"
#include "mapping/protocol/plain_toml.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <initializer_list>
#include <set>

namespace protocol {
namespace {

using Keys = std::initializer_list<std::string_view>;

std::optional<Basis> basis_of(std::string_view letter) {
  if (letter == "R") return Basis::requirement;
  if (letter == "G") return Basis::guidance;
  if (letter == "M") return Basis::memory;
  if (letter == "E") return Basis::engineering;
  return std::nullopt;
}

bool is_version(std::string_view text) {
  return std::count(text.begin(), text.end(), '.') == 2 && text.find("..") == std::string_view::npos && text.front() != '.' &&
         text.back() != '.' && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_id(std::string_view text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

/// toml++ keeps keys sorted; people wrote them in another order.
template <class Table>
auto in_order_of_lines(Table& table) {
  std::vector<std::pair<std::string_view, const toml::node*>> all;
  for (const auto& [key, node] : table) all.emplace_back(key.str(), &node);
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    const auto& first = a.second->source().begin;
    const auto& second = b.second->source().begin;
    return std::pair(first.line, first.column) < std::pair(second.line, second.column);
  });
  return all;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Loaded read() {
    if (auto stray = not_plain_toml(text_)) return Mistakes{std::move(*stray)};
    toml::table file;
    try {
      file = toml::parse(text_);
    } catch (const toml::parse_error& error) {
      return Mistakes{{error.source().begin.line, error.source().begin.column, std::string(error.description())}};
    }
    read_file(file);
    if (mistakes_.empty()) return std::move(result_);
    std::stable_sort(mistakes_.begin(), mistakes_.end(),
                     [](const Mistake& a, const Mistake& b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); });
    return std::move(mistakes_);
  }

 private:
  // --- small steps ------------------------------------------------------------------------------------------------------------

  void complain(const toml::node& node, std::string text) {
    mistakes_.push_back({node.source().begin.line, node.source().begin.column, std::move(text)});
  }

  void know_only(const toml::table& table, Keys keys) {
    for (const auto& [key, node] : table) {
      if (std::find(keys.begin(), keys.end(), key.str()) != keys.end()) continue;
      mistakes_.push_back({key.source().begin.line, key.source().begin.column,
                           fmt::format("unknown key \"{}\"; known here: {}", key.str(), fmt::join(keys, ", "))});
    }
  }

  /// A text that must be there; `may_be_empty` ones may also be absent.
  std::string text_of(const toml::table& table, std::string_view key, bool may_be_empty = false) {
    const auto* node = table.get(key);
    if (!node) {
      if (!may_be_empty) complain(table, fmt::format("\"{}\" is missing", key));
      return {};
    }
    const auto* text = node->as_string();
    if (!text) return complain(*node, fmt::format("\"{}\" is a text in quotes", key)), std::string();
    if (text->get().empty() && !may_be_empty) complain(*node, fmt::format("\"{}\" is empty", key));
    return text->get();
  }

  const toml::table* table_of(const toml::table& table, std::string_view key) {
    const auto* node = table.get(key);
    if (!node) return complain(table, fmt::format("the table [{}] is missing", key)), nullptr;
    if (!node->is_table()) return complain(*node, fmt::format("\"{}\" is a table", key)), nullptr;
    return node->as_table();
  }

  template <class Read>
  void each_table(const toml::table& table, std::string_view key, Read read) {
    const auto* node = table.get(key);
    if (!node) return;
    if (!node->is_array_of_tables()) return complain(*node, fmt::format("\"{}\" is told as [[{}]]", key, key));
    for (const auto& one : *node->as_array()) read(*one.as_table());
  }

  // --- the file ---------------------------------------------------------------------------------------------------------------

  void read_file(const toml::table& file) {
    know_only(file, {"id", "version", "title", "parameters", "texts", "alert", "activity", "rules", "signature", "person", "case"});
    auto& protocol = result_.protocol;
    protocol.id = text_of(file, "id");
    if (!protocol.id.empty() && !is_id(protocol.id)) complain(*file.get("id"), "the id is made of small letters, digits and hyphens");
    protocol.version = text_of(file, "version");
    if (!protocol.version.empty() && !is_version(protocol.version))
      complain(*file.get("version"), "the version is three numbers, as 0.2.0");
    protocol.title = text_of(file, "title");

    if (const auto* parameters = table_of(file, "parameters")) read_parameters(*parameters);
    each_table(file, "signature", [this](const toml::table& one) { read_signature(one); });
    for (auto& mistake : set_parameters(protocol.parameters, entries_)) mistakes_.push_back(std::move(mistake));
    for (auto& placed : entries_) protocol.entries.push_back(placed.entry);

    read_texts(file);
    each_table(file, "person", [this](const toml::table& one) { read_person(one); });
    each_table(file, "case", [this](const toml::table& one) { read_case(one); });
  }

  // --- parameters -------------------------------------------------------------------------------------------------------------

  void read_parameters(const toml::table& groups) {
    for (const auto& [group, node] : in_order_of_lines(groups)) {
      if (!node->is_table()) {
        complain(*node, "parameters stand in groups: [parameters.\"Baseline\"]");
        continue;
      }
      for (const auto& [id, entry] : in_order_of_lines(*node->as_table())) {
        if (entry->is_table())
          read_parameter(group, id, *entry->as_table());
        else
          complain(*entry, fmt::format("{} is told as {{ value = ..., unit = ..., ... }}", id));
      }
    }
  }

  void read_parameter(std::string_view group, std::string_view id, const toml::table& table) {
    know_only(table, {"value", "unit", "boundary", "basis", "name", "citation"});
    PlacedEntry placed;
    auto& entry = placed.entry;
    entry.id = id;
    entry.group = group;
    entry.value = text_of(table, "value");
    entry.unit = text_of(table, "unit");
    entry.boundary = text_of(table, "boundary", true);
    entry.name = text_of(table, "name");
    entry.citation = text_of(table, "citation", true);
    entry.basis = basis(table);
    const auto* value = table.get("value");
    const auto& place = (value ? *value : static_cast<const toml::node&>(table)).source().begin;
    placed.line = place.line;
    placed.column = place.column;
    constexpr std::string_view boundaries[] = {"", "<", "<=", ">", ">="};
    if (std::find(std::begin(boundaries), std::end(boundaries), entry.boundary) == std::end(boundaries))
      complain(*table.get("boundary"), "the boundary is <, <=, >, >= or empty");
    if (find_entry(entries_, entry.id)) return complain(table, fmt::format("{} stands in the file already", id));
    entries_.push_back(std::move(placed));
  }

  std::vector<Basis> basis(const toml::table& table) {
    std::vector<Basis> all;
    const auto* letters = table.get_as<toml::array>("basis");
    if (!letters || letters->empty()) return complain(table, "\"basis\" is a list of R, G, M and E"), all;
    for (const auto& node : *letters) {
      const auto one = basis_of(node.value_or(std::string_view()));
      if (one)
        all.push_back(*one);
      else
        complain(node, "a basis is \"R\", \"G\", \"M\" or \"E\"");
    }
    return all;
  }

  /// A signature holds for the values that it names, and for no others.
  void read_signature(const toml::table& table) {
    know_only(table, {"name", "role", "date", "signs"});
    const Signature signature{.name = text_of(table, "name"), .role = text_of(table, "role"), .date = text_of(table, "date")};
    if (!signature.date.empty() && !fhir::parse_day(signature.date))
      complain(*table.get("date"), "the date of a signature is a day, as \"2026-01-31\"");
    const auto* signs = table_of(table, "signs");
    if (!signs) return;
    for (const auto& [id, node] : in_order_of_lines(*signs)) {
      const auto placed =
          std::find_if(entries_.begin(), entries_.end(), [wanted = id](const PlacedEntry& one) { return one.entry.id == wanted; });
      if (placed == entries_.end())
        complain(*node, fmt::format("{} is signed, but not in the file", id));
      else if (const auto value = node->value_or(std::string()); value != placed->entry.value)
        complain(*node, fmt::format("{} was signed as \"{}\", the file says \"{}\": sign it anew", id, value, placed->entry.value));
      else
        placed->entry.signature = signature;
    }
  }

  // --- texts ------------------------------------------------------------------------------------------------------------------

  /// A text for people, with the values of parameters put in.
  std::string message(const toml::table& table, std::string_view key, bool may_be_empty = false) {
    auto text = text_of(table, key, may_be_empty);
    if (text.empty()) return text;
    const auto& node = *table.get(key);
    if (const auto words = forbidden_in(text); !words.empty()) complain(node, fmt::format("no text may propose to \"{}\"", words));
    auto filled = fill_in(std::move(text), entries_);
    if (!filled.mistake.empty()) complain(node, std::move(filled.mistake));
    return std::move(filled.text);
  }

  void read_texts(const toml::table& file) {
    auto& protocol = result_.protocol;
    if (const auto* texts = table_of(file, "texts")) {
      know_only(*texts, {"scan_comparison", "bone_markers"});
      protocol.reference_text = message(*texts, "scan_comparison");
      protocol.preanalytic_text = message(*texts, "bone_markers");
    }
    if (const auto* alerts = table_of(file, "alert")) read_alerts(*alerts);
    if (const auto* activities = table_of(file, "activity")) read_activities(*activities);
    if (!file.contains("rules")) return;
    if (const auto* rules = table_of(file, "rules"))
      for (const auto& [rule, node] : *rules) protocol.rules.emplace(rule.str(), message(*rules, rule.str()));
  }

  void read_alerts(const toml::table& alerts) {
    std::set<std::string, std::less<>> codes;
    for (int number = 1; number <= 21; ++number)
      if (number != 16) codes.insert(fmt::format("A{:02}", number));
    each_named(alerts, codes, [this](const std::string& code, const toml::table& table) {
      know_only(table, {"name", "matters", "consider", "task", "citation"});
      result_.protocol.alerts[code] = {.name = message(table, "name"),
                                       .matters = message(table, "matters"),
                                       .consider = message(table, "consider"),
                                       .task = message(table, "task", true),
                                       .citation = message(table, "citation")};
    });
  }

  void read_activities(const toml::table& activities) {
    std::set<std::string, std::less<>> codes;
    for (int number = 1; number <= 16; ++number) codes.insert(fmt::format("CP-{}", number));
    each_named(activities, codes, [this](const std::string& code, const toml::table& table) {
      know_only(table, {"name", "description"});
      result_.protocol.activities[code] = {.name = message(table, "name"), .description = message(table, "description")};
    });
  }

  /// Every code has its table, and there is no other.
  template <class Read>
  void each_named(const toml::table& tables, const std::set<std::string, std::less<>>& codes, Read read) {
    for (const auto& code : codes)
      if (const auto* table = table_of(tables, code)) read(code, *table);
    for (const auto& [key, node] : tables)
      if (!codes.contains(key.str())) complain(node, fmt::format("\"{}\" is no code of the protocol", key.str()));
  }

  // --- stories ----------------------------------------------------------------------------------------------------------------

  struct Place {
    std::size_t line;
    std::size_t column;
  };

  /// Where the first line of a story stands: after """ and a line break it is the next line.
  Place first_line_of(const toml::node& node) const {
    const auto& begin = node.source().begin;
    std::size_t at = 0;
    for (std::size_t line = 1; line < begin.line; ++line) at = text_.find('\n', at) + 1;
    const auto line = text_.substr(at, text_.find('\n', at) - at);
    const auto value = line.substr(std::min<std::size_t>(begin.column - 1, line.size()));
    if (!value.starts_with("\"\"\"") && !value.starts_with("'''")) return {begin.line, begin.column + 1u};
    if (value.find_first_not_of(" \t\r", 3) != std::string_view::npos) return {begin.line, begin.column + 3u};
    return {begin.line + 1u, 1};
  }

  std::optional<Story> read_story_of(const toml::table& table, Place& place) {
    const auto text = text_of(table, "story");
    if (text.empty()) return std::nullopt;
    place = first_line_of(*table.get("story"));
    auto story = read_story(text, persons_);
    if (auto* mistakes = std::get_if<Mistakes>(&story)) {
      for (auto& mistake : *mistakes)
        mistakes_.push_back({place.line + mistake.line - 1, mistake.line == 1 ? place.column + mistake.column - 1 : mistake.column,
                             std::move(mistake.text)});
      return std::nullopt;
    }
    return std::get<Story>(std::move(story));
  }

  void read_person(const toml::table& table) {
    know_only(table, {"id", "story"});
    const auto id = text_of(table, "id");
    Place place{1, 1};
    auto story = read_story_of(table, place);
    if (id.empty() || !story) return;
    if (!story->expectations.empty()) complain(*table.get("story"), "a person expects nothing: that is for cases");
    if (!persons_.emplace(id, std::move(*story)).second) complain(*table.get("id"), fmt::format("the person {} is there already", id));
  }

  void read_case(const toml::table& table) {
    know_only(table, {"id", "about", "story"});
    Case one{.id = text_of(table, "id"), .about = text_of(table, "about", true), .text = {}, .story = {}};
    Place place{1, 1};
    auto story = read_story_of(table, place);
    if (one.id.empty() || !story) return;
    if (story->expectations.empty()) complain(*table.get("story"), "the case expects nothing: a line \"expect DATE: ...\" is missing");
    if (!case_ids_.insert(one.id).second) complain(*table.get("id"), fmt::format("the case {} is there already", one.id));
    one.text = text_of(table, "story");
    one.story = std::move(*story);
    one.line = table.get("id")->source().begin.line;
    one.column = table.get("id")->source().begin.column;
    one.story_line = place.line;
    one.story_column = place.column;
    result_.cases.push_back(std::move(one));
  }

  std::string_view text_;
  ProtocolFile result_;
  std::vector<PlacedEntry> entries_;
  Persons persons_;
  std::set<std::string, std::less<>> case_ids_;
  Mistakes mistakes_;
};

}  // namespace

Loaded read_protocol(std::string_view text) {
  return Reader(text).read();
}

Loaded load_protocol(std::string_view text) {
  auto loaded = read_protocol(text);
  const auto* file = std::get_if<ProtocolFile>(&loaded);
  if (!file) return loaded;
  Mistakes mistakes;
  for (const auto& one : file->cases)
    for (const auto& unmet : run(file->protocol, one.story)) mistakes.push_back(to_mistake(one, unmet));
  if (!mistakes.empty()) return mistakes;
  return loaded;
}

}  // namespace protocol
