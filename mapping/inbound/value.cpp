#include "mapping/inbound/value.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>

namespace inbound {
namespace {

using clinical::Comparator;

struct Number {
  fhir::Decimal digits;
  Comparator comparator = Comparator::none;
  std::string_view system;
  std::string_view code;
  std::string_view unit;
};

Comparator to_comparator(fhir::QuantityComparator comparator) {
  switch (comparator) {
    case fhir::QuantityComparator::less:
      return Comparator::less;
    case fhir::QuantityComparator::less_or_equal:
      return Comparator::less_or_equal;
    case fhir::QuantityComparator::greater:
      return Comparator::greater;
    case fhir::QuantityComparator::greater_or_equal:
      return Comparator::greater_or_equal;
  }
  return Comparator::none;
}

/// Takes a result in words apart: comparator, number, the rest is the unit.
class TextScanner {
 public:
  explicit TextScanner(std::string_view text) : rest_(text) {}

  std::optional<Number> number() {
    skip_spaces();
    const auto comparator = take_comparator();
    skip_spaces();
    const auto digits = take_digits();
    if (!digits) return std::nullopt;
    skip_spaces();
    while (!rest_.empty() && is_space(rest_.back())) rest_.remove_suffix(1);
    return Number{.digits = *digits, .comparator = comparator, .system = {}, .code = {}, .unit = rest_};
  }

 private:
  static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  void skip_spaces() {
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
  }

  bool take(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }

  Comparator take_comparator() {
    if (take("<=")) return Comparator::less_or_equal;
    if (take(">=")) return Comparator::greater_or_equal;
    if (take("<")) return Comparator::less;
    if (take(">")) return Comparator::greater;
    return Comparator::none;
  }

  std::string_view take_run_of_digits() {
    const auto end = std::ranges::find_if_not(rest_, is_digit);
    const auto run = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(run.size());
    return run;
  }

  /// Sign, digits, and a point with digits after it: what more there is belongs to the unit.
  std::optional<fhir::Decimal> take_digits() {
    std::string text;
    if (take("-"))
      text = "-";
    else
      take("+");
    auto whole = take_run_of_digits();
    if (whole.empty()) return std::nullopt;
    while (whole.size() > 1 && whole.starts_with('0')) whole.remove_prefix(1);
    text.append(whole);
    if (rest_.size() > 1 && rest_[0] == '.' && is_digit(rest_[1])) {
      rest_.remove_prefix(1);
      text.append(".").append(take_run_of_digits());
    }
    const auto number = fhir::Decimal::parse(text);
    return number ? std::optional(*number) : std::nullopt;
  }

  std::string_view rest_;
};

std::optional<Number> number_of(const fhir::ObservationValue& value) {
  if (const auto* quantity = std::get_if<fhir::Quantity>(&value)) {
    if (!quantity->value) return std::nullopt;
    return Number{.digits = *quantity->value,
                  .comparator = quantity->comparator ? to_comparator(*quantity->comparator) : Comparator::none,
                  .system = quantity->system,
                  .code = quantity->code,
                  .unit = quantity->unit};
  }
  if (const auto* text = std::get_if<std::string>(&value)) return TextScanner(*text).number();
  if (const auto* integer = std::get_if<fhir::Decimal>(&value))
    return Number{.digits = *integer, .comparator = Comparator::none, .system = {}, .code = {}, .unit = {}};
  return std::nullopt;
}

bool is_outside(const clinical::Rational& amount, const clinical::Range& range) {
  return amount < range.low || amount > range.high;
}

/// A probability that is told as a fraction (unit 1) lies between 0 and 1: `12` with that unit is percent told wrongly.
bool is_no_fraction(const Number& number, const Measurand& measurand, const terminology::Unit& unit) {
  static const clinical::Range fraction{0, 1};
  return measurand.unit == terminology::UnitKind::frax && *unit.factor != 1 && is_outside(number.digits.number(), fraction);
}

}  // namespace

bool has_value(const fhir::ObservationValue& value) {
  return std::visit(
      []<class T>(const T& typed) {
        if constexpr (std::is_same_v<T, std::monostate>)
          return false;
        else if constexpr (std::is_same_v<T, fhir::Quantity>)
          return typed.value.has_value();
        else if constexpr (std::is_same_v<T, fhir::CodeableConcept> || std::is_same_v<T, fhir::Period> || std::is_same_v<T, std::string>)
          return !typed.empty();
        else
          return true;
      },
      value);
}

std::string to_text(const fhir::ObservationValue& value) {
  return std::visit(
      []<class T>(const T& typed) -> std::string {
        if constexpr (std::is_same_v<T, fhir::Quantity>) {
          const auto digits = typed.value ? typed.value->text() : std::string{};
          const auto& unit = typed.unit.empty() ? typed.code : typed.unit;
          return unit.empty() ? digits : digits + " " + unit;
        } else if constexpr (std::is_same_v<T, std::string>) {
          return typed;
        } else if constexpr (std::is_same_v<T, fhir::Decimal> || std::is_same_v<T, fhir::DateTime>) {
          return typed.text();
        } else if constexpr (std::is_same_v<T, fhir::CodeableConcept>) {
          if (!typed.text.empty() || typed.coding.empty()) return typed.text;
          const auto& coding = typed.coding.front();
          return coding.display.empty() ? coding.code : coding.display;
        } else {
          return {};
        }
      },
      value);
}

std::variant<Amount, Refusal> understand_value(const fhir::ObservationValue& value, const Measurand& measurand,
                                               const terminology::Units& units) {
  const auto number = number_of(value);
  if (!number) return Refusal{"F1", "the value is not a number"};
  if (number->comparator != Comparator::none && !measurand.may_have_comparator)
    return Refusal{"F1", "a comparator where only a number can be judged"};

  const auto unit = units.find(measurand.unit, number->system, number->code, number->unit);
  if (!unit) return Refusal{"F5", unit.error().diagnostics};
  if (is_no_fraction(*number, measurand, *unit)) return Refusal{"F5", "a fraction outside 0..1"};

  const bool as_received = *unit->factor == 1;
  const auto amount = as_received ? number->digits.number() : fhir::Rational(number->digits.number() * *unit->factor);
  if (measurand.plausible != nullptr && is_outside(amount, *measurand.plausible))
    return Refusal{"P50", number->digits.text() + " is outside " + fhir::exact_text(measurand.plausible->low) + ".." +
                              fhir::exact_text(measurand.plausible->high) + " " + std::string(unit->canonical)};
  return Amount{{amount, number->comparator}, unit->canonical, as_received ? number->digits.text() : fhir::exact_text(amount)};
}

std::optional<clinical::Rational> understand_limit(const std::optional<fhir::Quantity>& limit, terminology::UnitKind kind,
                                                   std::string_view canonical, const terminology::Units& units) {
  if (!limit || !limit->value || limit->comparator) return std::nullopt;
  const auto unit = units.find(kind, limit->system, limit->code, limit->unit);
  if (!unit || unit->canonical != canonical) return std::nullopt;
  return fhir::Rational(limit->value->number() * *unit->factor);
}

}  // namespace inbound
