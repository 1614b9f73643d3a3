// Decimals against any bytes: a text is a decimal exactly if it is a JSON number, and it means what schoolbook arithmetic says.

#include "fhir/json/document.hpp"
#include "fhir/primitive/decimal.hpp"

#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// Digit by digit, for a text that is well-formed.
fhir::Rational schoolbook(std::string_view text) {
  fhir::Rational number = 0;
  const bool negative = text.front() == '-';
  int places = 0;
  bool in_fraction = false;
  std::size_t i = negative ? 1 : 0;
  for (; i < text.size() && text[i] != 'e' && text[i] != 'E'; ++i) {
    if (text[i] == '.') {
      in_fraction = true;
      continue;
    }
    number = number * 10 + (text[i] - '0');
    places += in_fraction;
  }
  int exponent = i < text.size() ? std::stoi(std::string(text.substr(i + 1))) : 0;
  exponent -= places;
  for (; exponent > 0; --exponent) number *= 10;
  for (; exponent < 0; ++exponent) number /= 10;
  return negative ? fhir::Rational(-number) : number;
}

bool is_json_number(std::string_view text) {
  const auto document = fhir::json::Document::parse(std::string(text));
  return document && document->root().number_text() == text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto decimal = fhir::Decimal::parse(text);

  if (is_json_number(text)) require(decimal || decimal.error().code == fhir::IssueType::too_long);
  if (!decimal) return 0;
  require(decimal->text() == text);
  if (size > 100) return 0;

  require(decimal->number() == schoolbook(text));
  if (abs(decimal->number()) > 1'000'000'000) return 0;  // what is shown of it may be too long to be read
  const auto shown = fhir::Decimal::parse(fhir::display(decimal->number(), 3));
  require(shown && abs(shown->number() - decimal->number()) * 2000 <= 1);
  require(fhir::Decimal::parse(fhir::exact_text(decimal->number())).has_value());
  return 0;
}
