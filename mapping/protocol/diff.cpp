#include "mapping/protocol/diff.hpp"

#include "mapping/protocol/cases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace protocol {
namespace {

std::string entry_text(const ParameterEntry& entry) {
  return entry.boundary.empty() ? fmt::format("{} {}", entry.value, entry.unit)
                                : fmt::format("{} {} {}", entry.boundary, entry.value, entry.unit);
}

const ParameterEntry* find(const Protocol& protocol, std::string_view id) {
  const auto found =
      std::find_if(protocol.entries.begin(), protocol.entries.end(), [id](const ParameterEntry& one) { return one.id == id; });
  return found == protocol.entries.end() ? nullptr : &*found;
}

/// Every parameter is in every file that was read, so one side's entries are all there is.
std::vector<ParameterChange> parameter_changes(const Protocol& before, const Protocol& after) {
  std::vector<ParameterChange> changes;
  for (const auto& entry : before.entries) {
    const auto* other = find(after, entry.id);
    const auto first = entry_text(entry);
    const auto second = other ? entry_text(*other) : "";
    if (first != second) changes.push_back({entry.id, entry.name, first, second});
  }
  return changes;
}

/// Codes whose texts differ between two maps of texts.
template <class Texts>
void add_changed(std::vector<std::string>& codes, const Texts& before, const Texts& after) {
  for (const auto& [code, text] : before) {
    const auto other = after.find(code);
    if (other == after.end() || !(other->second == text)) codes.push_back(code);
  }
  for (const auto& [code, text] : after)
    if (!before.contains(code)) codes.push_back(code);
}

std::vector<std::string> text_changes(const Protocol& before, const Protocol& after) {
  std::vector<std::string> codes;
  add_changed(codes, before.alerts, after.alerts);
  add_changed(codes, before.activities, after.activities);
  add_changed(codes, before.rules, after.rules);
  if (before.reference_text != after.reference_text) codes.emplace_back("scan_comparison");
  if (before.preanalytic_text != after.preanalytic_text) codes.emplace_back("bone_markers");
  return codes;
}

std::vector<std::string> split(std::string_view answer) {
  std::vector<std::string> parts;
  while (!answer.empty()) {
    const auto end = std::min(answer.find(", "), answer.size());
    parts.emplace_back(answer.substr(0, end));
    answer.remove_prefix(std::min(end + 2, answer.size()));
  }
  return parts;
}

/// The parts of the first answer that the second lacks.
std::vector<std::string> only_in(const std::vector<std::string>& first, const std::vector<std::string>& second) {
  std::vector<std::string> rest;
  std::copy_if(first.begin(), first.end(), std::back_inserter(rest),
               [&](const std::string& part) { return std::find(second.begin(), second.end(), part) == second.end(); });
  return rest;
}

void add_case_changes(std::vector<CaseChange>& changes, const Case& one, const Protocol& before, const Protocol& after) {
  const auto first = answers(before, one.story);
  const auto second = answers(after, one.story);
  for (std::size_t at = 0; at < first.size(); ++at) {
    if (first[at] == second[at]) continue;
    const auto old_parts = split(first[at]);
    const auto new_parts = split(second[at]);
    changes.push_back({one.id, one.story.expectations[at].day, only_in(old_parts, new_parts), only_in(new_parts, old_parts)});
  }
}

std::string joined(const std::vector<std::string>& parts) {
  return parts.empty() ? "nothing of it" : fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

Difference diff(const ProtocolFile& before, const ProtocolFile& after) {
  Difference difference{.before = before.protocol.canonical(),
                        .after = after.protocol.canonical(),
                        .parameters = parameter_changes(before.protocol, after.protocol),
                        .texts = text_changes(before.protocol, after.protocol),
                        .cases = {}};
  std::set<std::pair<std::string, std::string>> judged;
  for (const auto* file : {&before, &after})
    for (const auto& one : file->cases)
      if (judged.emplace(one.id, one.text).second) add_case_changes(difference.cases, one, before.protocol, after.protocol);
  std::stable_sort(difference.cases.begin(), difference.cases.end(),
                   [](const CaseChange& a, const CaseChange& b) { return std::pair(a.id, a.day) < std::pair(b.id, b.day); });
  return difference;
}

std::string to_text(const Difference& difference) {
  auto text = fmt::format("{} -> {}\n", difference.before, difference.after);
  if (difference.parameters.empty() && difference.texts.empty() && difference.cases.empty()) return text + "nothing differs\n";
  for (const auto& one : difference.parameters) text += fmt::format("  {:<21} {} -> {}  ({})\n", one.id, one.before, one.after, one.name);
  if (!difference.texts.empty()) text += fmt::format("  other texts: {}\n", fmt::join(difference.texts, ", "));
  for (const auto& one : difference.cases)
    text += fmt::format("  case {} on {}\n    before  {}\n    after   {}\n", one.id, fhir::to_string(one.day), joined(one.before),
                        joined(one.after));
  return text + fmt::format("{} parameters, {} texts, {} answers of worked cases differ\n", difference.parameters.size(),
                            difference.texts.size(), difference.cases.size());
}

}  // namespace protocol
