#include "mapping/outbound/wording.hpp"

#include <fmt/format.h>

namespace outbound {
namespace {

const protocol::AlertText no_alert_text;
const protocol::ActivityText no_activity_text;

template <class Texts, class Text>
const Text& find(const Texts& texts, std::string_view key, const Text& otherwise) {
  const auto found = texts.find(key);
  return found == texts.end() ? otherwise : found->second;
}

}  // namespace

const protocol::AlertText& Wording::alert(protocol::AlertCode code) const {
  return protocol_ ? find(protocol_->alerts, protocol::to_code(code), no_alert_text) : no_alert_text;
}

const protocol::ActivityText& Wording::activity(int number) const {
  return protocol_ ? find(protocol_->activities, activity_code(number), no_activity_text) : no_activity_text;
}

std::string Wording::basis(std::string_view rule, protocol::AlertCode code) const {
  if (!protocol_) return {};
  const auto found = protocol_->rules.find(rule);
  const std::string& citation = found == protocol_->rules.end() ? alert(code).citation : found->second;
  if (citation.empty()) return fmt::format("Rule {}, {}.", rule, protocol_->canonical());
  return fmt::format("Rule {} ({}), {}.", rule, citation, protocol_->canonical());
}

std::string_view Wording::attached(protocol::AlertCode code) const {
  if (!protocol_) return {};
  switch (code) {
    case protocol::AlertCode::a05:
      return protocol_->reference_text;
    case protocol::AlertCode::a10:
    case protocol::AlertCode::a11:
      return protocol_->preanalytic_text;
    default:
      return {};
  }
}

std::string Wording::version_arcs() const {
  return protocol_ ? "." + protocol_->version : std::string{};
}

std::string_view words(protocol::Context context) {
  switch (context) {
    case protocol::Context::men_bc:
      return "man with breast cancer";
    case protocol::Context::men_trt:
      return "man on testosterone";
    case protocol::Context::men_post_trt:
      return "man after testosterone, or on treatment to restore his own";
    case protocol::Context::men_other:
      return "man without breast cancer or testosterone";
    case protocol::Context::women_ofs_bc:
      return "woman with breast cancer on ovarian suppression";
    case protocol::Context::women_pm_bc:
      return "postmenopausal woman with breast cancer";
    case protocol::Context::women_prem:
      return "premenopausal woman";
    case protocol::Context::women_trt:
      return "woman on testosterone";
    case protocol::Context::women_pm_other:
      return "postmenopausal woman without breast cancer";
    case protocol::Context::women_unk:
      return "woman of unknown menopausal status";
    case protocol::Context::unknown:
      return "gender not known";
  }
  return {};
}

std::string activity_code(int number) {
  return fmt::format("CP-{}", number);
}

std::string words(protocol::Day day, clinical::Precision precision) {
  std::string text = fhir::to_string(day);
  switch (precision) {
    case clinical::Precision::year:
      return text.substr(0, 4);
    case clinical::Precision::month:
      return text.substr(0, 7);
    case clinical::Precision::day:
      return text;
  }
  return text;
}

std::string sentences(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += ' ';
    text += part;
  }
  return text;
}

std::string sentence(std::string_view text) {
  std::string full(text);
  if (full.empty()) return full;
  if (full.front() >= 'a' && full.front() <= 'z') full.front() = static_cast<char>(full.front() - 'a' + 'A');
  if (full.back() != '.' && full.back() != '!' && full.back() != '?') full += '.';
  return full;
}

}  // namespace outbound
