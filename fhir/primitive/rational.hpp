#pragma once
// The numbers that rules compute with: exact, of any size. No binary floating point between wire and text.

#include <boost/multiprecision/cpp_int.hpp>

#include <string>

namespace fhir {

/// An exact fraction. Comparisons and the four operations are exact; nothing is ever rounded but by `display`.
using Rational = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

/// For people: rounded half away from zero to `digits` places after the point, always that many shown ("-5.3"); never "-0.0".
std::string display(const Rational& number, int digits = 1);

/// The shortest exact decimal where one with at most 12 places exists ("19.884", "7"), else as `display` with 6 digits.
std::string exact_text(const Rational& number);

}  // namespace fhir
