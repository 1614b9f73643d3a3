#pragma once
// From one resource to the facts it tells. Each reader adds to the page's timeline; what does not count adds nothing.

#include "mapping/inbound/page.hpp"

namespace inbound {

/// F1 to F5: results, each component a result of its own; F6: menopausal states told as an answer.
void read_observation(const fhir::Observation& observation, const Page& page);

/// F6, RF-4.
void read_condition(const fhir::Condition& condition, const Page& page);

/// F9: a parent's hip fracture.
void read_family_history(const fhir::FamilyMemberHistory& history, const Page& page);

/// F6: a condition told by what was done; F12: a DXA scan; section 11.1: a dose of an intravenous agent or denosumab.
void read_procedure(const fhir::Procedure& procedure, const Page& page);

/// F11.
void read_scan_order(const fhir::ServiceRequest& order, const Page& page);

/// F12.
void read_report(const fhir::DiagnosticReport& report, const Page& page);

/// Section 5.1, PT-3: a statement, order, dispense or administration with all its versions.
void read_medication(const Page& page);

}  // namespace inbound
