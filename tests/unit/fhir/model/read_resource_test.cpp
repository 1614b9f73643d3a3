#include "reading.hpp"

#include <gtest/gtest.h>

namespace fhir {
namespace {

TEST(ReadResource, TakesTheElementsOfAnObservation) {
  const auto observation = read_as<Observation>(R"({
    "resourceType": "Observation", "id": "o7", "meta": {"versionId": "2", "lastUpdated": "2025-03-12T08:00:00Z", "tag": [{"code": "x"}]},
    "text": {"status": "generated", "div": "<div>45</div>"}, "status": "final", "category": [{"text": "laboratory"}],
    "code": {"coding": [{"system": "http://loinc.org", "version": "2.77", "code": "2243-4", "display": "Estradiol"}], "text": "E2"},
    "subject": {"reference": "Patient/p1", "display": "A patient"}, "effectiveDateTime": "2025-03", "issued": "2025-03-11T09:30:00+01:00",
    "performer": [{"reference": "Organization/lab"}, {"display": "Someone"}],
    "valueQuantity": {"value": 5.40, "comparator": "<", "unit": "pg/mL", "system": "http://unitsofmeasure.org", "code": "pg/mL"},
    "method": {"text": "LC-MS/MS"}, "device": {"reference": "Device/d1"}, "referenceRange": [{"low": {"value": 10}, "text": "adults"}]})");

  EXPECT_EQ(observation.id, "o7");
  EXPECT_EQ(observation.meta, (Meta{"2", date_time("2025-03-12T08:00:00Z")}));
  EXPECT_EQ(observation.status, ObservationStatus::final);
  EXPECT_EQ(observation.code, (CodeableConcept{{{"http://loinc.org", "2243-4", "Estradiol"}}, "E2"}));
  EXPECT_EQ(observation.subject.local, "Patient/p1");
  EXPECT_EQ(observation.subject.display, "A patient");
  EXPECT_EQ(observation.effective_date_time, date_time("2025-03"));
  EXPECT_EQ(observation.issued, date_time("2025-03-11T09:30:00+01:00"));
  ASSERT_EQ(observation.performer.size(), 2U);
  EXPECT_EQ(observation.performer[1].display, "Someone");
  const auto& quantity = std::get<Quantity>(observation.value);
  EXPECT_EQ(quantity.value->text(), "5.40");
  EXPECT_EQ(quantity.comparator, QuantityComparator::less);
  EXPECT_EQ(quantity.unit, "pg/mL");
  EXPECT_EQ(observation.method.text, "LC-MS/MS");
  EXPECT_EQ(observation.device.local, "Device/d1");
  ASSERT_EQ(observation.reference_range.size(), 1U);
  EXPECT_EQ(observation.reference_range[0].low->value, decimal("10"));
  EXPECT_FALSE(observation.reference_range[0].high);
}

ObservationValue value_of(const std::string& member) {
  return read_as<Observation>(R"({"resourceType": "Observation", "status": "final", )" + member + "}").value;
}

TEST(ReadResource, KeepsEachTypeOfResult) {
  EXPECT_EQ(value_of(R"("valueString": "< 5 pg/mL")"), ObservationValue("< 5 pg/mL"));
  EXPECT_EQ(value_of(R"("valueInteger": -2)"), ObservationValue(decimal("-2")));
  EXPECT_EQ(value_of(R"("valueBoolean": false)"), ObservationValue(false));
  EXPECT_EQ(value_of(R"("valueDateTime": "2024-02-29")"), ObservationValue(date_time("2024-02-29")));
  EXPECT_EQ(value_of(R"("valuePeriod": {"end": "2024"})"), ObservationValue(Period{{}, date_time("2024")}));
  EXPECT_EQ(value_of(R"("valueCodeableConcept": {"text": "yes"})"), ObservationValue(CodeableConcept{{}, "yes"}));
  EXPECT_EQ(value_of(R"("valueSampledData": {"period": 1})"), ObservationValue(OtherValue{}));
  EXPECT_EQ(value_of(R"("valueDecimal": 1.5)"), ObservationValue(OtherValue{})) << "no type of R4, but a value there is";
  EXPECT_EQ(value_of(R"("values": 1)"), ObservationValue());
  EXPECT_EQ(value_of(R"("value": 1)"), ObservationValue());
}

TEST(ReadResource, TakesACodeOutsideItsValueSetForUnknown) {
  const auto patient = read_as<Patient>(R"({"resourceType": "Patient", "gender": "F"})");
  EXPECT_EQ(patient.gender, fhir::AdministrativeGender::unknown);
  const auto observation = read_as<Observation>(R"({"resourceType": "Observation", "status": "done"})");
  EXPECT_EQ(observation.status, fhir::ObservationStatus::unknown);
}

TEST(ReadResource, ReadsComponentsAndTheInstant) {
  const auto observation = read_as<Observation>(R"({"resourceType": "Observation", "status": "corrected",
    "effectiveInstant": "2025-03-01T07:00:00.123Z",
    "component": [{"code": {"text": "T"}, "valueQuantity": {"value": -2.50}}, {"code": {"text": "Z"}}]})");
  EXPECT_EQ(observation.effective_date_time, date_time("2025-03-01T07:00:00.123Z"));
  ASSERT_EQ(observation.component.size(), 2U);
  EXPECT_EQ(std::get<Quantity>(observation.component[0].value).value, decimal("-2.5"));
  EXPECT_EQ(observation.component[1].value, ObservationValue());
}

