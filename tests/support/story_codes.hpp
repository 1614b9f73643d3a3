#pragma once
// The words of patient stories and the codes by which a record system tells the same.

#include "mapping/protocol/story_words.hpp"

#include <optional>
#include <string_view>

namespace stories {

struct Code {
  std::string_view system;  ///< a short name, as in `rxnorm|199224`; empty: none
  std::string_view code;
  std::string_view display = {};
};

/// `rxnorm`, `loinc`, `snomed`, `atc`, `icd10cm`, `icd10`; anything else is a code system of the hospital.
std::string_view url_of(std::string_view short_name);

/// A result that an Observation tells.
struct Result {
  Code code;
  std::string_view unit;  ///< written where the story names none; empty: it has to
};

/// What a Condition tells, or the coded value of an Observation.
struct Finding {
  Code code;
  bool is_procedure = false;  ///< told by a Procedure unless the story says otherwise
};

std::optional<Code> take_drug(protocol::Words& words);
std::optional<Result> take_result(protocol::Words& words);
std::optional<Finding> take_finding(protocol::Words& words);
/// `mother`, `father` as the relation of a FamilyMemberHistory.
std::optional<Code> take_parent(protocol::Words& words);

}  // namespace stories
