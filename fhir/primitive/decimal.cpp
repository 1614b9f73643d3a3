#include "fhir/primitive/decimal.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <optional>

namespace fhir {
namespace {

constexpr std::size_t digits_max = 1'000;
constexpr int exponent_max = 1'000;
constexpr std::size_t small_digits = 18;  // 10^18 fits in a long long

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The parts of a well-formed text.
struct Parts {
  bool negative = false;
  std::string_view whole;
  std::string_view fraction;
  int exponent = 0;  // as written; stays within exponent_max + 1
};

std::string_view take_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  return digits;
}

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

/// Reads what follows the `e`; far beyond the limit it only says "beyond".
std::optional<int> take_exponent(std::string_view& text) {
  const bool negative = take(text, '-');
  if (!negative) take(text, '+');
  const auto digits = take_digits(text);
  if (digits.empty()) return std::nullopt;

  int exponent = 0;
  for (const char digit : digits) exponent = std::min(exponent * 10 + (digit - '0'), exponent_max + 1);
  return negative ? -exponent : exponent;
}

std::optional<Parts> split(std::string_view text) {
  Parts parts;
  parts.negative = take(text, '-');
  parts.whole = take_digits(text);
  if (parts.whole.empty() || (parts.whole.size() > 1 && parts.whole.front() == '0')) return std::nullopt;
  if (take(text, '.')) {
    parts.fraction = take_digits(text);
    if (parts.fraction.empty()) return std::nullopt;
  }
  if (take(text, 'e') || take(text, 'E')) {
    const auto exponent = take_exponent(text);
    if (!exponent) return std::nullopt;
    parts.exponent = *exponent;
  }
  if (!text.empty()) return std::nullopt;
  return parts;
}

long long power_of_ten(std::size_t exponent) {
  static constexpr auto powers = [] {
    std::array<long long, small_digits + 1> table{1};
    for (std::size_t i = 1; i < table.size(); ++i) table[i] = table[i - 1] * 10;
    return table;
  }();
  return powers[exponent];
}

/// The common case in machine words. The fraction is put in lowest terms here, so that the big numbers need no gcd.
Rational small_number(const Parts& parts) {
  long long numerator = 0;
  for (const char digit : parts.whole) numerator = numerator * 10 + (digit - '0');
  for (const char digit : parts.fraction) numerator = numerator * 10 + (digit - '0');
  const long long denominator = power_of_ten(parts.fraction.size());
  const long long common = std::gcd(numerator, denominator);

  Rational number;
  number.backend().num() = (parts.negative ? -numerator : numerator) / common;
  number.backend().denom() = denominator / common;
  return number;
}

Rational large_number(const Parts& parts) {
  using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;
  std::string digits{parts.whole};
  digits += parts.fraction;
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));  // a leading zero would mean octal

  Integer numerator(digits);
  if (parts.negative) numerator = -numerator;
  const int exponent = parts.exponent - static_cast<int>(parts.fraction.size());
  const Integer scale = boost::multiprecision::pow(Integer(10), static_cast<unsigned>(std::abs(exponent)));
  return exponent < 0 ? Rational(numerator, scale) : Rational(numerator * scale);
}

}  // namespace

Result<Decimal> Decimal::parse(std::string_view text) {
  const auto parts = split(text);
  if (!parts) return Issue{IssueType::value, {}, "not a decimal number"};

  const std::size_t digits = parts->whole.size() + parts->fraction.size();
  if (digits > digits_max) return Issue{IssueType::too_long, {}, "a decimal number of more than 1000 digits"};
  if (std::abs(parts->exponent) > exponent_max) return Issue{IssueType::too_long, {}, "a decimal exponent beyond 1000"};

  const bool small = digits <= small_digits && parts->exponent == 0;
  return Decimal(std::string(text), small ? small_number(*parts) : large_number(*parts));
}

}  // namespace fhir
