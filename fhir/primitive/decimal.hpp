#pragma once
// FHIR decimal (R4 section 2.24.0.1): the precision is part of the value, so the digits stay as they came.

#include "fhir/primitive/issue.hpp"
#include "fhir/primitive/rational.hpp"

#include <string>
#include <string_view>

namespace fhir {

/// A decimal as written (`5.40` stays `5.40`) and the exact number it means.
class Decimal {
 public:
  /// Reads `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`. At most 1,000 digits and an exponent within +-1,000:
  /// beyond is IssueType::too_long, everything else that does not fit IssueType::value.
  static Result<Decimal> parse(std::string_view text);

  const std::string& text() const { return text_; }
  const Rational& number() const { return number_; }

  /// Same number: 5.4 == 5.40.
  friend bool operator==(const Decimal& a, const Decimal& b) { return a.number_ == b.number_; }

 private:
  Decimal(std::string text, Rational number) : text_(std::move(text)), number_(std::move(number)) {}

  std::string text_;
  Rational number_;
};

}  // namespace fhir