TEST(ReadResource, TakesTheDateOfTheContainedSpecimen) {
  const auto collected = [](const std::string& collection) {
    return read_as<Observation>(R"({"resourceType": "Observation", "status": "final", "specimen": {"reference": "#s"}, "contained": [
        {"resourceType": "Specimen", "id": "other", "collection": {"collectedDateTime": "1999"}},
        {"resourceType": "Specimen", "id": "s", "collection": )" +
                                collection + "}]}")
        .contained_specimen_collected;
  };
  EXPECT_EQ(collected(R"({"collectedDateTime": "2025-03-01"})"), date_time("2025-03-01"));
  EXPECT_EQ(collected(R"({"collectedPeriod": {"start": "2025-03-01", "end": "2025-03-02"}})"), date_time("2025-03-02"));
  EXPECT_EQ(collected(R"({"collectedPeriod": {"start": "2025-03-01"}})"), date_time("2025-03-01"));
  EXPECT_EQ(collected("{}"), std::nullopt);
}

TEST(ReadResource, TakesThePatient) {
  const auto patient = read_as<Patient>(R"({"resourceType": "Patient", "id": "p1", "gender": "female", "birthDate": "1960-05",
    "_birthDate": {"extension": [{"url": "u", "valueCode": "masked"}]}, "deceasedDateTime": "2025-01-01",
    "extension": [{"url": "race", "extension": []}, {"url": "sex", "valueCodeableConcept": {"text": "male"}}],
    "link": [{"other": {"reference": "Patient/p0"}, "type": "seealso"}, {"other": {"reference": "Patient/p2"}, "type": "replaced-by"},
             {"other": {"reference": "Patient/p3"}, "type": "replaced-by"}]})");
  EXPECT_EQ(patient.gender, AdministrativeGender::female);
  EXPECT_EQ(patient.birth_date, date_time("1960-05"));
  EXPECT_EQ(patient.deceased_date_time, date_time("2025-01-01"));
  EXPECT_FALSE(patient.deceased_boolean);
  ASSERT_EQ(patient.concept_extensions.size(), 1U);
  EXPECT_EQ(patient.concept_extensions[0].first, "sex");
  EXPECT_EQ(patient.concept_extensions[0].second.text, "male");
  EXPECT_EQ(patient.replaced_by.local, "Patient/p2");
}

TEST(ReadResource, SurvivesExtensionsInPlaceOfPrimitivesAndNulls) {
  const auto patient = read_as<Patient>(R"({"resourceType": "Patient", "gender": null,
    "_birthDate": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}]}})");
  EXPECT_EQ(patient, Patient{});
  const auto observation = read_as<Observation>(R"({"resourceType": "Observation", "status": "final", "valueQuantity": null,
    "performer": [null, {"display": "lab"}], "code": {"coding": [null, {"code": "x"}], "text": null}, "component": []})");
  EXPECT_EQ(observation.performer.size(), 1U);
  EXPECT_EQ(observation.code.coding, std::vector{(Coding{{}, "x", {}})});
  EXPECT_EQ(observation.value, ObservationValue());
}

