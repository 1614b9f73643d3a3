#pragma once
// What the program says to a person beside its results: on standard error.

#include <string_view>

namespace app {

/// `bonewatch: TEXT`, with a line end.
void complain(std::string_view text);

/// Writes results to standard output. Answers false when they could not all be written; `flush_results` says why.
void print(std::string_view text);
bool flush_results();

}  // namespace app
