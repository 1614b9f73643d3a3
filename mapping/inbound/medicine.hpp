#pragma once
// Which drugs a resource names, by code and route (protocol 4, 5.1, 11.1, RF-7).

#include "fhir/model/resources.hpp"
#include "mapping/clinical/facts.hpp"
#include "mapping/terminology/terminology.hpp"

#include <cstdint>
#include <string_view>

namespace inbound {

/// How a drug is given, as far as routes are told.
class Route {
 public:
  void add(const fhir::CodeableConcept& route);

  bool is_intravenous() const { return intravenous_; }
  /// A route is told, and it is not the mouth.
  bool is_not_oral() const { return not_oral_; }

 private:
  bool intravenous_ = false;
  bool not_oral_ = false;
};

/// What codings and texts of a medication name.
class Medicine {
 public:
  void add(const fhir::CodeableConcept& concept_, const terminology::Terminology& terminology);
  void add_text(std::string_view text, const terminology::Terminology& terminology);

  /// A coding is in the medications table.
  bool is_coded() const { return kinds_ != 0; }
  /// Anastrozole in words, and no coding that says what it is (P46).
  bool is_anastrozole_in_words() const { return !is_coded() && in_words_; }
  bool names_anastrozole() const { return has(terminology::Kind::anastrozole) || is_anastrozole_in_words(); }

  /// Whether both name a drug of one kind; anastrozole in words is of that kind if `by_words`.
  bool shares_kind(const Medicine& other, bool by_words) const { return (kinds(by_words) & other.kinds(by_words)) != 0; }

  /// The drugs that rules know, given by that route.
  clinical::Drugs drugs(const Route& route, bool by_words) const;
  /// Of these, the agents of which each gift is a dose: denosumab and intravenous bisphosphonates.
  clinical::Drugs infused_agents() const;

 private:
  using Kinds = std::uint32_t;

  static constexpr Kinds bit(terminology::Kind kind) { return Kinds{1} << static_cast<unsigned>(kind); }
  bool has(terminology::Kind kind) const { return (kinds_ & bit(kind)) != 0; }
  Kinds kinds(bool by_words) const { return by_words && is_anastrozole_in_words() ? bit(terminology::Kind::anastrozole) : kinds_; }
  void add_intravenous(clinical::Drugs& drugs) const;

  Kinds kinds_ = 0;  // of the medications table
  bool is_zoledronic_ = false;
  bool in_words_ = false;
};

/// Of a medication and, where it refers to one that is known, of that Medication.
Medicine medicine_of(const fhir::MedicationChoice& choice, const fhir::Medication* referenced, const terminology::Terminology& terminology);

}  // namespace inbound
