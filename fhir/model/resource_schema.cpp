#include "fhir/model/resource_schema.hpp"

#include <utility>

namespace fhir {
namespace {

struct Extension {
  std::string url;
  std::optional<CodeableConcept> value;

  bool operator==(const Extension&) const = default;
};

struct PatientLink {
  std::string type;
  Reference other;

  bool operator==(const PatientLink&) const = default;
};

constexpr std::string_view replaced_by = "replaced-by";

/// `taking`, `not-taking` ... or one of those with a tail: `taking-not-as-directed`.
std::optional<Adherence> adherence_of(std::string_view code) {
  for (const auto adherence : {Adherence::taking, Adherence::not_taking, Adherence::on_hold, Adherence::stopped}) {
    const auto word = code_of(adherence);
    if (code == word || (code.starts_with(word) && code[word.size()] == '-')) return adherence;
  }
  return std::nullopt;
}

}  // namespace

template <>
struct Schema<Extension> {
  static constexpr auto fields = std::tuple{field("url", &Extension::url), field("valueCodeableConcept", &Extension::value)};
};

template <>
struct Schema<PatientLink> {
  static constexpr auto fields = std::tuple{field("other", &PatientLink::other), field("type", &PatientLink::type)};
};

void ContainedSpecimenField::write(json::Writer& out, const Observation& observation) const {
  if (!present(observation)) return;
  Specimen specimen;
  specimen.id = observation.specimen.local.substr(1);
  specimen.collected = observation.contained_specimen_collected;
  out.key(name);
  out.begin_array();
  out.begin_object();
  out.key("resourceType");
  out.string(type_name<Specimen>);
  write_members(Schema<Specimen>::fields, out, specimen);
  out.end_object();
  out.end_array();
}

bool ConceptExtensionsField::read(const Element& element, std::string_view, Patient& patient) const {
  std::vector<Extension> extensions;
  if (!fhir::read(element, extensions)) return false;
  for (auto& extension : extensions)
    if (extension.value) patient.concept_extensions.emplace_back(std::move(extension.url), *std::move(extension.value));
  return true;
}

void ConceptExtensionsField::write(json::Writer& out, const Patient& patient) const {
  if (!present(patient)) return;
  out.key(name);
  out.begin_array();
  for (const auto& [url, value] : patient.concept_extensions) fhir::write(out, Extension{url, value});
  out.end_array();
}

bool ReplacedByField::read(const Element& element, std::string_view, Patient& patient) const {
  std::vector<PatientLink> links;
  if (!fhir::read(element, links)) return false;
  for (auto& link : links)
    if (link.type == replaced_by && !fhir::present(patient.replaced_by)) patient.replaced_by = std::move(link.other);
  return true;
}

void ReplacedByField::write(json::Writer& out, const Patient& patient) const {
  if (!present(patient)) return;
  out.key(name);
  fhir::write(out, std::vector{PatientLink{std::string{replaced_by}, patient.replaced_by}});
}

bool AdherenceField::read(const Element& element, std::string_view, MedicationStatement& statement) const {
  CodeableConcept code;
  if (!read_members(std::tuple{self("code")}, element, code)) return false;
  statement.adherence = Adherence::other;
  for (const auto& coding : code.coding)
    if (const auto adherence = adherence_of(coding.code)) statement.adherence = *adherence;
  return true;
}

void AdherenceField::write(json::Writer& out, const MedicationStatement& statement) const {
  if (!present(statement)) return;
  CodeableConcept code;
  code.coding.push_back({.system = {}, .code = std::string{code_of(statement.adherence)}, .display = {}});
  out.key(name);
  out.begin_object();
  write_members(std::tuple{self("code")}, out, code);
  out.end_object();
}

bool InformationSourceField::read(const Element& element, std::string_view key, MedicationStatement& statement) const {
  if (!element.value().is_array()) return Field::read(element, key, statement);
  std::vector<Reference> sources;
  if (!fhir::read(element, sources)) return false;
  if (!sources.empty()) statement.information_source = std::move(sources.front());
  return true;
}

bool CollectedPeriodField::read(const Element& element, std::string_view, Specimen& specimen) const {
  Period period;
  if (!fhir::read(element, period)) return false;
  specimen.collected = period.end ? period.end : period.start;
  return true;
}

}  // namespace fhir
