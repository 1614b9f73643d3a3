#pragma once
// One resource being read: where its facts and doubts go, and what else they depend on.

#include "mapping/clinical/timeline.hpp"
#include "mapping/inbound/understand.hpp"
#include "mapping/inbound/versions.hpp"

#include <string>
#include <string_view>

namespace inbound {

class EffectiveDates;

struct Page {
  const Understanding& with;
  const Histories& histories;
  const EffectiveDates& effective_dates;
  const History& history;        ///< of the resource, which is not deleted
  clinical::SourceId source;     ///< its name for facts
  clinical::Timeline& timeline;  ///< of its patient

  const terminology::Terminology& terminology() const { return with.terminology; }
  const fhir::Zone& zone() const { return with.zone; }
  fhir::Interval days_of(const fhir::DateTime& date) const { return date.days(with.zone); }

  /// Something was told that is not understood (A16).
  void doubt(std::string_view rule, std::string text) const {
    timeline.data_quality.push_back({std::string(history.reference), std::string(rule), std::move(text)});
  }
};

/// The day on which the version that counts became known, as a fact's date.
inline fhir::Interval arrival_day(const Page& page) {
  const auto day = page.history.current().known_from();
  return {day, day};
}

}  // namespace inbound
