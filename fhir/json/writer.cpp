#include "fhir/json/writer.hpp"

#include <array>
#include <cassert>
#include <utility>

namespace fhir::json {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

/// The letter behind the backslash, 'u' for the long form, 0 for a byte that stands for itself.
constexpr auto escapes = [] {
  std::array<char, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = 'u';
  table['"'] = '"';
  table['\\'] = '\\';
  table['\b'] = 'b';
  table['\f'] = 'f';
  table['\n'] = 'n';
  table['\r'] = 'r';
  table['\t'] = 't';
  return table;
}();

void append_escaped(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const char escape = escapes[byte];
    if (escape == 0) continue;
    out.append(text, copied, i - copied);
    out += '\\';
    out += escape;
    if (escape == 'u') {
      out += "00";
      out += hex_digits[byte >> 4];
      out += hex_digits[byte & 15];
    }
    copied = i + 1;
  }
  out.append(text, copied);
}

}  // namespace

void Writer::begin_value() {
  assert((after_key_ || open_.empty() || open_.back() == ']') && "a member needs a key");
  assert((!after_value_ || !open_.empty()) && "one value only");
  if (after_value_) text_ += ',';
  after_value_ = true;
  after_key_ = false;
}

Writer& Writer::begin_object() {
  begin_value();
  text_ += '{';
  open_ += '}';
  after_value_ = false;
  return *this;
}

Writer& Writer::begin_array() {
  begin_value();
  text_ += '[';
  open_ += ']';
  after_value_ = false;
  return *this;
}

Writer& Writer::end_object() {
  assert(!open_.empty() && open_.back() == '}' && !after_key_);
  return end();
}

Writer& Writer::end_array() {
  assert(!open_.empty() && open_.back() == ']');
  return end();
}

Writer& Writer::end() {
  text_ += open_.back();
  open_.pop_back();
  after_value_ = true;
  return *this;
}

Writer& Writer::key(std::string_view name) {
  assert(!open_.empty() && open_.back() == '}' && !after_key_);
  if (after_value_) text_ += ',';
  text_ += '"';
  append_escaped(text_, name);
  text_ += "\":";
  after_value_ = false;
  after_key_ = true;
  return *this;
}

Writer& Writer::string(std::string_view text) {
  begin_value();
  text_ += '"';
  append_escaped(text_, text);
  text_ += '"';
  return *this;
}

Writer& Writer::number(std::string_view digits) {
  return raw(digits);
}

Writer& Writer::number(long long value) {
  return raw(std::to_string(value));
}

Writer& Writer::boolean(bool value) {
  return raw(value ? "true" : "false");
}

Writer& Writer::null() {
  return raw("null");
}

Writer& Writer::raw(std::string_view json) {
  begin_value();
  text_ += json;
  return *this;
}

std::string Writer::take() {
  assert(open_.empty() && after_value_);
  after_value_ = false;
  return std::exchange(text_, {});
}

}  // namespace fhir::json
