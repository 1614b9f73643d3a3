#include "mapping/protocol/show.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace protocol {
namespace {

char letter(Basis basis) {
  constexpr char letters[] = {'R', 'G', 'M', 'E'};
  return letters[static_cast<int>(basis)];
}

std::string letters(const std::vector<Basis>& basis) {
  std::string text;
  for (const auto one : basis) text += letter(one);
  return text;
}

bool needs_signature(const ParameterEntry& entry) {
  return std::any_of(entry.basis.begin(), entry.basis.end(), [](Basis one) { return one == Basis::memory || one == Basis::engineering; });
}

std::string signature_text(const ParameterEntry& entry) {
  if (entry.signature) return fmt::format("signed {}, {}, {}", entry.signature->name, entry.signature->role, entry.signature->date);
  return needs_signature(entry) ? "not signed" : "";
}

std::string value_text(const ParameterEntry& entry) {
  return fmt::format("{}{}{} {}", entry.boundary, entry.boundary.empty() ? "" : " ", entry.value, entry.unit);
}

/// `P26  < 20 pg/mL  R  estradiol low, men (requirement)`
std::string entry_line(const ParameterEntry& entry) {
  auto line = fmt::format("  {:<21} {:>20}  {:<2}  {}", entry.id, value_text(entry), letters(entry.basis), entry.name);
  if (!entry.citation.empty()) line += fmt::format(" ({})", entry.citation);
  const auto signature = signature_text(entry);
  if (!signature.empty()) line += fmt::format(" [{}]", signature);
  return line + "\n";
}

using Out = std::back_insert_iterator<std::string>;

void show_parameters(Out out, const Protocol& protocol) {
  fmt::format_to(out, "\nParameters (basis: R requirement, G published guidance, M from memory, E engineering default)\n");
  std::string_view group;
  for (const auto& entry : protocol.entries) {
    if (entry.group != group) fmt::format_to(out, "\n{}\n", entry.group);
    group = entry.group;
    fmt::format_to(out, "{}", entry_line(entry));
  }
}

void show_alerts(Out out, const Protocol& protocol) {
  fmt::format_to(out, "\nAlerts\n");
  for (const auto& [code, text] : protocol.alerts) {
    fmt::format_to(out, "\n{} {}\n  why it matters   {}\n  to consider      {}\n", code, text.name, text.matters, text.consider);
    if (!text.task.empty()) fmt::format_to(out, "  task             {}\n", text.task);
    fmt::format_to(out, "  source           {}\n", text.citation);
  }
}

void show_activities(Out out, const Protocol& protocol) {
  fmt::format_to(out, "\nActivities of the care plan\n");
  for (int number = 1; number <= 16; ++number) {
    const auto found = protocol.activities.find(fmt::format("CP-{}", number));
    if (found != protocol.activities.end())
      fmt::format_to(out, "\n{} {}\n  {}\n", found->first, found->second.name, found->second.description);
  }
}

void show_rules(Out out, const Protocol& protocol) {
  fmt::format_to(out, "\nSources of rules\n\n");
  for (const auto& [rule, citation] : protocol.rules) fmt::format_to(out, "  {:<7} {}\n", rule, citation);
  fmt::format_to(out, "\nShown with every comparison of scans\n  {}\n", protocol.reference_text);
  fmt::format_to(out, "\nGoes with every bone marker\n  {}\n", protocol.preanalytic_text);
}

}  // namespace

std::string show(const ProtocolFile& file) {
  const auto& protocol = file.protocol;
  std::string text;
  const Out out(text);
  fmt::format_to(out, "{}, version {} ({})\n", protocol.title, protocol.version, protocol.id);
  fmt::format_to(out, "{} parameters, {} of them to be signed; {} worked cases\n", protocol.entries.size(),
                 unsigned_parameters(protocol).size(), file.cases.size());
  show_parameters(out, protocol);
  show_alerts(out, protocol);
  show_activities(out, protocol);
  show_rules(out, protocol);
  return text;
}

std::vector<ParameterEntry> unsigned_parameters(const Protocol& protocol) {
  std::vector<ParameterEntry> all;
  for (const auto& entry : protocol.entries)
    if (needs_signature(entry) && !entry.signature) all.push_back(entry);
  return all;
}

std::string show_unsigned(const Protocol& protocol) {
  const auto entries = unsigned_parameters(protocol);
  if (entries.empty()) return fmt::format("{}: every parameter of basis M or E is signed\n", protocol.canonical());
  std::string text;
  for (const auto& entry : entries) text += entry_line(entry);
  return text + fmt::format("{}: {} parameters of basis M or E that nobody has signed\n", protocol.canonical(), entries.size());
}

}  // namespace protocol
