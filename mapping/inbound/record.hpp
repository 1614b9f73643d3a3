#pragma once
// A record: one version of one resource, with its arrival. See docs/FORMATS.md, "Time in a replay".

#include "fhir/model/resources.hpp"

#include <cstdint>
#include <optional>

namespace inbound {

/// Records are what is kept of the record system. Several versions of one resource may be there, in any order, more than once.
struct Record {
  fhir::Resource resource;               ///< references inside are resolved to `Type/id` already
  std::string reference;                 ///< `Type/id`
  std::optional<fhir::Instant> arrival;  ///< none: known from the beginning
  bool deleted = false;                  ///< a Bundle entry that takes the resource away; `resource` is OtherResource then
  std::uint64_t sequence = 0;            ///< place in the input, the last tie-break
};

/// When a version became known: its meta.lastUpdated; else `carried` (timestamp of the Bundle that pushed it or of the file); else its own
/// recorded date (issued, dateAsserted, authoredOn, recordedDate, whenHandedOver); else its clinical date (period start; for an Observation
/// or DiagnosticReport the end). None of these: none. Dates without a time count from the start of their day in the zone.
std::optional<fhir::Instant> arrival_of(const fhir::Resource& resource, const std::optional<fhir::DateTime>& carried,
                                        const fhir::Zone& zone);

}  // namespace inbound
