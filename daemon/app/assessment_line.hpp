#pragma once
// One patient's judgement as a line of JSON: docs/FORMATS.md, "The assessment line".

#include "mapping/clinical/timeline.hpp"
#include "mapping/protocol/assessment.hpp"

#include <string>
#include <string_view>

namespace app {

/// Without a line end. `protocol` is the canonical; `timeline` is the one that was judged.
std::string assessment_line(const protocol::Assessment& assessment, const clinical::Timeline& timeline, std::string_view protocol);

}  // namespace app
