#pragma once
// What concepts say: kinds of the code tables, words in their texts.

#include "fhir/model/datatypes.hpp"
#include "mapping/terminology/terminology.hpp"

#include <algorithm>
#include <string_view>

namespace inbound {

/// Whether a text holds a word, which must be given in lower case; ASCII letters match in either case.
bool holds(std::string_view text, std::string_view lower_case_word);

/// Whether the two are the same but for the case of ASCII letters.
bool same_word(std::string_view text, std::string_view lower_case_word);

/// Whether the text or a display satisfies `test(std::string_view)`.
template <class Test>
bool any_text(const fhir::CodeableConcept& concept_, Test test) {
  return test(std::string_view(concept_.text)) ||
         std::ranges::any_of(concept_.coding, [&](const fhir::Coding& coding) { return test(std::string_view(coding.display)); });
}

/// Calls `tell(coding, entry)` for every row that a coding matches.
template <class Tell>
void for_each_entry(const fhir::CodeableConcept& concept_, const terminology::Terminology& terminology, Tell tell) {
  for (const auto& coding : concept_.coding)
    for (const auto& entry : terminology.lookup(coding.system, coding.code)) tell(coding, entry);
}

/// Whether a coding belongs to a kind that satisfies `test(terminology::Kind)`.
template <class Test>
bool any_kind(const fhir::CodeableConcept& concept_, const terminology::Terminology& terminology, Test test) {
  return std::ranges::any_of(concept_.coding, [&](const fhir::Coding& coding) {
    return std::ranges::any_of(terminology.lookup(coding.system, coding.code), test, &terminology::Entry::kind);
  });
}

}  // namespace inbound
