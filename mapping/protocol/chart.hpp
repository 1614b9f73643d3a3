#pragma once
// What the rules look at: protocol, timeline and responses of one judgement, with what holds whatever the day.

#include "mapping/clinical/timeline.hpp"
#include "mapping/protocol/as_of.hpp"
#include "mapping/protocol/protocol.hpp"
#include "mapping/protocol/responses.hpp"

namespace protocol {

struct Chart {
  Chart(const Protocol& protocol_of, const clinical::Timeline& timeline_of, const Responses& responses_of);

  const Parameters& parameters;
  const clinical::Timeline& facts;
  const Responses& responses;

  std::vector<clinical::Exposure> exposures;  ///< dispenses cut short by what was stopped (NS-5); sorted by start
  std::optional<Day> glucocorticoid_long;     ///< the day on which oral glucocorticoids add up to P17 (RF-7)

  bool male() const { return facts.person.gender == clinical::Gender::male; }
  bool female() const { return facts.person.gender == clinical::Gender::female; }

  /// Whether the patient is at least so old; false without a birth date (rule 1.3).
  bool aged(int years, AsOf& today) const;
  /// Whether the patient is known to be younger; false without a birth date.
  bool younger_than(int years, AsOf& today) const;
  /// The same on another day than today's.
  bool aged_on(int years, Day day) const;

  std::span<const clinical::Exposure> known_exposures(AsOf& today) const;

  /// The first known condition of the kind, or null.
  const clinical::Condition* condition(clinical::ConditionKind kind, AsOf& today) const;
  bool has(clinical::ConditionKind kind, AsOf& today) const { return condition(kind, today) != nullptr; }
};

}  // namespace protocol
