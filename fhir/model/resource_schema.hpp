#pragma once
// Which elements of the resources that we read we use, in FHIR's order. Written reduced, they are read back equal.

#include "fhir/model/datatype_schema.hpp"
#include "fhir/model/resources.hpp"
#include "fhir/model/type_name.hpp"

namespace fhir {

/// Resource.id. Underscores are let through: servers in use give them.
struct IdField : Field<ResourceHeader, std::string> {
  static constexpr std::size_t longest = 64;

  bool read(const Element& element, std::string_view, ResourceHeader& header) const {
    constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";
    if (!fhir::read(element, header.id)) return false;
    const bool is_id = !header.id.empty() && header.id.size() <= longest && header.id.find_first_not_of(allowed) == std::string::npos;
    return is_id || element.fail(IssueType::value, "not an id");
  }
};

inline constexpr auto header_fields = std::tuple{IdField{{{.name = "id"}, &ResourceHeader::id}}, field("meta", &ResourceHeader::meta)};

template <class... Fields>
constexpr auto with_header(Fields... fields) {
  return std::tuple_cat(header_fields, std::tuple{fields...});
}

/// medication[x] of R4, and `medication` of R5, which may have both parts. Both are there too when the concept came from a
/// contained Medication, so that only R5's form can write that.
template <class Owner>
struct MedicationField : Marks {
  constexpr bool matches(std::string_view key) const {
    return key.starts_with("medication") && (key.size() == 10 || key == "medicationCodeableConcept" || key == "medicationReference");
  }
  bool read(const Element& element, std::string_view key, Owner& owner) const {
    if (key == "medicationCodeableConcept") return fhir::read(element, owner.medication.concept_);
    if (key == "medicationReference") return fhir::read(element, owner.medication.reference);
    return fhir::read(element, owner.medication);
  }
  bool present(const Owner& owner) const { return fhir::present(owner.medication); }
  void write(json::Writer& out, const Owner& owner) const {
    const auto& [concept_, reference] = owner.medication;
    if (!present(owner)) return;
    if (fhir::present(concept_) && fhir::present(reference)) {
      out.key("medication");
      fhir::write(out, owner.medication);
    } else if (fhir::present(concept_)) {
      out.key("medicationCodeableConcept");
      fhir::write(out, concept_);
    } else {
      out.key("medicationReference");
      fhir::write(out, reference);
    }
  }
};

template <class Owner>
constexpr MedicationField<Owner> medication_field() {
  return {{.name = "medication[x]"}};
}

/// Observation.value[x] and Observation.component.value[x].
template <class Owner>
struct ValueField : Marks {
  static constexpr std::size_t prefix = std::string_view{"value"}.size();

  constexpr bool matches(std::string_view key) const {
    return key.starts_with("value") && key.size() > prefix && key[prefix] >= 'A' && key[prefix] <= 'Z';
  }

  bool read(const Element& element, std::string_view key, Owner& owner) const {
    const auto type = key.substr(prefix);
    auto& value = owner.value;
    if (type == "Quantity") return fhir::read(element, value.template emplace<Quantity>());
    if (type == "CodeableConcept") return fhir::read(element, value.template emplace<CodeableConcept>());
    if (type == "String") return fhir::read(element, value.template emplace<std::string>());
    if (type == "Boolean") return fhir::read(element, value.template emplace<bool>());
    if (type == "Integer") return read_into<Decimal>(element, value);
    if (type == "DateTime") return read_into<DateTime>(element, value);
    if (type == "Period") return fhir::read(element, value.template emplace<Period>());
    value = OtherValue{};
    return true;
  }

  bool present(const Owner& owner) const { return owner.value.index() != 0; }

  void write(json::Writer& out, const Owner& owner) const {
    const auto& value = owner.value;
    if (const auto* quantity = std::get_if<Quantity>(&value)) return write_as(out, "valueQuantity", *quantity);
    if (const auto* concept_ = std::get_if<CodeableConcept>(&value)) return write_as(out, "valueCodeableConcept", *concept_);
    if (const auto* text = std::get_if<std::string>(&value)) return write_as(out, "valueString", *text);
    if (const auto* flag = std::get_if<bool>(&value)) return write_as(out, "valueBoolean", *flag);
    if (const auto* integer = std::get_if<Decimal>(&value)) return write_as(out, "valueInteger", *integer);
    if (const auto* date = std::get_if<DateTime>(&value)) return write_as(out, "valueDateTime", *date);
    if (const auto* period = std::get_if<Period>(&value)) return write_as(out, "valuePeriod", *period);
    if (!std::holds_alternative<OtherValue>(value)) return;
    out.key("valueRange");  // stands for every type that is not kept
    out.begin_object();
    out.end_object();
  }

 private:
  template <class T>
  static bool read_into(const Element& element, ObservationValue& value) {
    std::optional<T> typed;
    if (!fhir::read(element, typed)) return false;
    value = *std::move(typed);
    return true;
  }

