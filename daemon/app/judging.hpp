#pragma once
// Judging everybody whom an archive holds, as of one day.

#include "daemon/app/rules.hpp"
#include "daemon/intake/archive.hpp"
#include "daemon/pipeline/rules.hpp"
#include "mapping/clinical/timeline.hpp"
#include "mapping/protocol/assessment.hpp"

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace app {

struct Judged {
  clinical::Timeline timeline;
  protocol::Assessment assessment;
};

/// Judges the watched patients one group after the other and gives those that a replay lists, sorted by patient. Each is given as soon as
/// no later group can come before it, so that memory holds few. An Issue when a file changed meanwhile.
fhir::Result<void> judge_all(intake::Archive& archive, const Rules& rules, const fhir::Zone& zone, fhir::Day as_of,
                             const std::function<void(const Judged&)>& each);

/// What stands in the chart of one patient, as JSON, sorted by type and id.
struct Chart {
  std::string patient;
  std::vector<std::string> resources;
};

/// Lives the history of the watched patients up to a day and gives the charts that this leaves; else as above.
fhir::Result<void> chart_all(intake::Archive& archive, const pipeline::Rules& rules, fhir::Day as_of,
                             const std::function<void(const Chart&)>& each);

/// Puts what comes by groups into the order of patients: gives a value as soon as no later group can come before it.
template <class T>
class InOrder {
 public:
  explicit InOrder(std::function<void(const T&)> each) : each_(std::move(each)) {}

  void add(std::string patient, T value) { waiting_.emplace(std::move(patient), std::move(value)); }
  /// All patients still to come have names from this one on.
  void reached(const std::string& patient) { give(waiting_.lower_bound(patient)); }
  void finish() { give(waiting_.end()); }

 private:
  using Waiting = std::multimap<std::string, T>;

  void give(typename Waiting::iterator end) {
    for (auto at = waiting_.begin(); at != end; at = waiting_.erase(at)) each_(at->second);
  }

  std::function<void(const T&)> each_;
  Waiting waiting_;
};

}  // namespace app
