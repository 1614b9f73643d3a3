#include "daemon/sandbox/chart_writer.hpp"

#include "daemon/sandbox/hospital.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sandbox {
namespace {

using fhir::json::Writer;

constexpr std::string_view ucum = "http://unitsofmeasure.org";
constexpr std::string_view loinc = "http://loinc.org";
constexpr std::string_view terminology = "http://terminology.hl7.org/CodeSystem/";

constexpr Code spine_score_code{loinc, "38267-1", "DXA Lumbar spine [T-score] Bone density"};
constexpr Code hip_score_code{loinc, "38264-8", "DXA Hip [T-score] Bone density"};
constexpr Code spine_density_code{loinc, "24966-4", "DXA Lumbar spine [Mass/Area] Bone density"};
constexpr Code hip_density_code{loinc, "38261-4", "DXA Hip [Mass/Area] Bone density"};
constexpr Code smoking_code{loinc, "72166-2", "Tobacco smoking status"};

constexpr std::array<std::string_view, 4> doctors{"okafor", "lindqvist", "moreau", "tanaka"};

void concept_of(Writer& out, std::string_view member, const Code& code) {
  out.key(member).begin_object().key("coding").begin_array().begin_object();
  out.member("system", code.system).member("code", code.code).member("display", code.display);
  out.end_object().end_array().member("text", code.display).end_object();
}

void text_of(Writer& out, std::string_view member, std::string_view text) {
  out.key(member).begin_object().member("text", text).end_object();
}

void coded(Writer& out, std::string_view member, std::string_view system, std::string_view code) {
  out.key(member).begin_object().key("coding").begin_array().begin_object();
  out.member("system", std::string(terminology).append(system)).member("code", code);
  out.end_object().end_array().end_object();
}

void quantity(Writer& out, std::string_view member, std::string_view value, std::string_view unit) {
  out.key(member).begin_object();
  const bool compared = value.starts_with('<');
  out.key("value").number(value.substr(compared ? 1 : 0));
  if (compared) out.member("comparator", "<");
  out.member("unit", unit).member("system", ucum).member("code", unit).end_object();
}

std::string two_digits(int number) {
  return std::string(number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

ChartWriter::ChartWriter(const Person& person, Day since, Random& random)
    : person_(person), random_(random), doctor_(random.one_of(doctors)) {
  const auto at = some_time_of(since);
  auto out = begin("Patient", person_.id, at);
  out.key("name")
      .begin_array()
      .begin_object()
      .member("family", person_.family)
      .key("given")
      .begin_array()
      .string(person_.given)
      .end_array();
  out.end_object().end_array();
  out.member("gender", person_.female ? "female" : "male").member("birthDate", fhir::to_string(person_.birth));
  finish(out, at);
}

void ChartWriter::condition(const Code& code, Day onset) {
  const auto at = some_time_of(onset + Days(random_.between(0, 2)));
  auto out = begin("Condition", next_id("condition"), at);
  coded(out, "clinicalStatus", "condition-clinical", "active");
  coded(out, "verificationStatus", "condition-ver-status", "confirmed");
  concept_of(out, "code", code);
  subject(out);
  out.member("onsetDateTime", fhir::to_string(onset));
  finish(out, at);
}

void ChartWriter::result(const Test& test, Day day, std::string_view value, std::string_view method) {
  observation(test.code, day, test.unit, value, method, false);
}

void ChartWriter::dxa(Day day, std::string_view spine_score, std::string_view hip_score, std::string_view spine_density,
                      std::string_view hip_density) {
  observation(spine_score_code, day, "{T-score}", spine_score, "DXA", true);
  observation(hip_score_code, day, "{T-score}", hip_score, "DXA", true);
  if (!spine_density.empty()) observation(spine_density_code, day, "g/cm2", spine_density, "DXA", true);
  if (!hip_density.empty()) observation(hip_density_code, day, "g/cm2", hip_density, "DXA", true);
}

void ChartWriter::smoking(const Code& answer, Day day) {
  const auto at = some_time_of(day);
  auto out = begin("Observation", next_id("observation"), at);
  out.member("status", "final");
  concept_of(out, "code", smoking_code);
  subject(out);
  out.member("effectiveDateTime", fhir::to_string(day));
  concept_of(out, "valueCodeableConcept", answer);
  finish(out, at);
}

void ChartWriter::observation(const Code& code, Day day, std::string_view unit, std::string_view value, std::string_view method,
                              bool on_scanner) {
  const auto at = some_time_of(day + Days(random_.between(0, 1)));
  auto out = begin("Observation", next_id("observation"), at);
  out.member("status", "final");
  concept_of(out, "code", code);
  subject(out);
  out.member("effectiveDateTime", fhir::to_string(day));
  quantity(out, "valueQuantity", value, unit);
  if (!method.empty()) text_of(out, "method", method);
  if (on_scanner) out.key("device").begin_object().member("reference", "Device/dxa-1").member("display", "DXA scanner 1").end_object();
  finish(out, at);
}

void ChartWriter::takes(const Code& drug, Day start, std::optional<Day> end) {
  const auto id = next_id("statement");
  const auto told = [&](std::string_view version, const std::string& at, bool ended) {
    auto out = begin("MedicationStatement", id, at, version);
    out.member("status", ended ? "stopped" : "active");
    concept_of(out, "medicationCodeableConcept", drug);
    subject(out);
    out.key("effectivePeriod").begin_object().member("start", fhir::to_string(start));
    if (ended) out.member("end", fhir::to_string(*end));
    out.end_object();
    prescriber(out, "informationSource");
    finish(out, at);
  };
  told("1", some_time_of(start + Days(random_.between(0, 4))), false);
  if (end) told("2", some_time_of(*end + Days(random_.between(0, 4))), true);
}

void ChartWriter::takes_text(std::string_view text, Day start) {
  const auto at = some_time_of(start + Days(random_.between(0, 4)));
  auto out = begin("MedicationStatement", next_id("statement"), at);
  out.member("status", "active");
  text_of(out, "medicationCodeableConcept", text);
  subject(out);
  out.key("effectivePeriod").begin_object().member("start", fhir::to_string(start)).end_object();
  finish(out, at);
}

void ChartWriter::ordered(const Code& drug, Day day, std::string_view intent, std::optional<Day> start) {
  order(next_id("order"), some_time_of(day), "1", drug, day, "active", intent, start);
}

void ChartWriter::ordered_in_error(const Code& drug, Day day) {
  const auto id = next_id("order");
  order(id, some_time_of(day), "1", drug, day, "active", "order", {});
  order(id, some_time_of(day + Days(2)), "2", drug, day, "entered-in-error", "order", {});
}

void ChartWriter::order(const std::string& id, const std::string& at, std::string_view version, const Code& drug, Day day,
                        std::string_view status, std::string_view intent, std::optional<Day> start) {
  auto out = begin("MedicationRequest", id, at, version);
  out.member("status", status).member("intent", intent);
  concept_of(out, "medicationCodeableConcept", drug);
  subject(out);
  out.member("authoredOn", fhir::to_string(day));
  prescriber(out, "requester");
  if (start) {
    out.key("dosageInstruction").begin_array().begin_object().key("timing").begin_object().key("repeat").begin_object();
    out.key("boundsPeriod").begin_object().member("start", fhir::to_string(*start)).end_object();
    out.end_object().end_object().end_object().end_array();
  }
  finish(out, at);
}

void ChartWriter::dispensed(const Code& drug, Day day, int days) {
  const auto at = some_time_of(day);
  auto out = begin("MedicationDispense", next_id("dispense"), at);
  out.member("status", "completed");
  concept_of(out, "medicationCodeableConcept", drug);
  subject(out);
  quantity(out, "daysSupply", std::to_string(days), "d");
  out.member("whenHandedOver", fhir::to_string(day));
  finish(out, at);
}

void ChartWriter::given(const Code& drug, Day day) {
  const auto at = some_time_of(day);
  auto out = begin("MedicationAdministration", next_id("administration"), at);
  out.member("status", "completed");
  concept_of(out, "medicationCodeableConcept", drug);
  subject(out);
  out.member("effectiveDateTime", fhir::to_string(day));
  finish(out, at);
}

std::string ChartWriter::next_id(std::string_view what) {
  return person_.id + "-" + std::string(what) + "-" + std::to_string(++count_);
}

Writer ChartWriter::begin(std::string_view type, const std::string& id, const std::string& at, std::string_view version) {
  Writer out;
  out.begin_object().member("resourceType", type).member("id", id);
  out.key("meta").begin_object().member("versionId", version).member("lastUpdated", at).end_object();
  return out;
}

void ChartWriter::subject(Writer& out) const {
  out.key("subject").begin_object().member("reference", "Patient/" + person_.id).end_object();
}

void ChartWriter::prescriber(Writer& out, std::string_view member) const {
  out.key(member).begin_object().member("reference", "Practitioner/dr-" + doctor_).end_object();
}

void ChartWriter::finish(Writer& out, const std::string& at) {
  out.end_object();
  out_.push_back({at, out.take()});
}

std::string ChartWriter::some_time_of(Day day) {
  const int hour = random_.between(8, 17);
  const int minute = random_.between(0, 59);
  return fhir::to_string(std::min(day, last_day)) + "T" + two_digits(hour) + ":" + two_digits(minute) + ":00Z";
}

}  // namespace sandbox