TEST(ReadResource, TakesMedicationStatementsOfBothReleases) {
  const auto r4 = read_as<MedicationStatement>(R"({"resourceType": "MedicationStatement", "status": "not-taken",
    "medicationCodeableConcept": {"coding": [{"code": "84857"}]}, "subject": {"reference": "Patient/p1"},
    "effectivePeriod": {"start": "2025-03-01"}, "dateAsserted": "2025-03-03", "informationSource": {"reference": "Practitioner/d"}})");
  EXPECT_EQ(r4.status, MedicationStatementStatus::not_taken);
  EXPECT_EQ(r4.adherence, Adherence::absent);
  EXPECT_EQ(r4.medication.concept_.coding[0].code, "84857");
  EXPECT_EQ(r4.effective_period, (Period{date_time("2025-03-01"), {}}));
  EXPECT_EQ(r4.information_source.local, "Practitioner/d");

  const auto r5 = read_as<MedicationStatement>(R"({"resourceType": "MedicationStatement", "status": "recorded",
    "medication": {"reference": {"reference": "Medication/m"}}, "effectiveDateTime": "2025", "informationSource": [{"display": "a"}, {"display": "b"}],
    "adherence": {"code": {"coding": [{"code": "not-taking"}]}}})");
  EXPECT_EQ(r5.status, MedicationStatementStatus::recorded);
  EXPECT_EQ(r5.adherence, Adherence::not_taking);
  EXPECT_EQ(r5.medication.reference.local, "Medication/m");
  EXPECT_EQ(r5.information_source.display, "a");
}

TEST(ReadResource, CountsAdherenceByItsFirstWord) {
  const auto adherence = [](const std::string& code) {
    return read_as<MedicationStatement>(R"({"resourceType": "MedicationStatement", "status": "recorded",
      "adherence": {"code": {"coding": [{"code": ")" +
                                        code + R"("}]}}})")
        .adherence;
  };
  EXPECT_EQ(adherence("taking"), Adherence::taking);
  EXPECT_EQ(adherence("taking-not-as-directed"), Adherence::taking);
  EXPECT_EQ(adherence("not-taking-as-directed"), Adherence::not_taking);
  EXPECT_EQ(adherence("on-hold-as-directed"), Adherence::on_hold);
  EXPECT_EQ(adherence("stopped-as-directed"), Adherence::stopped);
  EXPECT_EQ(adherence("unknown"), Adherence::other);
  EXPECT_EQ(adherence("takingly"), Adherence::other);
}

TEST(ReadResource, ResolvesAContainedMedication) {
  const auto statement = read_as<MedicationStatement>(R"({"resourceType": "MedicationStatement", "status": "active",
    "medicationReference": {"reference": "#m", "display": "tablet"},
    "contained": [{"resourceType": "Organization", "id": "m", "code": 1}, {"resourceType": "Medication", "id": "m", "code": {"text": "anastrozole"}}]})");
  EXPECT_EQ(statement.medication.concept_.text, "anastrozole");
  EXPECT_EQ(statement.medication.reference.display, "tablet");
  const auto dangling = read_as<MedicationStatement>(R"({"resourceType": "MedicationStatement", "status": "active",
    "medicationReference": {"reference": "#m"}})");
  EXPECT_TRUE(dangling.medication.concept_.empty());
  EXPECT_EQ(dangling.medication.reference.local, "#m");
}

TEST(ReadResource, NamesWhatIsWrongInAContainedMedication) {
  EXPECT_EQ(mistake_in(R"({"resourceType": "MedicationStatement", "status": "active", "medicationReference": {"reference": "#m"},
    "contained": [{"resourceType": "Medication", "id": "m", "code": {"coding": "x"}}]})"),
            "structure at MedicationStatement.contained[0].code.coding: not an array");
}

