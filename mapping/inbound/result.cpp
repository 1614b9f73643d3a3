#include "mapping/inbound/result.hpp"

#include <string>
#include <utility>

namespace inbound {

std::optional<fhir::Instant> Result::issued() const {
  return whole.issued ? std::optional(whole.issued->start(page.zone())) : std::nullopt;
}

clinical::Measurement Result::measurement(clinical::Level level) const {
  return {dated(), when.time, issued(), std::move(level)};
}

std::optional<Amount> Result::amount(const Measurand& measurand) const {
  auto understood = understand_value(value, measurand, page.terminology().units());
  if (auto* amount = std::get_if<Amount>(&understood)) return std::move(*amount);
  const auto& refusal = std::get<Refusal>(understood);
  doubt(refusal.rule, refusal.reason);
  return std::nullopt;
}

void Result::doubt(std::string_view rule, std::string_view reason) const {
  page.doubt(rule, std::string(terminology::to_name(kind)).append(": ").append(reason));
}

}  // namespace inbound
