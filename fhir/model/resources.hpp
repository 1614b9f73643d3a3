#pragma once
// The FHIR resources that Bonewatch reads, R4 (MedicationStatement also R5), reduced to the elements that
// docs/PROTOCOL.md uses. Status codes are the union of both releases.

#include "fhir/model/datatypes.hpp"

#include <functional>
#include <string_view>
#include <variant>

namespace fhir {

/// What every resource has. `id` may be empty in a Bundle that creates.
struct ResourceHeader {
  std::string id;
  Meta meta;

  bool operator==(const ResourceHeader&) const = default;
};

enum class AdministrativeGender { absent, male, female, other, unknown };

struct Patient : ResourceHeader {
  AdministrativeGender gender = AdministrativeGender::absent;
  std::optional<DateTime> birth_date;
  std::optional<bool> deceased_boolean;
  std::optional<DateTime> deceased_date_time;
  Reference replaced_by;                                                    ///< link of type replaced-by, the first
  std::vector<std::pair<std::string, CodeableConcept>> concept_extensions;  ///< url and valueCodeableConcept, where there is one

  bool operator==(const Patient&) const = default;
};

enum class ObservationStatus { registered, preliminary, final, amended, corrected, cancelled, entered_in_error, unknown };

/// Observation.value[x]: of the types that carry no result for us (an unknown one too) only the presence is kept.
struct OtherValue {
  bool operator==(const OtherValue&) const = default;
};
using ObservationValue =
    std::variant<std::monostate, Quantity, CodeableConcept, std::string, bool, Decimal /* valueInteger */, DateTime, Period, OtherValue>;

struct ReferenceRange {
  std::optional<Quantity> low;
  std::optional<Quantity> high;

  bool operator==(const ReferenceRange&) const = default;
};

struct ObservationComponent {
  CodeableConcept code;
  ObservationValue value;
  std::vector<ReferenceRange> reference_range;

  bool operator==(const ObservationComponent&) const = default;
};

struct Observation : ResourceHeader {
  ObservationStatus status = ObservationStatus::unknown;
  CodeableConcept code;
  Reference subject;
  std::optional<DateTime> effective_date_time;  ///< also effectiveInstant
  std::optional<Period> effective_period;
  std::optional<DateTime> issued;
  std::vector<Reference> performer;
  ObservationValue value;
  CodeableConcept body_site;
  CodeableConcept method;
  Reference device;
  Reference specimen;
  std::optional<DateTime> contained_specimen_collected;  ///< collection date of the contained specimen that `specimen` names
  std::vector<ReferenceRange> reference_range;
  std::vector<ObservationComponent> component;

  bool operator==(const Observation&) const = default;
};

/// Only its collection date is used: an Observation without a date of its own takes it (protocol F2).
struct Specimen : ResourceHeader {
  Reference subject;
  std::optional<DateTime> collected;  ///< collectedDateTime, else the end (else start) of collectedPeriod

  bool operator==(const Specimen&) const = default;
};

enum class DiagnosticReportStatus {
  registered,
  partial,
  preliminary,
  final,
  amended,
  corrected,
  appended,
  cancelled,
  entered_in_error,
  unknown
};

struct DiagnosticReport : ResourceHeader {
  DiagnosticReportStatus status = DiagnosticReportStatus::unknown;
  CodeableConcept code;
  Reference subject;
  std::optional<DateTime> effective_date_time;
  std::optional<Period> effective_period;
  std::optional<DateTime> issued;
  std::vector<Reference> result;

  bool operator==(const DiagnosticReport&) const = default;
};

/// medication[x]: the concept (own, of a contained Medication, or R5 CodeableReference.concept) or a reference to look up.
/// With the concept of a contained Medication the reference stays too, as `#id` with its display.
struct MedicationChoice {
  CodeableConcept concept_;
  Reference reference;

  bool operator==(const MedicationChoice&) const = default;
};

enum class MedicationStatementStatus {
  active,
  completed,
  entered_in_error,
  intended,
  stopped,
  on_hold,
  unknown,
  not_taken,  // R4
  recorded,
  draft  // R5
};
enum class Adherence { absent, taking, not_taking, on_hold, stopped, other };

struct MedicationStatement : ResourceHeader {
  MedicationStatementStatus status = MedicationStatementStatus::unknown;
  Adherence adherence = Adherence::absent;  ///< R5 adherence.code
  MedicationChoice medication;
  Reference subject;
  std::optional<DateTime> effective_date_time;
  std::optional<Period> effective_period;
  std::optional<DateTime> date_asserted;
  Reference information_source;
  std::vector<Dosage> dosage;