TEST(ReadResource, TakesAnOrderWithItsDoses) {
  const auto order =
      read_as<MedicationRequest>(R"({"resourceType": "MedicationRequest", "id": "r", "status": "active", "intent": "original-order",
    "doNotPerform": true, "authoredOn": "2025-03-01", "requester": {"reference": "Practitioner/d"},
    "dosageInstruction": [{"text": "1 daily", "route": {"text": "oral"}, "timing": {"code": {"text": "QD"}, "repeat": {
        "boundsPeriod": {"start": "2025-03-02", "end": "2025-06-01"}, "frequency": 1, "period": 2.0, "periodUnit": "d"}},
        "doseAndRate": [{"doseQuantity": {"value": 0.5, "code": "mg"}}, {"doseQuantity": {"value": 7}}]}, {}],
    "dispenseRequest": {"numberOfRepeatsAllowed": 3, "expectedSupplyDuration": {"value": 90, "unit": "days"}}})");
  EXPECT_EQ(order.status, MedicationRequestStatus::active);
  EXPECT_EQ(order.intent, RequestIntent::original_order);
  EXPECT_TRUE(order.do_not_perform);
  ASSERT_EQ(order.dosage_instruction.size(), 2U);
  const auto& dosage = order.dosage_instruction[0];
  EXPECT_EQ(dosage.timing.bounds_period, (Period{date_time("2025-03-02"), date_time("2025-06-01")}));
  EXPECT_EQ(dosage.timing.period, decimal("2"));
  EXPECT_EQ(dosage.timing.period_unit, "d");
  EXPECT_TRUE(dosage.timing.has_repeat);
  EXPECT_TRUE(dosage.has_dose_and_rate);
  EXPECT_EQ(dosage.first_dose_quantity->value, decimal("0.5"));
  EXPECT_EQ(dosage.route.text, "oral");
  EXPECT_FALSE(order.dosage_instruction[1].timing.has_repeat);
  EXPECT_EQ(order.number_of_repeats_allowed, decimal("3"));
  EXPECT_EQ(order.expected_supply_duration->unit, "days");
}

TEST(ReadResource, TakesOnlyTheFirstDoseAndRate) {
  const auto order = read_as<MedicationRequest>(R"({"resourceType": "MedicationRequest", "status": "active", "intent": "order",
    "dosageInstruction": [{"doseAndRate": [{"doseRange": {}}, {"doseQuantity": {"value": 7}}]}]})");
  EXPECT_TRUE(order.dosage_instruction[0].has_dose_and_rate);
  EXPECT_FALSE(order.dosage_instruction[0].first_dose_quantity);
}

TEST(ReadResource, TakesDispensesAndAdministrations) {
  const auto dispense = read_as<MedicationDispense>(R"({"resourceType": "MedicationDispense", "status": "completed",
    "medicationReference": {"reference": "urn:uuid:1", "type": "Medication"}, "daysSupply": {"value": 30, "code": "d"},
    "whenPrepared": "2025-03-01T10:00:00Z", "whenHandedOver": "2025-03-02T10:00:00Z"})");
  EXPECT_EQ(dispense.medication.reference.local, "urn:uuid:1");
  EXPECT_EQ(dispense.days_supply->value, decimal("30"));
  EXPECT_EQ(dispense.when_handed_over, date_time("2025-03-02T10:00:00Z"));

  const auto administration = read_as<MedicationAdministration>(R"({"resourceType": "MedicationAdministration", "status": "in-progress",
    "effectivePeriod": {"start": "2025-03-01"}, "dosage": {"route": {"text": "iv"}, "dose": {"value": 4, "unit": "mg"}, "rateRatio": {}}})");
  EXPECT_EQ(administration.status, MedicationAdministrationStatus::in_progress);
  EXPECT_EQ(administration.route.text, "iv");
  EXPECT_EQ(administration.dose->value, decimal("4"));
}

TEST(ReadResource, TakesConditionsProceduresAndFamilyHistory) {
  const auto condition = read_as<Condition>(R"({"resourceType": "Condition", "clinicalStatus": {"coding": [{"code": "remission"}]},
    "verificationStatus": {"coding": [{"display": "?"}, {"code": "confirmed"}]}, "onsetPeriod": {"start": "2020"}, "recordedDate": "2021-01-01"})");
  EXPECT_EQ(condition.clinical_status, "remission");
  EXPECT_EQ(condition.verification_status, "confirmed");
  EXPECT_EQ(condition.onset_period->start, date_time("2020"));
  EXPECT_EQ(condition.recorded_date, date_time("2021-01-01"));

  const auto procedure = read_as<Procedure>(R"({"resourceType": "Procedure", "status": "completed", "performedString": "long ago",
    "usedCode": [{"text": "denosumab"}]})");
  EXPECT_EQ(procedure.status, ProcedureStatus::completed);
  EXPECT_FALSE(procedure.performed_date_time);
  EXPECT_EQ(procedure.used_code[0].text, "denosumab");

  const auto history = read_as<FamilyMemberHistory>(R"({"resourceType": "FamilyMemberHistory", "status": "health-unknown",
    "patient": {"reference": "Patient/p1"}, "relationship": {"coding": [{"code": "MTH"}]}, "condition": [{"code": {"text": "hip fracture"}}, {}]})");
  EXPECT_EQ(history.status, FamilyHistoryStatus::health_unknown);
  EXPECT_EQ(history.condition, (std::vector{CodeableConcept{{}, "hip fracture"}, CodeableConcept{}}));
}

