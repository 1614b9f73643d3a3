// The JSON reader against any bytes: what it takes, RapidJSON's own parser takes too and understands alike, and it writes and reads back
// equal; what only RapidJSON takes is one of the things we refuse on purpose.

#include "fhir/json/document.hpp"
#include "fhir/json/writer.hpp"

#include <rapidjson/document.h>

#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

namespace {

using fhir::json::Kind;
using fhir::json::Value;

constexpr unsigned yardstick_flags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;

void require(bool holds) {
  if (!holds) std::abort();
}

std::string_view text_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

/// Numbers are strings to RapidJSON here.
bool same(Value ours, const rapidjson::Value& theirs) {
  switch (ours.kind()) {
    case Kind::null:
      return theirs.IsNull();
    case Kind::boolean:
      return theirs.IsBool() && theirs.GetBool() == ours.boolean();
    case Kind::number:
      return theirs.IsString() && text_of(theirs) == ours.number_text();
    case Kind::string:
      return theirs.IsString() && text_of(theirs) == ours.text();
    case Kind::array: {
      if (!theirs.IsArray() || theirs.Size() != ours.size()) return false;
      auto other = theirs.Begin();
      for (const auto item : ours.items())
        if (!same(item, *other++)) return false;
      return true;
    }
    case Kind::object: {
      if (!theirs.IsObject() || theirs.MemberCount() != ours.size()) return false;
      auto other = theirs.MemberBegin();
      for (const auto [key, member] : ours.members()) {
        if (key != text_of(other->name) || !same(member, other->value)) return false;
        ++other;
      }
      return true;
    }
  }
  return false;
}

/// NUL or a surrogate in UTF-8.
bool bad_text(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '\xED' && text[i + 1] >= '\xA0') return true;
  return text.find('\0') != text.npos;
}

/// Whether it holds what RapidJSON lets through and we do not: NUL in a text, a lone surrogate, a key twice, too much depth.
bool refused_on_purpose(const rapidjson::Value& value, std::size_t depth = 0) {
  if (value.IsString()) return bad_text(text_of(value));
  if (!value.IsArray() && !value.IsObject()) return false;
  if (depth == fhir::json::depth_max) return true;
  if (value.IsArray()) {
    for (const auto& item : value.GetArray())
      if (refused_on_purpose(item, depth + 1)) return true;
    return false;
  }
  std::set<std::string_view> keys;
  for (const auto& member : value.GetObject())
    if (bad_text(text_of(member.name)) || !keys.insert(text_of(member.name)).second || refused_on_purpose(member.value, depth + 1))
      return true;
  return false;
}

void copy(Value value, fhir::json::Writer& out) {
  switch (value.kind()) {
    case Kind::null:
      out.null();
      return;
    case Kind::boolean:
      out.boolean(value.boolean());
      return;
    case Kind::number:
      out.number(value.number_text());
      return;
    case Kind::string:
      out.string(value.text());
      return;
    case Kind::array:
      out.begin_array();
      for (const auto item : value.items()) copy(item, out);
      out.end_array();
      return;
    case Kind::object:
      out.begin_object();
      for (const auto [key, member] : value.members()) copy(member, out.key(key));
      out.end_object();
      return;
  }
}

std::string written(Value value) {
  fhir::json::Writer out;
  copy(value, out);
  return out.take();
}

/// Every value lies where it says, and line and column of an offset are those of the body as it came.
void check_offsets(const fhir::json::Document& document, Value value, std::string_view body) {
  const std::size_t offset = value.offset();
  require(offset < body.size());
  require(document.position(offset) == fhir::json::position(body, offset));
  const char first = body[offset];
  require((value.kind() == Kind::string) == (first == '"'));
  require((value.kind() == Kind::array) == (first == '['));
  require((value.kind() == Kind::object) == (first == '{'));
  for (const auto item : value.items()) check_offsets(document, item, body);
  for (const auto [key, member] : value.members()) check_offsets(document, member, body);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string body(reinterpret_cast<const char*>(data), size);
  const auto document = fhir::json::Document::parse(body);
  require(fhir::json::check(body).has_value() == document.has_value());

  // RapidJSON reads up to three bytes behind a body that ends within a character.
  rapidjson::Document theirs;
  theirs.Parse<yardstick_flags>((body + std::string(4, '\0')).c_str());
  const bool whole = body.find('\0') == body.npos;

  if (!document) {
    require(theirs.HasParseError() || !whole || refused_on_purpose(theirs));
    return 0;
  }
  require(whole && !theirs.HasParseError() && same(document->root(), theirs));
  if (size < 4096) check_offsets(*document, document->root(), body);

  const std::string once = written(document->root());
  const auto again = fhir::json::Document::parse(once);
  require(again && written(again->root()) == once);
  return 0;
}
