#pragma once
// Everything that the rules found on one day, before it is put into words.

#include "mapping/protocol/bone_loss.hpp"
#include "mapping/protocol/estradiol.hpp"
#include "mapping/protocol/follow_up.hpp"
#include "mapping/protocol/laboratory.hpp"
#include "mapping/protocol/markers.hpp"

namespace protocol {

struct TherapyReview {
  std::vector<std::string_view> rules;  ///< the TR rows that hold, in order (section 7.4)
  std::vector<SourceId> frax;           ///< the results of TR-4
};

struct Judgement {
  Episodes episodes;
  ContextFound context;
  Courses courses;
  Risk risk;
  TierFound tier;
  BoneLoss loss;
  DexaFound dexa;
  LaboratoryFound laboratory;
  EstradiolFound estradiol;
  MarkersFound markers;
  TherapyReview review;
  const clinical::AgentOrder* agent_order = nullptr;  ///< an active order for a protective agent that still holds (PT-3)
  bool agent_active = false;
  bool bone_metastasis = false;
  bool palliative = false;
  std::vector<Alert> alerts;  ///< without since and reason; by code, subject
};

/// Judges the chart on the day asked. Without an episode nothing but `episodes` is filled.
Judgement judge(const Chart& chart, AsOf& today);

}  // namespace protocol
