#pragma once
// From records to timelines: which facts are eligible, what they mean in canonical units, and what was not understood.
// Clinical sources: docs/PROTOCOL.md sections 1, 3, 5.1 and 11.1.

#include "fhir/primitive/zone.hpp"
#include "mapping/clinical/reading.hpp"
#include "mapping/clinical/timeline.hpp"
#include "mapping/inbound/record.hpp"
#include "mapping/terminology/terminology.hpp"

#include <span>

namespace inbound {

/// What the understanding rests on beside the records. The referenced objects must outlive the call.
struct Understanding {
  const terminology::Terminology& terminology;
  const fhir::Zone& zone;
  clinical::Reading reading;
  std::string sex_extension;  ///< url of a Patient extension that overrides the administrative gender; empty: none
};

/// One timeline for each patient that the records tell of and that no other replaces, as known at the end of `known_until`;
/// sorted by patient reference. Records of a patient that was merged away (Patient.link replaced-by) join the surviving one.
/// Medication resources may stand among the records. Pure; the order of the records does not matter, nor do repetitions.
std::vector<clinical::Timeline> understand(std::span<const Record> records, const Understanding& with, fhir::Day known_until);

/// Whether this version alone makes its patient one to watch: a medication resource of the four types, whatever its status, that tells
/// anastrozole by code or in text, `medication` being the Medication it refers to where it does and where that is known.
bool tells_anastrozole(const fhir::Resource& resource, const fhir::Medication* medication, const terminology::Terminology& terminology);

/// Whether any rule may use this version: a listed code in it, or a type that is always used. What is not may be dropped unread.
bool is_relevant(const fhir::Resource& resource, const terminology::Terminology& terminology);

}  // namespace inbound
