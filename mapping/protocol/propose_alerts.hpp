#pragma once
// The life of alerts and errands from one judgement to the next. Sections 13, 14 and 16 of docs/PROTOCOL.md.

#include "mapping/protocol/propose.hpp"
#include "mapping/protocol/propose_episodes.hpp"

namespace protocol {

/// An alert after a judgement, and why somebody has to be told of it because of this judgement.
struct LivedAlert {
  AlertRecord record;
  std::optional<Why> news;
};

/// `parameters`, `timeline`, `assessment` and `responses` of the judgement; `known` what the ledger held. Sorted by episode, code, subject.
std::vector<LivedAlert> live_alerts(const std::vector<AlertRecord>& known, const Followed& episodes, const Parameters& parameters,
                                    const clinical::Timeline& timeline, const Assessment& assessment, const Responses& responses);

/// Sorted by episode, errand.
std::vector<ErrandRecord> live_errands(const std::vector<ErrandRecord>& known, const Followed& episodes, const Parameters& parameters,
                                       const clinical::Timeline& timeline, const Assessment& assessment);

}  // namespace protocol
