#pragma once
// One patient on one day: judge what is understood, propose what should be true in the chart, and find what is to be written.
// Pure: the daemon calls it between reading its store and writing it, a replay once for each day it lives.

#include "daemon/pipeline/rules.hpp"
#include "mapping/outbound/published.hpp"
#include "mapping/outbound/reconcile.hpp"
#include "mapping/protocol/assessment.hpp"
#include "mapping/protocol/ledger.hpp"
#include "mapping/protocol/responses.hpp"

#include <optional>
#include <span>
#include <vector>

namespace pipeline {

/// What is remembered of a patient: what was told, and what stands in the chart of ours.
struct Memory {
  protocol::Ledger ledger;
  outbound::Published published;

  bool operator==(const Memory&) const = default;
};

/// The circumstances of a judgement.
struct Today {
  fhir::Day day{};
  outbound::Moments moments;
  bool digest_due = true;               ///< the digest of the day goes out with this judgement
  std::optional<fhir::Day> history_to;  ///< history is lived again up to this day; none: the day is really today
  bool history_complete = true;         ///< all of the patient's history could be read
};

struct Settled {
  protocol::Assessment assessment;
  protocol::Ledger ledger;                  ///< to be remembered in the place of the one before, once the requests are queued
  std::vector<outbound::Request> requests;  ///< in the order in which they are to be written
};

/// `timeline` is what inbound::understand makes of `records`, which tell besides who prescribed.
Settled settle(const Rules& rules, const clinical::Timeline& timeline, std::span<const inbound::Record> records,
               const protocol::Responses& responses, const Memory& memory, const Today& today);

/// The requester of the order, or the source of the statement, that is the newest of these resources, if it is a practitioner, a role or an
/// organisation; else empty. Resources are looked for in their cited version.
std::string prescriber(std::span<const clinical::SourceId> support, const clinical::Timeline& timeline,
                       std::span<const inbound::Record> records);

/// Two patients are one from now on: what is remembered of both.
Memory joined(Memory surviving, const Memory& other);

}  // namespace pipeline