  template <class T>
  static void write_as(json::Writer& out, std::string_view name, const T& typed) {
    out.key(name);
    fhir::write(out, typed);
  }
};

template <class Owner>
constexpr ValueField<Owner> value_field() {
  return {{.name = "value[x]"}};
}

/// The Specimen that `Observation.specimen` names in `contained`. It is read once the whole Observation is (resolve_contained).
struct ContainedSpecimenField : Marks {
  bool read(const Element&, std::string_view, Observation&) const { return true; }
  bool present(const Observation& observation) const { return observation.contained_specimen_collected.has_value(); }
  void write(json::Writer& out, const Observation& observation) const;
};

/// Extensions of Patient that hold a concept; a hospital may name one of them as the recorded sex for clinical use.
struct ConceptExtensionsField : Marks {
  bool read(const Element& element, std::string_view, Patient& patient) const;
  bool present(const Patient& patient) const { return !patient.concept_extensions.empty(); }
  void write(json::Writer& out, const Patient& patient) const;
};

/// Patient.link of type replaced-by.
struct ReplacedByField : Marks {
  bool read(const Element& element, std::string_view, Patient& patient) const;
  bool present(const Patient& patient) const { return fhir::present(patient.replaced_by); }
  void write(json::Writer& out, const Patient& patient) const;
};

/// A CodeableConcept of which the first code is kept.
template <class Owner>
struct CodeField : Marks {
  std::string Owner::*place;

