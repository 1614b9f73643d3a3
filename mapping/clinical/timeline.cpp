#include "mapping/clinical/timeline.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace clinical {
namespace {

/// Names of the resources that facts were read from.
class References {
 public:
  explicit References(const std::vector<Source>& sources) : sources_(sources) {}

  std::string_view whole(SourceId source) const { return source < sources_.size() ? std::string_view(sources_[source].reference) : ""; }
  /// Without the type.
  std::string_view id(SourceId source) const {
    const auto reference = whole(source);
    return reference.substr(reference.find('/') + 1);
  }

 private:
  const std::vector<Source>& sources_;
};

// What one resource tells keeps its order: the later component of a result is the later fact.
template <class Facts, class Less>
void order(Facts& facts, Less less) {
  std::stable_sort(facts.begin(), facts.end(), less);
}

/// Rule 1.10.
template <class Results>
void order_by_time(Results& results, const References& references) {
  order(results, [&](const auto& a, const auto& b) {
    if (a.time != b.time) return a.time < b.time;
    if (a.issued != b.issued) return a.issued < b.issued;
    return references.whole(a.source) < references.whole(b.source);
  });
}

template <class Facts>
void order_by_day(Facts& facts, const References& references) {
  order(facts, [&](const auto& a, const auto& b) {
    if (a.day.first != b.day.first) return a.day.first < b.day.first;
    return references.whole(a.source) < references.whole(b.source);
  });
}

/// Section 9 takes doses in order of start, then resource id.
template <class Courses>
void order_by_start(Courses& courses, const References& references) {
  order(courses, [&](const auto& a, const auto& b) {
    if (a.start != b.start) return a.start < b.start;
    if (const auto first = references.id(a.source), second = references.id(b.source); first != second) return first < second;
    return references.whole(a.source) < references.whole(b.source);
  });
}

void order_quality(std::vector<DataQuality>& entries) {
  const auto key = [](const DataQuality& entry) { return std::tie(entry.resource, entry.rule); };
  order(entries, [&](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto same = [&](const auto& a, const auto& b) { return key(a) == key(b); };
  entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
}

}  // namespace

std::size_t Timeline::size() const {
  return estradiol.size() + scores.size() + densities.size() + markers.size() + measures.size() + tests.size() + smoking.size() +
         last_periods.size() + conditions.size() + scan_orders.size() + scans.size() + exposures.size() + plans.size() +
         agent_orders.size();
}

void sort(Timeline& timeline) {
  const References references(timeline.sources);

  order_by_time(timeline.estradiol, references);
  order_by_time(timeline.scores, references);
  order_by_time(timeline.densities, references);
  order_by_time(timeline.markers, references);
  order_by_time(timeline.measures, references);
  order_by_time(timeline.last_periods, references);

  order_by_day(timeline.tests, references);
  order_by_day(timeline.smoking, references);
  order_by_day(timeline.conditions, references);
  order_by_day(timeline.scan_orders, references);
  order_by_day(timeline.scans, references);
  order_by_day(timeline.agent_orders, references);

  order_by_start(timeline.exposures, references);
  order_by_start(timeline.plans, references);

  order_quality(timeline.data_quality);
}

}  // namespace clinical