TEST(ReadResource, TakesReportsOrdersAndSpecimens) {
  const auto report =
      read_as<DiagnosticReport>(R"({"resourceType": "DiagnosticReport", "status": "appended", "effectivePeriod": {"end": "2025"},
    "result": [{"reference": "Observation/o1"}, {"reference": "Observation/o2/_history/3"}]})");
  EXPECT_EQ(report.status, DiagnosticReportStatus::appended);
  EXPECT_EQ(report.result[1].local, "Observation/o2");
  EXPECT_EQ(report.result[1].version, "3");

  const auto order = read_as<ServiceRequest>(R"({"resourceType": "ServiceRequest", "status": "revoked", "intent": "plan"})");
  EXPECT_EQ(order.status, ServiceRequestStatus::revoked);
  EXPECT_EQ(order.intent, RequestIntent::plan);

  const auto specimen =
      read_as<Specimen>(R"({"resourceType": "Specimen", "id": "s", "collection": {"collectedPeriod": {"end": "2025-01-02"}}})");
  EXPECT_EQ(specimen.collected, date_time("2025-01-02"));
}

TEST(ReadResource, KeepsNameAndTimeOfOtherTypes) {
  const auto encounter =
      read_as<OtherResource>(R"({"resourceType": "Encounter", "id": "e", "status": 5, "meta": {"lastUpdated": "2025-03-01T00:00:00Z"},
    "period": {"start": "2025-02-28", "end": "nonsense"}})");
  EXPECT_EQ(encounter.resource_type, "Encounter");
  EXPECT_EQ(encounter.id, "e");
  EXPECT_EQ(encounter.meta.last_updated, date_time("2025-03-01T00:00:00Z"));
  EXPECT_EQ(encounter.recorded, date_time("2025-02-28"));
  EXPECT_EQ(read_as<OtherResource>(R"({"resourceType": "Claim", "issued": "soon", "authoredOn": "2024"})").recorded, date_time("2024"));
}

TEST(ReadResource, LeavesToTheJudgementWhatItMayRefuse) {
  EXPECT_EQ(mistake_in(R"({"resourceType": "Observation", "status": "final", "valueString": "5,4 furlongs"})"), "");
  EXPECT_EQ(mistake_in(R"({"resourceType": "Observation", "status": "final", "valueQuantity": {"value": 1e300, "unit": "?"}})"), "");
  EXPECT_EQ(mistake_in(R"({"resourceType": "MedicationRequest", "status": "active", "intent": "order",
    "dosageInstruction": [{"timing": {"repeat": {"periodUnit": "fortnight"}}}]})"),
            "");
}

TEST(ReadResource, RefusesWhatIsNoResource) {
  EXPECT_EQ(mistake_in("[]"), "structure: not an object");
  EXPECT_EQ(mistake_in("{}"), "required at resourceType: missing");
  EXPECT_EQ(mistake_in(R"({"resourceType": 1})"), "structure at resourceType: not a string");
  EXPECT_EQ(mistake_in(R"({"resourceType": ""})"), "value at resourceType: empty");
}

struct Mistake {
  std::string json;
  std::string issue;
};

void PrintTo(const Mistake& mistake, std::ostream* out) {
  *out << mistake.json;
}

class ReadResourceRefuses : public testing::TestWithParam<Mistake> {};

TEST_P(ReadResourceRefuses, NamingElementAndReason) {
  EXPECT_EQ(mistake_in(GetParam().json), GetParam().issue);
}

