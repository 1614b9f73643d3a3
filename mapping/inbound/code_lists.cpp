#include "mapping/inbound/code_lists.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace inbound {
namespace {

using fhir::Coding;
using fhir::json::Value;

std::string_view text_in(const Value& object, std::string_view key) {
  const auto value = object.find(key);
  return value ? value->text() : std::string_view{};
}

/// The items of an array member; none where it is missing (an object has no items).
fhir::json::Items items_in(const Value& object, std::string_view key) {
  const auto value = object.find(key);
  return value ? value->items() : object.items();
}

Coding coding_in(const Value& object, std::string_view system) {
  return {std::string(system), std::string(text_in(object, "code")), std::string(text_in(object, "display"))};
}

fhir::Issue computed(std::string_view path) {
  return {fhir::IssueType::not_supported, std::string(path), "codes that have to be computed: add the expansion to the ValueSet"};
}

fhir::Issue incomplete(std::string_view path) {
  return {fhir::IssueType::required, std::string(path), "a code needs a system and a code"};
}

fhir::Result<void> add_contained(const Value& parent, std::vector<Coding>& codes) {
  for (const Value item : items_in(parent, "contains")) {
    const auto abstract = item.find("abstract");
    if (!abstract || !abstract->boolean()) {
      auto coding = coding_in(item, text_in(item, "system"));
      if (coding.system.empty() || coding.code.empty()) return incomplete("ValueSet.expansion.contains");
      codes.push_back(std::move(coding));
    }
    if (const auto inner = add_contained(item, codes); !inner) return inner;
  }
  return {};
}

/// The codes of ValueSet.compose.include or .exclude.
fhir::Result<std::vector<Coding>> listed(const Value& compose, std::string_view part) {
  const auto path = "ValueSet.compose." + std::string(part);
  std::vector<Coding> codes;
  for (const Value set : items_in(compose, part)) {
    if (!set.find("concept") || set.find("filter") || set.find("valueSet")) return computed(path);
    for (const Value concept_ : items_in(set, "concept")) {
      auto coding = coding_in(concept_, text_in(set, "system"));
      if (coding.system.empty() || coding.code.empty()) return incomplete(path);
      codes.push_back(std::move(coding));
    }
  }
  return codes;
}

bool same_code(const Coding& a, const Coding& b) {
  return a.system == b.system && a.code == b.code;
}

bool means_as_much(const Value& target) {
  constexpr std::array<std::string_view, 5> fitting{"equal", "equivalent", "wider", "subsumes", "source-is-narrower-than-target"};
  const auto r4 = text_in(target, "equivalence");
  return std::ranges::find(fitting, r4.empty() ? text_in(target, "relationship") : r4) != fitting.end();
}

}  // namespace

fhir::Result<std::vector<Coding>> codes_of_value_set(const Value& value_set) {
  std::vector<Coding> codes;
  if (const auto expansion = value_set.find("expansion")) {
    if (const auto added = add_contained(*expansion, codes); !added) return added.error();
    return codes;
  }
  const auto compose = value_set.find("compose");
  if (!compose) return fhir::Issue{fhir::IssueType::required, "ValueSet.compose", "lists no codes"};
  const auto included = listed(*compose, "include");
  if (!included) return included.error();
  const auto excluded = listed(*compose, "exclude");
  if (!excluded) return excluded.error();
  std::ranges::copy_if(*included, std::back_inserter(codes), [&](const Coding& coding) {
    return std::ranges::none_of(*excluded, [&](const Coding& other) { return same_code(coding, other); });
  });
  return codes;
}

fhir::Result<std::vector<MappedCode>> codes_of_concept_map(const Value& concept_map) {
  std::vector<MappedCode> pairs;
  for (const Value group : items_in(concept_map, "group")) {
    const auto source_system = text_in(group, "source");
    const auto target_system = text_in(group, "target");
    for (const Value element : items_in(group, "element")) {
      for (const Value target : items_in(element, "target")) {
        if (!means_as_much(target)) continue;
        MappedCode pair{coding_in(element, source_system), coding_in(target, target_system)};
        const bool whole =
            !pair.source.system.empty() && !pair.source.code.empty() && !pair.target.system.empty() && !pair.target.code.empty();
        if (!whole) return incomplete("ConceptMap.group.element");
        pairs.push_back(std::move(pair));
      }
    }
  }
  return pairs;
}

}  // namespace inbound
