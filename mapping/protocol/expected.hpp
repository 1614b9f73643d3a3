#pragma once
// What can be expected, kind by kind: each reader takes its phrase and answers how to look at a judgement, or takes nothing.

#include "mapping/protocol/expectation.hpp"

namespace protocol {

/// What came instead of what was expected; nothing where it came so.
using Difference = std::optional<std::string>;
using Check = std::function<Difference(const Assessment&)>;

/// Nothing where `came` is what was expected.
Difference compare(std::string_view expected, std::string came);
std::string day_text(const std::optional<Day>& day, std::string_view none);

/// Episode, context, tier, class, scores, risk factors, courses.
Check read_state(Words& words);
/// `A06 moderate by E2-M3`, `no alert`, `only A03 A18`. `asks_since` is set where some of it asks since when.
Check read_alerts(Words& words, bool& asks_since);
/// Activities, tasks, notes, data-quality entries.
Check read_plan(Words& words);

// The same in words, for what came.
std::string state_text(const Assessment& assessment);
std::string alert_text(const Alert& alert);
std::string activity_text(const Activity& activity);

}  // namespace protocol
