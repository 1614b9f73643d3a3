#include "daemon/app/assessment_line.hpp"

#include "fhir/json/writer.hpp"

#include <algorithm>
#include <optional>
#include <ranges>
#include <span>

namespace app {
namespace {

using fhir::json::Writer;

std::string with_version(const clinical::Source& source) {
  return source.version.empty() ? source.reference : source.reference + "/_history/" + source.version;
}

class Line {
 public:
  Line(const protocol::Assessment& assessment, const clinical::Timeline& timeline) : assessment_(assessment), timeline_(timeline) {}

  std::string write(std::string_view protocol) {
    out_.begin_object();
    out_.member("patient", assessment_.patient).member("as_of", fhir::to_string(assessment_.as_of)).member("protocol", protocol);
    context();
    episodes();
    bone();
    list("risk_factors", assessment_.risk_factors, [this](std::string_view factor) { out_.string(factor); });
    list("protection", assessment_.protection, [this](const auto& course) { protection(course); });
    list("alerts", shown_alerts(), [this](const auto& alert) { this->alert(alert); });
    list("activities", assessment_.activities, [this](const auto& activity) { this->activity(activity); });
    list("notes", assessment_.notes, [this](const auto& note) { this->note(note); });
    list("data_quality", assessment_.data_quality, [this](const auto& entry) { data_quality(entry); });
    return out_.end_object().take();
  }

 private:
  bool has_episode() const { return !assessment_.episodes.empty(); }

  /// Null where there is nothing to say.
  void text(std::string_view name, std::string_view value) {
    out_.key(name);
    if (value.empty()) {
      out_.null();
    } else {
      out_.string(value);
    }
  }

  void day(std::string_view name, const std::optional<protocol::Day>& value) {
    text(name, value ? fhir::to_string(*value) : std::string{});
  }

  void list(std::string_view name, const auto& values, const auto& write) {
    out_.key(name).begin_array();
    for (const auto& value : values) write(value);
    out_.end_array();
  }

  void context() {
    text("context", has_episode() ? to_code(assessment_.context) : "");
    text("context_rule", has_episode() ? assessment_.context_rule : "");
  }

  void episodes() {
    list("episodes", assessment_.episodes, [this](const protocol::Episode& episode) {
      out_.begin_object();
      out_.member("class", to_code(episode.start_class)).member("status", to_code(episode.status));
      out_.member("index", fhir::to_string(episode.index)).member("index_precision", fhir::to_code(episode.index_precision));
      out_.key("start_estimated").boolean(episode.start_estimated);
      out_.member("first_known", fhir::to_string(episode.first_known));
      day("end", episode.end);
      out_.member("ai_start", fhir::to_string(episode.ai_start)).end_object();
    });
  }

  void bone() {
    text("tier", has_episode() ? to_code(assessment_.tier) : "");
    text("tier_rule", has_episode() ? assessment_.tier_rule : "");
    text("bone_class", assessment_.bone_class ? to_code(*assessment_.bone_class) : "");
    text("t_score", assessment_.t_score);
    text("t_score_site", assessment_.t_score_site ? protocol::to_code(*assessment_.t_score_site) : "");
    day("dexa_date", assessment_.dexa_date);
    day("next_dexa_due", assessment_.next_dexa_due);
  }

  void protection(const protocol::Protection& course) {
    out_.begin_object().member("kind", protocol::to_code(course.agent)).member("since", fhir::to_string(course.since));
    out_.key("active").boolean(course.active).end_object();
  }

  std::vector<protocol::Alert> shown_alerts() const {
    std::vector<protocol::Alert> shown;
    std::ranges::remove_copy_if(assessment_.alerts, std::back_inserter(shown), &protocol::Alert::hidden);
    return shown;
  }

  void alert(const protocol::Alert& alert) {
    out_.begin_object();
    out_.member("code", to_code(alert.code)).member("severity", to_code(alert.severity));
    out_.member("rule", alert.rule).member("subject", alert.subject).member("state", to_code(alert.state));
    out_.member("since", fhir::to_string(alert.since)).member("reason", alert.reason);
    evidence(alert.evidence);
    out_.end_object();
  }

  void activity(const protocol::Activity& activity) {
    out_.begin_object().member("code", "CP-" + std::to_string(activity.number)).member("status", to_code(activity.status));
    day("due", activity.due);
    out_.end_object();
  }

  void note(const protocol::Note& note) {
    out_.begin_object().member("rule", note.rule).member("text", note.text);
    evidence(note.evidence);
    out_.end_object();
  }

  void data_quality(const clinical::DataQuality& entry) {
    out_.begin_object();
    out_.member("resource", entry.resource).member("rule", entry.rule).member("text", entry.text);
    out_.end_object();
  }

  void evidence(std::span<const protocol::SourceId> sources) {
    list("evidence", sources, [this](protocol::SourceId source) { out_.string(with_version(timeline_.sources[source])); });
  }

  Writer out_;
  const protocol::Assessment& assessment_;
  const clinical::Timeline& timeline_;
};

}  // namespace

std::string assessment_line(const protocol::Assessment& assessment, const clinical::Timeline& timeline, std::string_view protocol) {
  return Line(assessment, timeline).write(protocol);
}

}  // namespace app
