#pragma once
// Everything that is understood of one patient, as known on one day. The same records in any order, any number of times, give
// the same timeline.

#include "mapping/clinical/facts.hpp"

#include <span>

namespace clinical {

/// Vectors are sorted: results by time, issued, resource id (rule 1.10); exposures and plans by start, then resource id (section 9); all
/// else by first day, then resource reference. Facts of one resource that are equal in this keep the order in which it tells them.
struct Timeline {
  Person person;
  std::vector<Source> sources;

  std::vector<Estradiol> estradiol;
  std::vector<BoneScore> scores;
  std::vector<BoneDensity> densities;
  std::vector<MarkerResult> markers;
  std::vector<MeasureResult> measures;
  std::vector<TestDone> tests;
  std::vector<SmokingAnswer> smoking;
  std::vector<LastPeriod> last_periods;
  std::vector<Condition> conditions;
  std::vector<Scan> scan_orders;  ///< F11
  std::vector<Scan> scans;        ///< F12
  std::vector<Exposure> exposures;
  std::vector<Plan> plans;
  std::vector<AgentOrder> agent_orders;
  bool orders_only = false;  ///< the record tells drugs by orders alone (section 11.1)

  std::vector<DataQuality> data_quality;  ///< by resource, then rule; each pair once

  /// Facts of all kinds together.
  std::size_t size() const;

  bool operator==(const Timeline&) const = default;
};

/// Puts every vector of facts into its order; of data-quality entries the first of each resource and rule stays. `sources` stay as they
/// are. Whoever fills a timeline calls it once.
void sort(Timeline& timeline);

}  // namespace clinical
