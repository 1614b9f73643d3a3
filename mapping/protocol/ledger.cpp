#include "mapping/protocol/ledger.hpp"

#include "mapping/protocol/propose_tellings.hpp"

#include <algorithm>

namespace protocol {

Ledger joined(Ledger surviving, const Ledger& other) {
  const int shift = static_cast<int>(surviving.episodes.size());
  const auto renumbered = [&](auto record) {
    record.episode += shift;
    return record;
  };
  for (EpisodeRecord record : other.episodes) {
    record.number += shift;
    surviving.episodes.push_back(std::move(record));
  }
  for (const AlertRecord& record : other.alerts) {
    surviving.alerts.push_back(renumbered(record));
    for (MessageName& telling : surviving.alerts.back().tellings) telling.episode += shift;
  }
  for (const ErrandRecord& record : other.errands) surviving.errands.push_back(renumbered(record));
  surviving.last_digest = std::max(surviving.last_digest, other.last_digest);
  return surviving;
}

std::optional<Day> next_telling(const Ledger& ledger, const Parameters& parameters, Day today) {
  std::optional<Day> next;
  for (const AlertRecord& record : ledger.alerts) {
    std::optional<Day> day;
    if (record.owed)
      day = today + Days{1};
    else if (record.life == AlertLife::standing)
      day = reminder_day(record, parameters);
    if (day && *day > today && (!next || *day < *next)) next = day;
  }
  return next;
}

}  // namespace protocol
