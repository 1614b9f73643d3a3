#pragma once
// A result: an observation's own or one of its components (F3), and what both have in common. Readers by what is measured.

#include "mapping/inbound/effective_dates.hpp"
#include "mapping/inbound/page.hpp"
#include "mapping/inbound/value.hpp"

#include <optional>
#include <string_view>

namespace inbound {

struct Result {
  const Page& page;
  const fhir::Observation& whole;
  const fhir::CodeableConcept& code;
  const fhir::ObservationValue& value;
  const std::vector<fhir::ReferenceRange>& reference_range;
  const fhir::Coding& coding;  ///< of the code: the one that is listed
  terminology::Kind kind;
  const Moment& when;

  /// What facts are dated with.
  clinical::Dated dated() const { return {page.source, when.days}; }
  std::optional<fhir::Instant> issued() const;
  clinical::Measurement measurement(clinical::Level level) const;

  /// The value in canonical units, or nothing with the reason noted.
  std::optional<Amount> amount(const Measurand& measurand) const;
  void doubt(std::string_view rule, std::string_view reason) const;
};

void read_estradiol(const Result& result);
void read_marker(const Result& result);
void read_measure(const Result& result);
void read_test(const Result& result);
void read_bone(const Result& result);
void read_smoking(const Result& result);
void read_last_period(const Result& result);

}  // namespace inbound
