#pragma once
// JSON text, compact, the same calls giving the same bytes.

#include <string>
#include <string_view>

namespace fhir::json {

/// Writes one JSON value, front to back. The order of calls must make sense (a key before each member's value, ends matching beginnings):
/// that is asserted. Texts are UTF-8; escaped is only what RFC 8259 demands.
class Writer {
 public:
  Writer& begin_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& end_array();

  Writer& key(std::string_view name);
  Writer& string(std::string_view text);
  /// Digits as they shall stand, such as Decimal::text().
  Writer& number(std::string_view digits);
  Writer& number(long long value);
  Writer& boolean(bool value);
  Writer& null();
  /// A value that is JSON already.
  Writer& raw(std::string_view json);

  /// key(name).string(text)
  Writer& member(std::string_view name, std::string_view text) { return key(name).string(text); }
  /// The same, but nothing for an empty text: FHIR has no empty strings.
  Writer& member_unless_empty(std::string_view name, std::string_view text) { return text.empty() ? *this : member(name, text); }

  /// The finished text; the writer is as new.
  std::string take();

 private:
  void begin_value();
  Writer& end();

  std::string text_;
  std::string open_;          ///< the brackets that are open, each as the character that will close it
  bool after_value_ = false;  ///< a comma is due before what comes next
  bool after_key_ = false;
};

}  // namespace fhir::json
