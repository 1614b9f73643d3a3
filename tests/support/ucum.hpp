#pragma once
// A reader of UCUM units after its published table (ucum-essence.xml) and its published grammar, for tests: it tells which codes are
// valid and what they mean. Amount of substance is kept as a dimension of its own, so that molar units stay apart from masses.

#include "fhir/primitive/decimal.hpp"
#include "tests/support/xml_scan.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace support {

/// A unit in base units: `factor` times the product of the dimensions.
struct Magnitude {
  fhir::Rational factor = 1;
  std::map<std::string, int> dimensions{};
  bool exact = true;  ///< false: a unit on a scale of its own (Celsius, pH) is in it, so that no factor describes it

  void multiply(const Magnitude& other, int power) {
    for (int i = 0; i < std::abs(power); ++i) factor = power > 0 ? factor * other.factor : factor / other.factor;
    for (const auto& [dimension, exponent] : other.dimensions)
      if ((dimensions[dimension] += exponent * power) == 0) dimensions.erase(dimension);
    exact = exact && other.exact;
  }
};

class Ucum {
 public:
  explicit Ucum(std::string_view essence) {
    for (const auto& prefix : elements(essence, "prefix"))
      prefixes_[attribute(prefix, "Code")] = number(attribute(elements(prefix, "value").at(0), "value"));
    for (const auto& base : elements(essence, "base-unit"))
      atoms_[attribute(base, "Code")] = {.metric = true, .base = attribute(base, "dim")};
    for (const auto& unit : elements(essence, "unit")) {
      const auto value = elements(unit, "value").at(0);
      atoms_[attribute(unit, "Code")] = {.metric = attribute(unit, "isMetric") == "yes",
                                         .special = attribute(unit, "isSpecial") == "yes",
                                         .base = {},
                                         .unit = attribute(value, "Unit"),
                                         .value = attribute(value, "value")};
    }
    atoms_["mol"] = {.metric = true, .base = "amount"};
  }

  /// Nothing: not valid.
  std::optional<Magnitude> read(std::string_view code) const {
    auto rest = code;
    auto magnitude = take_term(rest, true);
    if (!rest.empty()) return std::nullopt;
    return magnitude;
  }

 private:
  struct Atom {
    bool metric = false;
    bool special = false;
    std::string base{};  ///< the dimension of a base unit
    std::string unit{};  ///< else what it is defined by
    std::string value{};
  };

  static fhir::Rational number(std::string_view text) { return fhir::Decimal::parse(text).value().number(); }
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  static bool take(std::string_view& rest, char expected) {
    if (!rest.starts_with(expected)) return false;
    rest.remove_prefix(1);
    return true;
  }

  std::optional<Magnitude> take_term(std::string_view& rest, bool may_begin_with_slash) const {
    Magnitude product;
    int power = may_begin_with_slash && take(rest, '/') ? -1 : 1;
    while (true) {
      const auto component = take_component(rest);
      if (!component) return std::nullopt;
      product.multiply(*component, power);
      if (take(rest, '/'))
        power = -1;
      else if (take(rest, '.'))
        power = 1;
      else
        return product;
    }
  }

  std::optional<Magnitude> take_component(std::string_view& rest) const {
    if (take(rest, '(')) {
      auto inner = take_term(rest, true);
      if (!inner || !take(rest, ')')) return std::nullopt;
      return inner;
    }
    if (rest.starts_with('{')) return take_annotation(rest) ? std::optional(Magnitude{}) : std::nullopt;

    auto simple = take_simple(rest);
    if (simple && rest.starts_with('{') && !take_annotation(rest)) return std::nullopt;
    return simple;
  }

  /// Printable ASCII between braces.
  static bool take_annotation(std::string_view& rest) {
    const auto end = rest.find('}');
    if (end == std::string_view::npos) return false;
    const auto inside = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    return std::ranges::all_of(inside, [](char c) { return c >= '!' && c <= '~' && c != '{'; });
  }

  /// A unit with its exponent, or a number.
  std::optional<Magnitude> take_simple(std::string_view& rest) const {
    for (auto length = std::min(rest.size(), longest_); length > 0; --length) {
      auto magnitude = unit_of(rest.substr(0, length));
      if (!magnitude) continue;
      auto after = rest.substr(length);
      const auto exponent = take_exponent(after);
      if (!exponent || !ends_component(after)) continue;
      rest = after;
      Magnitude power;
      power.multiply(*magnitude, *exponent);
      return power;
    }
    const auto digits = rest.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(rest, is_digit) - rest.begin()));
    rest.remove_prefix(digits.size());
    if (digits.empty() || digits.starts_with('0')) return std::nullopt;
    return Magnitude{.factor = number(digits)};
  }

  static bool ends_component(std::string_view rest) {
    return rest.empty() || std::string_view("./){").find(rest.front()) != std::string_view::npos;
  }

  static std::optional<int> take_exponent(std::string_view& rest) {
    const bool negative = take(rest, '-');
    const bool is_signed = negative || take(rest, '+');
    int exponent = 0;
    std::size_t digits = 0;
    while (digits < rest.size() && is_digit(rest[digits]) && digits < 3) exponent = exponent * 10 + (rest[digits++] - '0');
    rest.remove_prefix(digits);
    if (digits == 0) return is_signed ? std::nullopt : std::optional(1);
    return negative ? -exponent : exponent;
  }

  /// An atom, or a prefix and a metric atom.
  std::optional<Magnitude> unit_of(std::string_view text) const {
    if (const auto atom = atoms_.find(text); atom != atoms_.end()) return magnitude_of(atom->second);
    for (const std::size_t length : {1U, 2U}) {
      if (length >= text.size()) break;
      const auto prefix = prefixes_.find(text.substr(0, length));
      const auto atom = atoms_.find(text.substr(length));
      if (prefix == prefixes_.end() || atom == atoms_.end() || !atom->second.metric) continue;
      auto magnitude = magnitude_of(atom->second);
      if (magnitude) magnitude->factor *= prefix->second;
      return magnitude;
    }
    return std::nullopt;
  }

  std::optional<Magnitude> magnitude_of(const Atom& atom) const {
    if (!atom.base.empty()) return Magnitude{.dimensions = {{atom.base, 1}}};
    if (atom.special) return Magnitude{.exact = false};
    auto magnitude = read(atom.unit);
    if (magnitude) magnitude->factor *= number(atom.value);
    return magnitude;
  }

  static constexpr std::size_t longest_ = 24;
  std::map<std::string, fhir::Rational, std::less<>> prefixes_;
  std::map<std::string, Atom, std::less<>> atoms_;
};

}  // namespace support
