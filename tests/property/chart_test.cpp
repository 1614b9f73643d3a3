// What stands open in the chart of a history that was lived is what the judgement of its last day raises.

#include "tests/support/random_chart.hpp"
#include "tests/support/road.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>

namespace stories {
namespace {

using protocol::AlertState;

struct Open {
  std::multiset<std::string> issues;
  std::multiset<std::string> flags;
  std::multiset<std::string> tasks;
};

/// The codes of alerts whose resources stand open; errands are no alerts.
Open open_in(const std::vector<fhir::WrittenResource>& chart) {
  Open open;
  for (const auto& resource : chart) {
    if (const auto* issue = std::get_if<fhir::DetectedIssue>(&resource); issue && issue->status == "final" && issue->mitigation.empty())
      open.issues.insert(issue->code.coding.at(0).code);
    if (const auto* flag = std::get_if<fhir::Flag>(&resource); flag && flag->status == "active")
      open.flags.insert(flag->code.coding.at(0).code);
    if (const auto* task = std::get_if<fhir::Task>(&resource);
        task && task->status == "requested" && task->code.coding.at(0).code.starts_with('A'))
      open.tasks.insert(task->code.coding.at(0).code);
  }
  return open;
}

bool any_of(const std::multiset<std::string>& codes, std::string_view code) {
  return codes.contains(std::string(code));
}

/// Protocol section 13: which alerts have an issue, and which a flag whatever their severity.
const std::set<std::string> with_issue{"A03", "A04", "A05", "A06", "A07", "A08", "A10", "A11", "A12", "A15", "A17", "A21"};
const std::set<std::string> with_flag{"A02", "A03", "A05", "A06", "A12", "A13", "A17"};

RC_GTEST_PROP(Chart, HoldsOpenWhatIsRaisedAndNothingElse, ()) {
  const auto chart = *random_chart();
  const auto day = *random_day();
  const auto hospital = hospital_of(chart.lines());
  const Open open = open_in(live(hospital, day));
  const auto assessment = judge(hospital, day, {}, false).assessment;

  std::set<std::string> may_stand;  // what is held back stands as it stood
  for (const auto& alert : assessment.alerts) {
    const std::string code(to_code(alert.code));
    if (!alert.hidden) may_stand.insert(code);
    if (with_issue.contains(code)) may_stand.insert(code + " issue");
    if (alert.hidden || alert.state != AlertState::active || code == "A01") continue;
    RC_ASSERT(any_of(open.tasks, code));
    RC_ASSERT(any_of(open.issues, code) == with_issue.contains(code));
    const bool flagged = with_flag.contains(code) || (code == "A08" && alert.severity == protocol::Severity::high);
    RC_ASSERT(any_of(open.flags, code) == flagged);
  }
  for (const auto& code : open.tasks) RC_ASSERT(may_stand.contains(code));
  for (const auto& code : open.flags) RC_ASSERT(may_stand.contains(code));
  for (const auto& code : open.issues) RC_ASSERT(may_stand.contains(code + " issue"));
}

}  // namespace
}  // namespace stories