INSTANTIATE_TEST_SUITE_P(
    WrongTypes, ReadResourceRefuses,
    testing::Values(
        Mistake{R"({"resourceType": "Observation", "id": 7, "status": "final"})", "structure at Observation.id: not a string"},
        Mistake{R"({"resourceType": "Observation", "status": "final", "meta": []})", "structure at Observation.meta: not an object"},
        Mistake{R"({"resourceType": "Observation", "status": "final", "code": "x"})", "structure at Observation.code: not an object"},
        Mistake{R"({"resourceType": "Observation", "status": "final", "code": {"coding": {}}})",
                "structure at Observation.code.coding: not an array"},
        Mistake{R"({"resourceType": "Observation", "status": "final", "code": {"coding": [{}, {"code": 1}]}})",
                "structure at Observation.code.coding[1].code: not a string"},
        Mistake{R"({"resourceType": "Observation", "status": "final", "valueQuantity": {"value": "18.5"}})",
                "structure at Observation.valueQuantity.value: not a number"},
        Mistake{R"({"resourceType": "Observation", "status": "final", "valueBoolean": "true"})",
                "structure at Observation.valueBoolean: not a boolean"},
        Mistake{R"({"resourceType": "Observation", "status": "final", "component": [{"valueQuantity": {"value": []}}]})",
                "structure at Observation.component[0].valueQuantity.value: not a number"},
        Mistake{R"({"resourceType": "Observation", "status": "final", "subject": {"reference": 5}})",
                "structure at Observation.subject.reference: not a string"},
        Mistake{R"({"resourceType": "Condition", "clinicalStatus": "active"})", "structure at Condition.clinicalStatus: not an object"},
        Mistake{R"({"resourceType": "MedicationRequest", "status": "active", "intent": "order", "dispenseRequest": []})",
                "structure at MedicationRequest.dispenseRequest: not an object"},
        Mistake{
            R"({"resourceType": "MedicationRequest", "status": "active", "intent": "order", "dosageInstruction": [{"doseAndRate": {}}]})",
            "structure at MedicationRequest.dosageInstruction[0].doseAndRate: not an array"},
        Mistake{R"({"resourceType": "FamilyMemberHistory", "status": "partial", "condition": {}})",
                "structure at FamilyMemberHistory.condition: not an array"},
        Mistake{R"({"resourceType": "Patient", "link": [{"type": 1}]})", "structure at Patient.link[0].type: not a string"},
        Mistake{R"({"resourceType": "Patient", "extension": [{"url": 1}]})", "structure at Patient.extension[0].url: not a string"},
        Mistake{
            R"({"resourceType": "MedicationStatement", "status": "active", "contained": {}, "medicationReference": {"reference": "#m"}})",
            "structure at MedicationStatement.contained: not an array"},
        Mistake{R"({"resourceType": "Encounter", "meta": {"lastUpdated": 1}})", "structure at Encounter.meta.lastUpdated: not a string"}));

INSTANTIATE_TEST_SUITE_P(
    UnreadableValues, ReadResourceRefuses,
    testing::Values(Mistake{R"({"resourceType": "Observation", "status": "final", "effectiveDateTime": "2025-13-45"})",
                            "value at Observation.effectiveDateTime: not a FHIR date or dateTime"},
                    Mistake{R"({"resourceType": "Observation", "status": "final", "effectivePeriod": {"end": "yesterday"}})",
                            "value at Observation.effectivePeriod.end: not a FHIR date or dateTime"},
                    Mistake{R"({"resourceType": "Patient", "birthDate": "1960-05-01T10:00:00Z"})",
                            "value at Patient.birthDate: a date has no time"},
                    Mistake{R"({"resourceType": "MedicationRequest", "status": "active", "intent": "wish"})",
                            "value at MedicationRequest.intent: not a code of its value set"},
                    Mistake{R"({"resourceType": "Observation", "status": ""})", "value at Observation.status: not a code of its value set"},
                    Mistake{R"({"resourceType": "Observation", "status": "final", "valueQuantity": {"comparator": "~"}})",
                            "value at Observation.valueQuantity.comparator: not a code of its value set"},
                    Mistake{R"({"resourceType": "Patient", "id": "a/b"})", "value at Patient.id: not an id"},
                    Mistake{R"({"resourceType": "Patient", "id": ""})", "value at Patient.id: not an id"},
                    Mistake{R"({"resourceType": "Patient", "id": ")" + std::string(65, 'a') + R"("})", "value at Patient.id: not an id"}));