  bool operator==(const MedicationStatement&) const = default;
};

enum class RequestIntent { proposal, plan, directive, order, original_order, reflex_order, filler_order, instance_order, option };
enum class MedicationRequestStatus { active, on_hold, cancelled, completed, entered_in_error, stopped, draft, unknown, ended };

struct MedicationRequest : ResourceHeader {
  MedicationRequestStatus status = MedicationRequestStatus::unknown;
  RequestIntent intent = RequestIntent::order;
  bool do_not_perform = false;
  MedicationChoice medication;
  Reference subject;
  std::optional<DateTime> authored_on;
  Reference requester;
  std::vector<Dosage> dosage_instruction;
  std::optional<Decimal> number_of_repeats_allowed;
  std::optional<Quantity> expected_supply_duration;

  bool operator==(const MedicationRequest&) const = default;
};

enum class MedicationDispenseStatus {
  preparation,
  in_progress,
  cancelled,
  on_hold,
  completed,
  entered_in_error,
  stopped,
  declined,
  unknown,
  not_done_r5
};

struct MedicationDispense : ResourceHeader {
  MedicationDispenseStatus status = MedicationDispenseStatus::unknown;
  MedicationChoice medication;
  Reference subject;
  std::optional<DateTime> when_prepared;
  std::optional<DateTime> when_handed_over;
  std::optional<Quantity> days_supply;
  std::vector<Dosage> dosage_instruction;

  bool operator==(const MedicationDispense&) const = default;
};

enum class MedicationAdministrationStatus { in_progress, not_done, on_hold, completed, entered_in_error, stopped, unknown };

struct MedicationAdministration : ResourceHeader {
  MedicationAdministrationStatus status = MedicationAdministrationStatus::unknown;
  MedicationChoice medication;
  Reference subject;
  std::optional<DateTime> effective_date_time;
  std::optional<Period> effective_period;
  CodeableConcept route;         ///< dosage.route
  std::optional<Quantity> dose;  ///< dosage.dose

  bool operator==(const MedicationAdministration&) const = default;
};

struct Medication : ResourceHeader {
  CodeableConcept code;

  bool operator==(const Medication&) const = default;
};

struct Condition : ResourceHeader {
  std::string clinical_status;  ///< the code of the first coding, empty when absent
  std::string verification_status;
  CodeableConcept code;
  Reference subject;
  std::optional<DateTime> onset_date_time;
  std::optional<Period> onset_period;
  std::optional<DateTime> recorded_date;

  bool operator==(const Condition&) const = default;
};

enum class ProcedureStatus { preparation, in_progress, not_done, on_hold, stopped, completed, entered_in_error, unknown };

struct Procedure : ResourceHeader {
  ProcedureStatus status = ProcedureStatus::unknown;
  CodeableConcept code;
  Reference subject;
  std::optional<DateTime> performed_date_time;
  std::optional<Period> performed_period;
  std::vector<CodeableConcept> used_code;

  bool operator==(const Procedure&) const = default;
};

enum class FamilyHistoryStatus { partial, completed, entered_in_error, health_unknown };

struct FamilyMemberHistory : ResourceHeader {
  FamilyHistoryStatus status = FamilyHistoryStatus::health_unknown;
  Reference patient;
  std::optional<DateTime> date;
  CodeableConcept relationship;
  std::vector<CodeableConcept> condition;  ///< condition.code

  bool operator==(const FamilyMemberHistory&) const = default;
};

enum class ServiceRequestStatus { draft, active, on_hold, revoked, completed, entered_in_error, unknown };

struct ServiceRequest : ResourceHeader {
  ServiceRequestStatus status = ServiceRequestStatus::unknown;
  RequestIntent intent = RequestIntent::order;
  bool do_not_perform = false;
  CodeableConcept code;
  Reference subject;
  std::optional<DateTime> authored_on;

  bool operator==(const ServiceRequest&) const = default;
};

/// A resource of a type that is not used: only its name and when it came.
struct OtherResource : ResourceHeader {
  std::string resource_type;
  /// For its arrival, where nothing better tells it: the first there is of issued, dateAsserted, authoredOn, recordedDate,
  /// whenHandedOver, period.start.
  std::optional<DateTime> recorded;

  bool operator==(const OtherResource&) const = default;
};

using Resource =
    std::variant<OtherResource, Patient, Observation, Specimen, DiagnosticReport, MedicationStatement, MedicationRequest,
                 MedicationDispense, MedicationAdministration, Medication, Condition, Procedure, FamilyMemberHistory, ServiceRequest>;

/// `Observation`
std::string_view resource_type(const Resource& resource);
const ResourceHeader& header(const Resource& resource);
/// `Observation/o7`; empty without an id.
std::string local_reference(const Resource& resource);
/// The `Patient/id` it speaks of (its own for a Patient); empty where it speaks of none (Medication) or names none.
/// A urn or a URL that is no `Type/id` is given as it stands: the fullUrl of an entry may tell whom it means.
std::string patient_reference(const Resource& resource);
/// Visits every reference that was read, empty ones too, so that they can be resolved in place.
void for_each_reference(Resource& resource, const std::function<void(Reference&)>& visit);

}  // namespace fhir
