#include "mapping/protocol/phrases.hpp"

namespace protocol {

namespace {

std::string_view symbol(clinical::Comparator comparator) {
  switch (comparator) {
    case clinical::Comparator::less:
      return "<";
    case clinical::Comparator::less_or_equal:
      return "<=";
    case clinical::Comparator::greater:
      return ">";
    case clinical::Comparator::greater_or_equal:
      return ">=";
    case clinical::Comparator::none:
      break;
  }
  return "";
}

/// Up to three digits after the point as they are; what conversion made longer is rounded to one (rule 1.5).
std::string amount_words(const fhir::Rational& amount) {
  const bool short_enough = boost::multiprecision::denominator(fhir::Rational(amount * 1000)) == 1;
  return short_enough ? fhir::exact_text(amount) : fhir::display(amount);
}

}  // namespace

std::string words(const clinical::Level& level, std::string_view unit) {
  return std::string(symbol(level.comparator)) + amount_words(level.amount) + " " + std::string(unit);
}

std::string words(clinical::Site site, clinical::Side side) {
  std::string text;
  if (side == clinical::Side::left) text = "left ";
  if (side == clinical::Side::right) text = "right ";
  switch (site) {
    case clinical::Site::lumbar_spine:
      return text + "lumbar spine";
    case clinical::Site::total_hip:
      return text + "total hip";
    case clinical::Site::femoral_neck:
      return text + "femoral neck";
    case clinical::Site::forearm:
      return text + "forearm";
  }
  return text;
}

std::string words(clinical::Drug agent) {
  switch (agent) {
    case clinical::Drug::bisphosphonate_oral:
      return "oral bisphosphonate";
    case clinical::Drug::bisphosphonate_iv:
      return "intravenous bisphosphonate";
    case clinical::Drug::denosumab:
      return "denosumab";
    default:
      return "anabolic agent";
  }
}

std::string words(clinical::Marker marker) {
  switch (marker) {
    case clinical::Marker::ctx:
      return "CTX";
    case clinical::Marker::p1np:
      return "P1NP";
    case clinical::Marker::bsap:
      return "bone alkaline phosphatase";
    case clinical::Marker::ntx_serum:
      return "serum NTX";
    case clinical::Marker::ntx_urine:
      return "urinary NTX";
  }
  return "";
}

std::string words(const clinical::Interval& day) {
  const auto first = fhir::to_string(day.first);
  if (day.first == day.last) return first;
  return first.substr(0, day.last - day.first > fhir::Days{31} ? 4 : 7);
}

std::string words_percent(const fhir::Rational& percent) {
  return (percent > 0 ? "+" : "") + fhir::display(percent) + " %";
}

}  // namespace protocol
