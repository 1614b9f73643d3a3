#pragma once
// From judgement to proposal: the life of alerts, care plans and tasks, and who is to be told. Sections 13 to 16 of docs/PROTOCOL.md.

#include "mapping/protocol/proposal.hpp"
#include "mapping/protocol/protocol.hpp"
#include "mapping/protocol/responses.hpp"

namespace protocol {

/// Who is told, by severity: references, in the configured order, nobody twice.
struct Audience {
  std::vector<std::string> high;
  std::vector<std::string> moderate;
  std::vector<std::string> low;
  std::vector<std::string> info;

  const std::vector<std::string>& of(Severity severity) const;
};

/// The circumstances of a judgement that are neither facts nor memory.
struct Occasion {
  Audience audience;
  bool digest_due = true;         ///< the digest of the day goes out with this judgement; else changes are owed
  std::optional<Day> history_to;  ///< history is lived again up to this day (AF-5); none: the day is really today
  bool history_complete = true;   ///< false: not all of the record could be read, which the care plan says
};

/// What should be true in the chart once `assessment`, which judged `timeline`, is known; `ledger` is what the last proposal left.
/// Pure. The same judgement again, with the ledger of the first, changes nothing and tells nobody.
Proposal propose(const Protocol& protocol, const clinical::Timeline& timeline, const Assessment& assessment, const Responses& responses,
                 const Ledger& ledger, const Occasion& occasion);

}  // namespace protocol
