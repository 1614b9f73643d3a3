#pragma once
// Running stories: does the judgement come out as they say?

#include "mapping/protocol/load.hpp"

namespace protocol {

/// An expectation that was not met.
struct Unmet {
  Day day{};
  std::size_t line = 1;  ///< within the story
  std::size_t column = 1;
  std::string expected;  ///< as written
  std::string came;      ///< in the same language
};

/// Judges every day that the story asks for; empty: all came as expected.
std::vector<Unmet> run(const Protocol& protocol, const Story& story);

/// The judgement of each day that the story asks for, as `summary` tells it.
std::vector<std::string> answers(const Protocol& protocol, const Story& story);

/// `X44a, 2025-05-01: expected "tier N", came "tier I"`, placed in the file.
Mistake to_mistake(const Case& one, const Unmet& unmet);

}  // namespace protocol
