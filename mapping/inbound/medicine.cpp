#include "mapping/inbound/medicine.hpp"

#include "mapping/inbound/codes.hpp"

#include <array>
#include <span>
#include <utility>

namespace inbound {
namespace {

using clinical::Drug;
using clinical::Drugs;
using terminology::Kind;

/// Kinds that name one drug whatever the route.
constexpr auto plain = std::to_array<std::pair<Kind, Drug>>({
    {Kind::anastrozole, Drug::anastrozole},
    {Kind::ai_other, Drug::other_aromatase_inhibitor},
    {Kind::serm, Drug::serm},
    {Kind::serd, Drug::fulvestrant},
    {Kind::estrogen_therapy, Drug::estrogen},
    {Kind::testosterone, Drug::testosterone},
    {Kind::gonadorelin, Drug::gonadorelin},
    {Kind::clomifene, Drug::clomifene},
    {Kind::gnrh_analogue, Drug::gnrh_analogue},
    {Kind::bp_oral, Drug::bisphosphonate_oral},
    {Kind::denosumab, Drug::denosumab},
    {Kind::anabolic, Drug::anabolic},
});

/// How a route is written: codes of SNOMED CT, EDQM and HL7, words and abbreviations in texts.
struct RouteWords {
  std::span<const std::string_view> codes;
  std::span<const std::string_view> parts;
  std::span<const std::string_view> words;
};

constexpr auto oral_codes = std::to_array<std::string_view>({"26643006", "20053000", "PO"});
constexpr auto oral_parts = std::to_array<std::string_view>({"oral", "by mouth"});
constexpr auto oral_words = std::to_array<std::string_view>({"po", "p.o."});
constexpr RouteWords oral{oral_codes, oral_parts, oral_words};

constexpr auto intravenous_codes = std::to_array<std::string_view>({"47625008", "20045000", "IV", "IVINJ", "IVINJBOL", "IVPUSH"});
constexpr auto intravenous_parts = std::to_array<std::string_view>({"intravenous"});
constexpr auto intravenous_words = std::to_array<std::string_view>({"iv", "i.v."});
constexpr RouteWords intravenous{intravenous_codes, intravenous_parts, intravenous_words};

bool is_route(const fhir::CodeableConcept& route, const RouteWords& written) {
  const auto is_code = [&](const fhir::Coding& coding) { return std::ranges::find(written.codes, coding.code) != written.codes.end(); };
  return std::ranges::any_of(route.coding, is_code) || any_text(route, [&](std::string_view text) {
           return std::ranges::any_of(written.parts, [&](std::string_view part) { return holds(text, part); }) ||
                  std::ranges::any_of(written.words, [&](std::string_view word) { return same_word(text, word); });
         });
}

}  // namespace

void Route::add(const fhir::CodeableConcept& route) {
  if (route.empty()) return;
  intravenous_ = intravenous_ || is_route(route, intravenous);
  not_oral_ = not_oral_ || !is_route(route, oral);
}

void Medicine::add(const fhir::CodeableConcept& concept_, const terminology::Terminology& terminology) {
  for_each_entry(concept_, terminology, [&](const fhir::Coding&, const terminology::Entry& entry) {
    if (!terminology::is_medication(entry.kind)) return;
    kinds_ |= bit(entry.kind);
    is_zoledronic_ = is_zoledronic_ || (entry.kind == Kind::bp_iv && holds(entry.display, "zoledron"));
  });
  if (is_coded()) return;
  add_text(concept_.text, terminology);
  for (const auto& coding : concept_.coding) add_text(coding.display, terminology);
}

void Medicine::add_text(std::string_view text, const terminology::Terminology& terminology) {
  in_words_ = in_words_ || (!text.empty() && terminology.names_anastrozole(text));
}

Drugs Medicine::drugs(const Route& route, bool by_words) const {
  Drugs named;
  for (const auto& [kind, drug] : plain)
    if ((kinds(by_words) & bit(kind)) != 0) named.add(drug);
  if (has(Kind::glucocorticoid) && !route.is_not_oral()) named.add(Drug::oral_glucocorticoid);
  if (has(Kind::bp_oral_or_iv)) named.add(route.is_intravenous() ? Drug::bisphosphonate_iv : Drug::bisphosphonate_oral);
  add_intravenous(named);
  return named;
}

Drugs Medicine::infused_agents() const {
  Drugs named;
  if (has(Kind::denosumab)) named.add(Drug::denosumab);
  add_intravenous(named);
  return named;
}

void Medicine::add_intravenous(Drugs& drugs) const {
  if (!has(Kind::bp_iv)) return;
  drugs.add(Drug::bisphosphonate_iv);
  if (is_zoledronic_) drugs.add(Drug::zoledronic_acid);
}

Medicine medicine_of(const fhir::MedicationChoice& choice, const fhir::Medication* referenced,
                     const terminology::Terminology& terminology) {
  Medicine medicine;
  medicine.add(choice.concept_, terminology);
  if (referenced != nullptr) medicine.add(referenced->code, terminology);
  medicine.add_text(choice.reference.display, terminology);
  return medicine;
}

}  // namespace inbound
