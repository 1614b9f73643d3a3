#pragma once
// The one way bytes become JSON values. RFC 8259 to the letter, and stricter where leniency is dangerous: UTF-8 is checked, a key may
// come once in an object, \u0000, lone surrogates, byte order marks and trailing bytes are refused, numbers stay text.

#include "fhir/json/value.hpp"
#include "fhir/primitive/issue.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace fhir::json {

/// Arrays and objects within one another; FHIR needs a dozen.
inline constexpr std::size_t depth_max = 64;

/// How much one body may ask for. `Limits{}` is for what comes over the network.
struct Limits {
  std::size_t tokens = 1'000'000;          ///< values and keys
  std::size_t string_bytes = 1024 * 1024;  ///< of one key or string, unescaped

  /// For files that a person chose to read: bounded by memory only.
  static constexpr Limits for_files() { return {.tokens = tape::payload_max, .string_bytes = tape::payload_max}; }
};

/// Both count from 1; a column is a byte, not a character.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;

  bool operator==(const Position&) const = default;
};

/// Where an offset lies in a text as it came.
Position position(std::string_view text, std::size_t offset);

/// A body and what it says. Moving a Document ends the life of the Values taken from it.
class Document {
 public:
  /// Reads one JSON value, which must be all there is but whitespace. Bodies up to 1 GiB. Linear time, but n log n in the keys of one
  /// object. Memory stays below 4 times the body, the body itself included, plus a fixed kilobyte or two.
  ///
  /// The Issue's path leads to the innermost array or object that had been entered (`entry[3].resource`); its diagnostics begin with
  /// `line 3, column 14 (offset 57): `. Its code: structure (not JSON), duplicate (a key), too_long (a string, the body),
  /// too_costly (depth, tokens).
  static Result<Document> parse(std::string body, const Limits& limits = {});

  Value root() const { return {body_.data(), tape_.get()}; }

  /// Line and column of an offset in the body as it came.
  Position position(std::size_t offset) const;

 private:
  Document() = default;

  std::string body_;
  std::unique_ptr<tape::Entry[]> tape_;
  std::size_t entries_ = 0;
};

/// Whether `Document::parse` would take the body, at the same cost: nothing is built but the tape, and that on a copy.
Result<void> check(std::string_view body, const Limits& limits = {});

}  // namespace fhir::json