  bool read(const Element& element, std::string_view, Owner& owner) const {
    CodeableConcept concept_;
    if (!fhir::read(element, concept_)) return false;
    for (const auto& coding : concept_.coding)
      if ((owner.*place).empty()) owner.*place = coding.code;
    return true;
  }
  bool present(const Owner& owner) const { return !(owner.*place).empty(); }
  void write(json::Writer& out, const Owner& owner) const {
    if (!present(owner)) return;
    out.key(name);
    fhir::write(out, CodeableConcept{.coding = {{.system = {}, .code = owner.*place, .display = {}}}, .text = {}});
  }
};

template <class Owner>
constexpr CodeField<Owner> code_field(std::string_view name, std::string Owner::*place) {
  return {{.name = name}, place};
}

/// R5 MedicationStatement.adherence.code: `taking-as-directed` and its like count as their first word.
struct AdherenceField : Marks {
  bool read(const Element& element, std::string_view, MedicationStatement& statement) const;
  bool present(const MedicationStatement& statement) const { return statement.adherence != Adherence::absent; }
  void write(json::Writer& out, const MedicationStatement& statement) const;
};

/// MedicationStatement.informationSource: one in R4, an array in R5, whose first is kept.
struct InformationSourceField : Field<MedicationStatement, Reference> {
  bool read(const Element& element, std::string_view key, MedicationStatement& statement) const;
};

/// Specimen.collection: the end of a period (else its start) counts as the date.
struct CollectedPeriodField : Marks {
  bool read(const Element& element, std::string_view, Specimen& specimen) const;
  bool present(const Specimen&) const { return false; }
  void write(json::Writer&, const Specimen&) const {}
};

template <>
struct Schema<MedicationChoice> {
  static constexpr auto fields =
      std::tuple{field("concept", &MedicationChoice::concept_), field("reference", &MedicationChoice::reference)};
};

template <>
struct Schema<Patient> {
  static constexpr auto fields =
      with_header(ConceptExtensionsField{{.name = "extension"}}, field("gender", &Patient::gender),
                  date_field("birthDate", &Patient::birth_date), choice("deceased[x]", "deceasedBoolean", &Patient::deceased_boolean),
                  choice("deceased[x]", "deceasedDateTime", &Patient::deceased_date_time), ReplacedByField{{.name = "link"}});
};

template <>
struct Schema<ReferenceRange> {
  static constexpr auto fields = std::tuple{field("low", &ReferenceRange::low), field("high", &ReferenceRange::high)};
};

template <>
struct Schema<ObservationComponent> {
  static constexpr auto fields = std::tuple{field("code", &ObservationComponent::code), value_field<ObservationComponent>(),
                                            field("referenceRange", &ObservationComponent::reference_range)};
};

template <>
struct Schema<Observation> {
  static constexpr auto fields = with_header(
      ContainedSpecimenField{{.name = "contained"}}, required("status", &Observation::status), field("code", &Observation::code),
      field("subject", &Observation::subject), choice("effective[x]", "effectiveDateTime", &Observation::effective_date_time),
      choice("effective[x]", "effectivePeriod", &Observation::effective_period), unkept("effective[x]", "effectiveTiming"),
      read_only(choice("effective[x]", "effectiveInstant", &Observation::effective_date_time)), field("issued", &Observation::issued),
      field("performer", &Observation::performer), value_field<Observation>(), field("bodySite", &Observation::body_site),
      field("method", &Observation::method), field("specimen", &Observation::specimen), field("device", &Observation::device),
      field("referenceRange", &Observation::reference_range), field("component", &Observation::component));
};

template <>
struct Schema<Specimen> {
  static constexpr auto fields =
      with_header(field("subject", &Specimen::subject),
                  inside<Specimen>("collection", choice("collected[x]", "collectedDateTime", &Specimen::collected),
                                   CollectedPeriodField{{.name = "collectedPeriod", .choice = "collected[x]"}}));
};

template <>
struct Schema<DiagnosticReport> {
  static constexpr auto fields = with_header(required("status", &DiagnosticReport::status), field("code", &DiagnosticReport::code),
                                             field("subject", &DiagnosticReport::subject),
                                             choice("effective[x]", "effectiveDateTime", &DiagnosticReport::effective_date_time),
                                             choice("effective[x]", "effectivePeriod", &DiagnosticReport::effective_period),
                                             field("issued", &DiagnosticReport::issued), field("result", &DiagnosticReport::result));
};

template <>
struct Schema<MedicationStatement> {
  static constexpr auto fields =
      with_header(required("status", &MedicationStatement::status), medication_field<MedicationStatement>(),
                  field("subject", &MedicationStatement::subject),
                  choice("effective[x]", "effectiveDateTime", &MedicationStatement::effective_date_time),
                  choice("effective[x]", "effectivePeriod", &MedicationStatement::effective_period),
                  unkept("effective[x]", "effectiveTiming"), field("dateAsserted", &MedicationStatement::date_asserted),
                  InformationSourceField{{{.name = "informationSource"}, &MedicationStatement::information_source}},
                  field("dosage", &MedicationStatement::dosage), AdherenceField{{.name = "adherence"}});
};

template <>
struct Schema<MedicationRequest> {
  static constexpr auto fields = with_header(
      required("status", &MedicationRequest::status), required("intent", &MedicationRequest::intent),
      field("doNotPerform", &MedicationRequest::do_not_perform), medication_field<MedicationRequest>(),
      field("subject", &MedicationRequest::subject), field("authoredOn", &MedicationRequest::authored_on),
      field("requester", &MedicationRequest::requester), field("dosageInstruction", &MedicationRequest::dosage_instruction),
      inside<MedicationRequest>("dispenseRequest", field("numberOfRepeatsAllowed", &MedicationRequest::number_of_repeats_allowed),
                                field("expectedSupplyDuration", &MedicationRequest::expected_supply_duration)));
};

template <>
struct Schema<MedicationDispense> {
  static constexpr auto fields =
      with_header(required("status", &MedicationDispense::status), medication_field<MedicationDispense>(),
                  field("subject", &MedicationDispense::subject), field("daysSupply", &MedicationDispense::days_supply),
                  field("whenPrepared", &MedicationDispense::when_prepared), field("whenHandedOver", &MedicationDispense::when_handed_over),
                  field("dosageInstruction", &MedicationDispense::dosage_instruction));
};

template <>
struct Schema<MedicationAdministration> {
  static constexpr auto fields =
      with_header(required("status", &MedicationAdministration::status), medication_field<MedicationAdministration>(),
                  field("subject", &MedicationAdministration::subject),
                  choice("effective[x]", "effectiveDateTime", &MedicationAdministration::effective_date_time),
                  choice("effective[x]", "effectivePeriod", &MedicationAdministration::effective_period),
                  inside<MedicationAdministration>("dosage", field("route", &MedicationAdministration::route),
                                                   field("dose", &MedicationAdministration::dose)));
};

template <>
struct Schema<Medication> {
  static constexpr auto fields = with_header(field("code", &Medication::code));
};

template <>
struct Schema<Condition> {
  static constexpr auto fields =
      with_header(code_field("clinicalStatus", &Condition::clinical_status),
                  code_field("verificationStatus", &Condition::verification_status), field("code", &Condition::code),
                  field("subject", &Condition::subject), choice("onset[x]", "onsetDateTime", &Condition::onset_date_time),
                  unkept("onset[x]", "onsetAge"), choice("onset[x]", "onsetPeriod", &Condition::onset_period),
                  unkept("onset[x]", "onsetRange"), unkept("onset[x]", "onsetString"), field("recordedDate", &Condition::recorded_date));
};

template <>
struct Schema<Procedure> {
  static constexpr auto fields = with_header(
      required("status", &Procedure::status), field("code", &Procedure::code), field("subject", &Procedure::subject),
      choice("performed[x]", "performedDateTime", &Procedure::performed_date_time),
      choice("performed[x]", "performedPeriod", &Procedure::performed_period), unkept("performed[x]", "performedString"),
      unkept("performed[x]", "performedAge"), unkept("performed[x]", "performedRange"), field("usedCode", &Procedure::used_code));
};

template <>
struct Schema<FamilyMemberHistory> {
  static constexpr auto fields =
      with_header(required("status", &FamilyMemberHistory::status), field("patient", &FamilyMemberHistory::patient),
                  field("date", &FamilyMemberHistory::date), field("relationship", &FamilyMemberHistory::relationship),
                  list_of("condition", &FamilyMemberHistory::condition, self("code")));
};

template <>
struct Schema<ServiceRequest> {
  static constexpr auto fields = with_header(required("status", &ServiceRequest::status), required("intent", &ServiceRequest::intent),
                                             field("doNotPerform", &ServiceRequest::do_not_perform), field("code", &ServiceRequest::code),
                                             field("subject", &ServiceRequest::subject), field("authoredOn", &ServiceRequest::authored_on));
};

}  // namespace fhir
