#include "fhir/json/value.hpp"

namespace fhir::json {
namespace {

bool is_part_of_number(char c) {
  return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
}

}  // namespace

std::string_view to_string(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "boolean";
    case Kind::number:
      return "number";
    case Kind::string:
      return "string";
    case Kind::array:
      return "array";
    case Kind::object:
      return "object";
  }
  return "null";
}

std::string_view Value::number_text() const {
  if (!is_number()) return {};
  const char* const begin = body_ + *entry_;
  const char* end = begin;
  while (is_part_of_number(*end)) ++end;  // the body ends in NUL
  return {begin, static_cast<std::size_t>(end - begin)};
}

std::size_t Value::size() const {
  std::size_t count = 0;
  for (auto item = items().begin(); item != items().end(); ++item) ++count;
  for (auto member = members().begin(); member != members().end(); ++member) ++count;
  return count;
}

std::optional<Value> Value::find(std::string_view key) const {
  for (const auto [name, value] : members())
    if (name == key) return value;
  return std::nullopt;
}

std::size_t Value::offset() const {
  // An array or object that holds something does not know where it begins, but its first entry does, and between the two there is
  // nothing but whitespace and the brackets of the arrays that were entered.
  const tape::Entry* first = entry_;
  std::size_t brackets = 0;
  for (; tape::inside(*first) != 0; ++first) ++brackets;

  const char* at = body_ + tape::payload(*first);
  while (brackets != 0) {
    --at;
    if (*at == '[' || *at == '{') --brackets;
  }
  return static_cast<std::size_t>(at - body_);
}

}  // namespace fhir::json
