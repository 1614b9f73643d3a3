#pragma once
// Which episode of the last judgement each episode of this one is. The key of an episode depends on it (docs/FORMATS.md, identities).

#include "mapping/protocol/ledger.hpp"

namespace protocol {

struct Followed {
  std::vector<EpisodeRecord> records;  ///< by number
  int current = 0;                     ///< number of the assessment's last episode; 0 without one
};

/// An episode goes on as the known one with which it shares a supporting resource or an exposure day, or whose plan it fulfils (P04).
/// Of a known one that fell apart the part with the resource that named it goes on, else the earlier one. Of several known ones that are
/// one now the earliest goes on and the others are merged. A known one without successor is retracted when its support was taken away,
/// else lapsed.
Followed follow_episodes(const std::vector<EpisodeRecord>& known, const clinical::Timeline& timeline, const Assessment& assessment,
                         const Parameters& parameters);

}  // namespace protocol
