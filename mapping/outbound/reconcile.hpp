#pragma once
// The difference between what should be true in the chart and what we last wrote there.

#include "mapping/outbound/published.hpp"
#include "mapping/outbound/settings.hpp"
#include "mapping/protocol/proposal.hpp"
#include "mapping/protocol/protocol.hpp"

#include <string>
#include <vector>

namespace outbound {

/// The moments that messages carry.
struct Moments {
  fhir::Instant queued;  ///< when the judgement's messages were queued: `sent` of a high one
  fhir::Instant digest;  ///< `sent` of a digest
};

/// The requests that bring the chart from `published` to `proposal`: care plans, issues, flags, tasks, then messages. Nothing when nothing
/// changed, which is decided by what a resource says, not by its words: a new version of the protocol or of the program alone writes
/// nothing. What people changed is not overwritten, and what they removed is not made anew. Pure.
std::vector<Request> reconcile(const protocol::Proposal& proposal, const protocol::Protocol& protocol, const Published& published,
                               const Settings& settings, const Moments& moments);

/// The Device that is the author of it all, when it is not there or has changed. To be written only before something else.
std::vector<Request> reconcile_device(const Artefact* published, const protocol::Protocol& protocol, const Settings& settings);

/// The Provenance of something that was written.
Request witness(const Request& written, const Receipt& receipt, const protocol::Protocol& protocol, const Settings& settings,
                fhir::Instant recorded);

}  // namespace outbound
