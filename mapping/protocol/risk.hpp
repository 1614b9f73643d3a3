#pragma once
// Risk factors for fracture (docs/PROTOCOL.md section 7.1).

#include "mapping/protocol/chart.hpp"

namespace protocol {

struct RiskFactor {
  std::string_view rule;  ///< RF-1 ... RF-12
  bool major = false;     ///< counts for the tier
  std::vector<SourceId> evidence;
};

struct Risk {
  std::vector<RiskFactor> factors;                              ///< those that hold, by number
  std::vector<const clinical::Condition*> fragility_fractures;  ///< of RF-1, by onset

  int major() const;
  bool fragility_fracture() const { return !fragility_fractures.empty(); }
};

Risk find_risk(const Chart& chart, AsOf& today);

}  // namespace protocol
