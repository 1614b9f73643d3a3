#pragma once
// Baseline laboratory work: what is there, what is missing (docs/PROTOCOL.md section 6, BA-2 to BA-7), and vitamin D (PT-8).

#include "mapping/protocol/context.hpp"
#include "mapping/protocol/episodes.hpp"

namespace protocol {

struct LaboratoryFound {
  bool estradiol = false;                  ///< BA-2
  bool testosterone_panel_wanted = false;  ///< BA-3 applies
  bool testosterone_panel = false;         ///< each of its tests
  std::optional<Day> latest_panel_test;
  bool markers = false;                                    ///< BA-4
  bool vitamin_d = false;                                  ///< BA-5
  bool calcium_and_renal = false;                          ///< BA-6
  bool risk_review = false;                                ///< BA-7
  const clinical::MeasureResult* vitamin_d_low = nullptr;  ///< A18 (PT-8)
};

/// Whether the protocol asks for estradiol in this context (BA-2).
bool estradiol_wanted(Context context);

LaboratoryFound find_laboratory(const Chart& chart, const Episodes& episodes, const ContextFound& context, AsOf& today);

}  // namespace protocol
