#pragma once
// What was found, in words: the reason of each alert and the notes that are no alert. Days are named, never ages (nothing may change
// only because a day passed).

#include "mapping/protocol/judgement.hpp"

namespace protocol {

/// One sentence, lower case, without a full stop: what was seen, against which limit.
std::string reason(const Alert& alert, const Chart& chart, const Judgement& found);

/// By rule, then day of evidence.
std::vector<Note> notes(const Chart& chart, const Judgement& found, AsOf& today);

}  // namespace protocol
