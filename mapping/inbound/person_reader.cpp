#include "mapping/inbound/person_reader.hpp"

#include "mapping/inbound/codes.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace inbound {
namespace {

using clinical::Gender;

Gender gender_of(fhir::AdministrativeGender gender) {
  switch (gender) {
    case fhir::AdministrativeGender::female:
      return Gender::female;
    case fhir::AdministrativeGender::male:
      return Gender::male;
    case fhir::AdministrativeGender::absent:
    case fhir::AdministrativeGender::other:
    case fhir::AdministrativeGender::unknown:
      break;
  }
  return Gender::not_known;
}

/// Codes of administrative gender, HL7 sex for clinical use and SNOMED CT.
Gender gender_of(const fhir::CodeableConcept& sex) {
  constexpr auto female = std::to_array<std::string_view>({"female", "female-typical", "F", "248152002"});
  constexpr auto male = std::to_array<std::string_view>({"male", "male-typical", "M", "248153007"});
  for (const auto& coding : sex.coding) {
    if (std::ranges::find(female, coding.code) != female.end()) return Gender::female;
    if (std::ranges::find(male, coding.code) != male.end()) return Gender::male;
  }
  return Gender::not_known;
}

Gender gender_of(const fhir::Patient& patient, const std::string& sex_extension) {
  if (!sex_extension.empty())
    for (const auto& [url, sex] : patient.concept_extensions)
      if (url == sex_extension) return gender_of(sex);
  return gender_of(patient.gender);
}

}  // namespace

clinical::Person read_person(const std::string& reference, const Histories& histories, const Understanding& with) {
  clinical::Person person;
  person.reference = reference;
  const auto* patient = histories.find<fhir::Patient>(reference);
  if (patient == nullptr) return person;

  person.gender = gender_of(*patient, with.sex_extension);
  if (patient->birth_date) person.birth = patient->birth_date->days(with.zone);
  person.deceased = patient->deceased_boolean.value_or(false);
  if (patient->deceased_date_time) person.deceased_on = patient->deceased_date_time->days(with.zone);
  return person;
}

std::string survivor_of(const std::string& reference, const Histories& histories) {
  std::vector<std::string> path{reference};
  while (true) {
    const auto* patient = histories.find<fhir::Patient>(path.back());
    if (patient == nullptr || patient->replaced_by.local.empty()) return path.back();
    const auto seen = std::ranges::find(path, patient->replaced_by.local);
    if (seen != path.end()) return *std::min_element(seen, path.end());
    path.push_back(patient->replaced_by.local);
  }
}

}  // namespace inbound
