#include "fhir/primitive/rational.hpp"

#include <algorithm>

namespace fhir {
namespace {

using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

constexpr int places_max = 12;

Integer power_of_ten(int exponent) {
  return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

/// "-1234" with 2 places is "-12.34".
std::string with_point(const Integer& scaled, int places) {
  std::string digits = abs(scaled).str();
  const auto width = static_cast<std::size_t>(places);
  if (digits.size() <= width) digits.insert(0, width + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - width, 1, '.');
  if (scaled < 0) digits.insert(0, 1, '-');
  return digits;
}

/// How often `factor` divides `number`, which loses those factors; counts up to one more than `places_max`.
int strip(Integer& number, unsigned factor) {
  int count = 0;
  while (count <= places_max && number % factor == 0) {
    number /= factor;
    ++count;
  }
  return count;
}

}  // namespace

std::string display(const Rational& number, int digits) {
  const Integer scaled = numerator(number) * power_of_ten(digits);
  const Integer divisor = denominator(number);
  const Integer away = (2 * abs(scaled) + divisor) / (2 * divisor);
  return with_point(scaled < 0 ? Integer(-away) : away, digits);
}

std::string exact_text(const Rational& number) {
  // A fraction in lowest terms ends in decimal notation exactly if its denominator has no other prime factors than 2 and 5.
  Integer rest = denominator(number);
  const int places = std::max(strip(rest, 2), strip(rest, 5));
  if (rest != 1 || places > places_max) return display(number, 6);
  return with_point(numerator(number) * power_of_ten(places) / denominator(number), places);
}

}  // namespace fhir
