#pragma once
// Reads the lines of a story that tell something of the patient, or what somebody answered.

#include "mapping/protocol/story.hpp"
#include "mapping/protocol/story_words.hpp"

namespace protocol {

/// One line: `2025-04-30 estradiol 18.5 pg/mL by mass spectrometry`. A mistake stays in `words`.
void read_fact(Story& story, Words& words);

/// The same for a drug, after its dates: `anastrozole statement, seen 2025-03-03`. False if no drug is named.
bool read_drug(Story& story, Words& words, const WrittenDate& start, const std::optional<WrittenDate>& end);

/// `, seen 2025-05-02, replaced 2025-06-01`: what may follow any fact. False at another phrase.
bool read_known(Telling& told, Words& words);

}  // namespace protocol
