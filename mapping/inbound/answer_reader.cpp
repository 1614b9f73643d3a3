#include "mapping/inbound/codes.hpp"
#include "mapping/inbound/result.hpp"

#include <array>

namespace inbound {
namespace {

using terminology::Kind;

constexpr std::string_view loinc = "http://loinc.org";
constexpr std::string_view snomed = "http://snomed.info/sct";
constexpr std::string_view yes_or_no_question = "64234-8";  // LOINC "Current smoker"

struct Answer {
  std::string_view system;  // empty: any
  std::string_view code;
  bool yes;
};

constexpr auto answers = std::to_array<Answer>({{loinc, "LA33-6", true},
                                                {loinc, "LA32-8", false},
                                                {snomed, "373066001", true},
                                                {snomed, "373067005", false},
                                                {"", "Y", true},
                                                {"", "N", false}});

std::optional<bool> yes_or_no(const fhir::Coding& coding) {
  const auto answer = std::ranges::find_if(
      answers, [&](const Answer& known) { return known.code == coding.code && (known.system.empty() || known.system == coding.system); });
  return answer != answers.end() ? std::optional(answer->yes) : std::nullopt;
}

std::optional<bool> yes_or_no(std::string_view text) {
  if (same_word(text, "yes") || same_word(text, "y")) return true;
  if (same_word(text, "no") || same_word(text, "n")) return false;
  return std::nullopt;
}

/// A finding that says whether somebody smokes.
std::optional<bool> smokes(const fhir::Coding& coding, const terminology::Terminology& terminology) {
  for (const auto& entry : terminology.lookup(coding.system, coding.code)) {
    if (entry.kind == Kind::smoker_current) return true;
    if (entry.kind == Kind::smoker_not_current) return false;
  }
  return std::nullopt;
}

/// The first coding that answers, else the text.
std::optional<bool> answer_of(const fhir::CodeableConcept& concept_, bool is_yes_or_no, const terminology::Terminology& terminology) {
  for (const auto& coding : concept_.coding) {
    if (const auto answer = smokes(coding, terminology)) return answer;
    if (const auto answer = is_yes_or_no ? yes_or_no(coding) : std::nullopt) return answer;
  }
  return is_yes_or_no ? yes_or_no(concept_.text) : std::nullopt;
}

/// RF-4: other answers are none.
std::optional<bool> smoking_answer(const Result& result) {
  const bool is_yes_or_no = result.coding.code == yes_or_no_question;
  if (const auto* concept_ = std::get_if<fhir::CodeableConcept>(&result.value))
    return answer_of(*concept_, is_yes_or_no, result.page.terminology());
  if (!is_yes_or_no) return std::nullopt;
  if (const auto* said = std::get_if<bool>(&result.value)) return *said;
  if (const auto* text = std::get_if<std::string>(&result.value)) return yes_or_no(*text);
  return std::nullopt;
}

}  // namespace

void read_smoking(const Result& result) {
  if (const auto current = smoking_answer(result)) result.page.timeline.smoking.push_back({result.dated(), *current});
}

void read_last_period(const Result& result) {
  if (const auto* date = std::get_if<fhir::DateTime>(&result.value))
    result.page.timeline.last_periods.push_back({result.dated(), result.when.time, result.issued(), result.page.days_of(*date)});
}

}  // namespace inbound
