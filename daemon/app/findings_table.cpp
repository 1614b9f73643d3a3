#include "daemon/app/findings_table.hpp"

#include "daemon/app/progress.hpp"
#include "daemon/app/text_width.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace app {
namespace {

using protocol::Assessment;
using protocol::Severity;

constexpr std::array<std::string_view, 6> heads{"PATIENT", "START", "CONTEXT", "TIER", "BONE", "NEXT DEXA"};
constexpr std::string_view bold = "1";
constexpr std::string_view faint = "2";

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::high:
      return "1;31";
    case Severity::moderate:
      return "33";
    case Severity::low:
      return "36";
    case Severity::info:
      break;
  }
  return "2";
}

std::string spaced(std::string_view code) {
  std::string words(code);
  std::ranges::replace(words, '_', ' ');
  return words;
}

std::string_view words_of(protocol::EpisodeClass start_class) {
  switch (start_class) {
    case protocol::EpisodeClass::new_start:
      return "new start";
    case protocol::EpisodeClass::prevalent:
      return "on it since";
    case protocol::EpisodeClass::restart:
      return "restart";
    case protocol::EpisodeClass::switched:
      return "switched";
    case protocol::EpisodeClass::planned:
      return "planned";
  }
  return {};
}

std::string start_of(const Assessment& assessment) {
  if (assessment.episodes.empty()) return "no episode";
  const auto& episode = assessment.episodes.back();
  auto text = fmt::format("{} {}", words_of(episode.start_class), fhir::to_string(episode.index));
  if (episode.status == protocol::EpisodeStatus::ended) text += fmt::format(", ended {}", episode.end ? fhir::to_string(*episode.end) : "");
  if (episode.status == protocol::EpisodeStatus::on_hold) text += ", on hold";
  return text;
}

std::string bone_of(const Assessment& assessment) {
  if (assessment.t_score.empty()) return "no T-score";
  auto text = fmt::format("T {}", assessment.t_score);
  if (assessment.t_score_site) text += " " + spaced(protocol::to_code(*assessment.t_score_site));
  if (assessment.bone_class) text += fmt::format(", {}", to_code(*assessment.bone_class));
  return text;
}

std::string id_of(std::string_view reference) {
  return printable(reference.substr(reference.find('/') + 1));
}

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

}  // namespace

Style style_of_terminal() {
  const char* const no_colour = std::getenv("NO_COLOR");
  const bool forbidden = no_colour && *no_colour;
  return ::isatty(STDOUT_FILENO) == 1 && !forbidden ? Style::coloured : Style::plain;
}

void FindingsTable::add(const Assessment& assessment, std::string_view remark) {
  const bool judged = !assessment.episodes.empty();
  Block block{.cells = {id_of(assessment.patient), start_of(assessment), judged ? std::string(to_code(assessment.context)) : "",
                        judged ? std::string(to_code(assessment.tier)) : "", judged ? bone_of(assessment) : "",
                        assessment.next_dexa_due ? fhir::to_string(*assessment.next_dexa_due) : ""},
              .remark = std::string(remark),
              .findings = {},
              .doubts = assessment.data_quality.size()};
  for (const auto& alert : assessment.alerts) {
    if (alert.hidden) continue;
    ++counts_[alert.severity];
    const bool active = alert.state == protocol::AlertState::active;
    block.findings.push_back({alert.severity, std::string(to_code(alert.code)), active ? "" : std::string(to_code(alert.state)),
                              fhir::to_string(alert.since), printable(alert.reason)});
  }
  std::ranges::stable_sort(block.findings, std::ranges::greater{}, &Finding::severity);
  blocks_.push_back(std::move(block));
}

std::string FindingsTable::text(std::string_view title, const intake::Totals& totals) const {
  std::string out = tinted(bold, title) + "\n\n";
  const auto width = widths();
  std::string head;
  for (std::size_t column = 0; column < columns; ++column) head += fitted(heads[column], width[column]) + "  ";
  if (!blocks_.empty()) out += tinted(faint, head) + "\n";
  for (const Block& block : blocks_) {
    std::string line;
    for (std::size_t column = 0; column < columns; ++column) {
      const auto cell = fitted(block.cells[column], width[column]);
      line += (column == 0 ? tinted(bold, cell) : cell) + "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
    if (!block.remark.empty()) out += tinted(faint, "    " + block.remark) + "\n";
    for (const Finding& finding : block.findings) write(out, finding);
    if (block.doubts > 0) out += tinted(faint, fmt::format("    {} not understood", counted(block.doubts, "fact"))) + "\n";
    out += "\n";
  }
  return out + totals_text(totals);
}

void FindingsTable::write(std::string& out, const Finding& finding) const {
  const auto badge = tinted(colour_of(finding.severity), fmt::format("● {:<8}", to_code(finding.severity)));
  out += fmt::format("    {}  {}  {}  {}{}\n", badge, finding.code, finding.since, finding.reason,
                     finding.state.empty() ? "" : fmt::format(" [{}]", finding.state));
}

std::array<std::size_t, FindingsTable::columns> FindingsTable::widths() const {
  std::array<std::size_t, columns> width{};
  for (std::size_t column = 0; column < columns; ++column) {
    width[column] = heads[column].size();
    for (const Block& block : blocks_) width[column] = std::max(width[column], width_of(block.cells[column]));
  }
  return width;
}

std::string FindingsTable::totals_text(const intake::Totals& totals) const {
  std::string alerts;
  for (const auto severity : {Severity::high, Severity::moderate, Severity::low, Severity::info}) {
    const auto count = counts_.find(severity);
    if (count != counts_.end()) alerts += fmt::format("{}{} {}", alerts.empty() ? "" : ", ", count->second, to_code(severity));
  }
  auto text = fmt::format("{} ({}) read from {}; {} told of anastrozole, {} listed; alerts: {}.", counted(totals.resources, "resource"),
                          amount_text(totals.bytes), counted(totals.files, "file"), counted(totals.watched, "patient"), blocks_.size(),
                          alerts.empty() ? "none" : alerts);
  if (totals.unread > 0) text += fmt::format(" {} could not be read: see above.", counted(totals.unread, "input"));
  return tinted(bold, text) + "\n";
}

std::string FindingsTable::tinted(std::string_view colour, std::string_view text) const {
  if (style_ == Style::plain) return std::string(text);
  return fmt::format("\033[{}m{}\033[0m", colour, text);
}

}  // namespace app
