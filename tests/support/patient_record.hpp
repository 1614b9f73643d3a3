#pragma once
// A patient's records as an EHR would send them: FHIR JSON through the real reader, each version with the day it arrived.

#include "fhir/json/document.hpp"
#include "fhir/model/read.hpp"
#include "mapping/inbound/record.hpp"

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

class PatientRecord {
 public:
  explicit PatientRecord(std::string id = "p1") : id_(std::move(id)) {}

  PatientRecord& woman(std::string_view birth, std::string_view seen = "2020-01-01") { return person("female", birth, "", seen); }
  PatientRecord& man(std::string_view birth, std::string_view seen = "2020-01-01") { return person("male", birth, "", seen); }
  /// A new version of the Patient, with more members: `"deceasedBoolean":true`.
  PatientRecord& person(std::string_view gender, std::string_view birth, std::string_view more, std::string_view seen) {
    return add("Patient", id_, seen, R"("gender":")" + std::string(gender) + R"(","birthDate":")" + std::string(birth) + '"' + comma(more));
  }

  PatientRecord& anastrozole(std::string_view id, std::string_view status, std::string_view start, std::string_view end,
                             std::string_view seen) {
    return statement(id, status, "199224", start, end, seen);
  }
  PatientRecord& statement(std::string_view id, std::string_view status, std::string_view rxnorm, std::string_view start,
                           std::string_view end, std::string_view seen) {
    std::string period;
    if (!start.empty()) period += R"("start":")" + std::string(start) + '"';
    if (!end.empty()) period += R"(,"end":")" + std::string(end) + '"';
    return add("MedicationStatement", id, seen,
               R"("status":")" + std::string(status) + R"(",)" + drug(rxnorm) + R"(,"subject":)" + subject() +
                   (period.empty() ? "" : R"(,"effectivePeriod":{)" + period + "}") +
                   R"(,"informationSource":{"reference":"Practitioner/dr1"})");
  }
  PatientRecord& order(std::string_view id, std::string_view status, std::string_view rxnorm, std::string_view authored,
                       std::string_view seen) {
    return add("MedicationRequest", id, seen,
               R"("status":")" + std::string(status) + R"(","intent":"order",)" + drug(rxnorm) + R"(,"subject":)" + subject() +
                   R"(,"authoredOn":")" + std::string(authored) + R"(","requester":{"reference":"Practitioner/dr2"})");
  }
  PatientRecord& given(std::string_view id, std::string_view rxnorm, std::string_view day, std::string_view seen) {
    return add(
        "MedicationAdministration", id, seen,
        R"("status":"completed",)" + drug(rxnorm) + R"(,"subject":)" + subject() + R"(,"effectiveDateTime":")" + std::string(day) + '"');
  }

  PatientRecord& condition(std::string_view id, std::string_view snomed, std::string_view onset, std::string_view seen,
                           std::string_view verification = "confirmed") {
    return add("Condition", id, seen,
               R"("verificationStatus":{"coding":[{"code":")" + std::string(verification) +
                   R"("}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":")" + std::string(snomed) + R"("}]},"subject":)" +
                   subject() + R"(,"onsetDateTime":")" + std::string(onset) + '"');
  }

  PatientRecord& t_score(std::string_view id, std::string_view day, std::string_view value, std::string_view seen) {
    return result(id, "38267-1", day, value, "{T-score}", seen, "final");
  }
  PatientRecord& spine_density(std::string_view id, std::string_view day, std::string_view value, std::string_view seen) {
    return result(id, "24966-4", day, value, "g/cm2", seen, "final");
  }
  PatientRecord& estradiol(std::string_view id, std::string_view day, std::string_view value, std::string_view seen,
                           std::string_view status = "final") {
    return result(id, "2243-4", day, value, "pg/mL", seen, status);
  }
  PatientRecord& vitamin_d(std::string_view id, std::string_view day, std::string_view value, std::string_view seen) {
    return result(id, "62292-8", day, value, "ng/mL", seen, "final");
  }
  PatientRecord& result(std::string_view id, std::string_view loinc, std::string_view day, std::string_view value, std::string_view unit,
                        std::string_view seen, std::string_view status) {
    return add("Observation", id, seen,
               R"("status":")" + std::string(status) + R"(","code":{"coding":[{"system":"http://loinc.org","code":")" + std::string(loinc) +
                   R"("}]},"subject":)" + subject() + R"(,"effectiveDateTime":")" + std::string(day) + R"(","valueQuantity":{"value":)" +
                   std::string(value) + R"(,"unit":")" + std::string(unit) + R"(","system":"http://unitsofmeasure.org","code":")" +
                   std::string(unit) + R"("})");
  }

  PatientRecord& scan_order(std::string_view id, std::string_view authored, std::string_view seen) {
    return add(
        "ServiceRequest", id, seen,
        R"("status":"active","intent":"order","code":{"coding":[{"system":"http://snomed.info/sct","code":"312681000"}]},"subject":)" +
            subject() + R"(,"authoredOn":")" + std::string(authored) + '"');
  }

  /// Any resource: `members` without resourceType, id and meta. Versions of one id count 1, 2, ... in the order of their adding.
  PatientRecord& add(std::string_view type, std::string_view id, std::string_view seen, const std::string& members) {
    const std::string reference = std::string(type) + "/" + std::string(id);
    const int version = ++versions_[reference];
    const std::string json = R"({"resourceType":")" + std::string(type) + R"(","id":")" + std::string(id) + R"(","meta":{"versionId":")" +
                             std::to_string(version) + R"(","lastUpdated":")" + std::string(seen) + R"(T10:00:00Z"},)" + members + "}";
    const auto document = fhir::json::Document::parse(json);
    if (!document) throw std::invalid_argument(fhir::to_string(document.error()) + " in " + json);
    auto resource = fhir::read_resource(document->root());
    if (!resource) throw std::invalid_argument(fhir::to_string(resource.error()) + " in " + json);
    inbound::Record record;
    record.reference = reference;
    record.arrival = inbound::arrival_of(*resource, std::nullopt, fhir::Zone::utc());
    record.resource = *std::move(resource);
    record.sequence = records_.size();
    records_.push_back(std::move(record));
    return *this;
  }

  /// What another patient's record holds joins this one, as the records of people who turn out to be one.
  PatientRecord& with(const PatientRecord& other) {
    for (inbound::Record record : other.records_) {
      record.sequence = records_.size();
      records_.push_back(std::move(record));
    }
    return *this;
  }

  const std::vector<inbound::Record>& records() const { return records_; }

 private:
  static std::string comma(std::string_view more) { return more.empty() ? std::string{} : "," + std::string(more); }
  static std::string drug(std::string_view rxnorm) {
    return R"("medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":")" +
           std::string(rxnorm) + R"("}]})";
  }
  std::string subject() const { return R"({"reference":"Patient/)" + id_ + R"("})"; }

  std::string id_;
  std::map<std::string, int> versions_;
  std::vector<inbound::Record> records_;
};

}  // namespace support
