#pragma once
// The date of a result, also where another resource tells it (F2).

#include "fhir/primitive/zone.hpp"
#include "mapping/inbound/versions.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace inbound {

/// Where in time a fact lies.
struct Moment {
  fhir::Interval days;
  fhir::Instant time;  ///< the start of the first day where no time was given
};

Moment moment_of(const fhir::DateTime& date, const fhir::Zone& zone);

/// effectiveDateTime, else the period's end, else its start. The pointer is into the arguments; null: none of them.
const fhir::DateTime* effective_date(const std::optional<fhir::DateTime>& date_time, const std::optional<fhir::Period>& period);

/// What reports and specimens tell of the dates of results. The histories must outlive it.
class EffectiveDates {
 public:
  EffectiveDates(const Histories& histories, const fhir::Zone& zone);

  /// The observation's own date; else that of a report (not cancelled or entered in error) that lists it, of several the earliest; else the
  /// collection of its specimen. Nothing where none is told: `issued` is never one.
  std::optional<Moment> of(const fhir::Observation& observation, std::string_view reference) const;

 private:
  struct Reported {
    std::string_view result;
    Moment moment;
  };

  const Histories& histories_;
  const fhir::Zone& zone_;
  std::vector<Reported> reported_;  // by result, then the earliest first
};

}  // namespace inbound