INSTANTIATE_TEST_SUITE_P(
    MissingElements, ReadResourceRefuses,
    testing::Values(Mistake{R"({"resourceType": "Observation"})", "required at Observation.status: missing"},
                    Mistake{R"({"resourceType": "Observation", "status": null})", "required at Observation.status: missing"},
                    Mistake{R"({"resourceType": "DiagnosticReport"})", "required at DiagnosticReport.status: missing"},
                    Mistake{R"({"resourceType": "MedicationStatement"})", "required at MedicationStatement.status: missing"},
                    Mistake{R"({"resourceType": "MedicationRequest", "status": "active"})",
                            "required at MedicationRequest.intent: missing"},
                    Mistake{R"({"resourceType": "MedicationRequest", "intent": "order"})", "required at MedicationRequest.status: missing"},
                    Mistake{R"({"resourceType": "MedicationDispense"})", "required at MedicationDispense.status: missing"},
                    Mistake{R"({"resourceType": "MedicationAdministration"})", "required at MedicationAdministration.status: missing"},
                    Mistake{R"({"resourceType": "Procedure"})", "required at Procedure.status: missing"},
                    Mistake{R"({"resourceType": "FamilyMemberHistory"})", "required at FamilyMemberHistory.status: missing"},
                    Mistake{R"({"resourceType": "ServiceRequest", "status": "active"})", "required at ServiceRequest.intent: missing"}));

INSTANTIATE_TEST_SUITE_P(
    TwoOfAChoice, ReadResourceRefuses,
    testing::Values(
        Mistake{R"({"resourceType": "Observation", "status": "final", "valueQuantity": {"value": 1}, "valueString": "1"})",
                "invariant at Observation.valueString: only one of a choice may be there"},
        Mistake{R"({"resourceType": "Observation", "status": "final", "valueRange": {}, "valueRatio": {}})",
                "invariant at Observation.valueRatio: only one of a choice may be there"},
        Mistake{R"({"resourceType": "Observation", "status": "final", "effectiveDateTime": "2025", "effectiveTiming": {}})",
                "invariant at Observation.effectiveTiming: only one of a choice may be there"},
        Mistake{R"({"resourceType": "Observation", "status": "final", "effectiveInstant": "2025", "effectiveDateTime": "2025"})",
                "invariant at Observation.effectiveDateTime: only one of a choice may be there"},
        Mistake{
            R"({"resourceType": "MedicationStatement", "status": "active", "medicationReference": {}, "medicationCodeableConcept": {}})",
            "invariant at MedicationStatement.medicationCodeableConcept: only one of a choice may be there"},
        Mistake{R"({"resourceType": "Patient", "deceasedBoolean": false, "deceasedDateTime": "2025"})",
                "invariant at Patient.deceasedDateTime: only one of a choice may be there"},
        Mistake{R"({"resourceType": "Condition", "onsetAge": {}, "onsetDateTime": "2025"})",
                "invariant at Condition.onsetDateTime: only one of a choice may be there"},
        Mistake{R"({"resourceType": "Procedure", "status": "completed", "performedPeriod": {}, "performedDateTime": "2025"})",
                "invariant at Procedure.performedDateTime: only one of a choice may be there"},
        Mistake{R"({"resourceType": "Specimen", "collection": {"collectedPeriod": {}, "collectedDateTime": "2025"}})",
                "invariant at Specimen.collection.collectedDateTime: only one of a choice may be there"}));

TEST(OffsetOf, LeadsToTheElementOfAnIssue) {
  const std::string text =
      "{\"resourceType\": \"Observation\", \"status\": \"final\",\n \"component\": [{},\n  {\"valueQuantity\": {\"value\": \"x\"}}]}";
  const auto document = parsed(text);
  const auto resource = read_resource(document.root());
  ASSERT_FALSE(resource);
  EXPECT_EQ(document.position(offset_of(document.root(), resource.error().path)), (json::Position{3, 31}));
}

TEST(OffsetOf, LeadsToTheInnermostThatIsThere) {
  const auto document = parsed("{\"resourceType\": \"Bundle\",\n \"entry\": [\n {\"resource\": {\"id\": \"x\"}}]}");
  const auto position = [&](std::string_view path) { return document.position(offset_of(document.root(), path)); };
  EXPECT_EQ(position("Bundle.entry[0].resource.resourceType"), (json::Position{3, 15}));
  EXPECT_EQ(position("Bundle.entry[4].resource"), (json::Position{2, 11}));
  EXPECT_EQ(position("Bundle.type"), (json::Position{1, 1}));
  EXPECT_EQ(position(""), (json::Position{1, 1}));
  EXPECT_EQ(position("resourceType"), (json::Position{1, 1}));
}

}  // namespace
}  // namespace fhir
