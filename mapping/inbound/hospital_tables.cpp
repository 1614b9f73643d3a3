#include "mapping/inbound/hospital_tables.hpp"

#include "fhir/json/document.hpp"
#include "fhir/model/read.hpp"
#include "mapping/inbound/code_lists.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inbound {
namespace {

/// `folder/anastrozole.json` -> `anastrozole`
std::string_view stem_of(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

bool is_table_of_units(std::string_view csv) {
  return csv.substr(0, csv.find('\n')).find("canonical") != std::string_view::npos;
}

/// The same Issue, said of a file.
fhir::Issue of_file(std::string_view name, const fhir::Issue& issue) {
  const auto where = issue.path.empty() ? std::string(name) : std::string(name) + ": " + issue.path;
  return {issue.code, issue.path, where + ": " + issue.diagnostics};
}

}  // namespace

HospitalTables::HospitalTables() : codes_(terminology::shipped_codes()), units_(terminology::shipped_units()) {}

fhir::Result<void> HospitalTables::add(std::string_view text, std::string_view name) {
  if (name.ends_with(".json")) {
    const auto added = add_json(text, name);
    return added ? added : of_file(name, added.error());
  }
  if (is_table_of_units(text)) {
    auto rows = terminology::read_units(text, name);
    if (!rows) return rows.error();
    std::ranges::move(*rows, std::back_inserter(units_));
  } else {
    auto rows = terminology::read_codes(text, name);
    if (!rows) return rows.error();
    std::ranges::move(*rows, std::back_inserter(codes_));
  }
  return {};
}

fhir::Result<void> HospitalTables::add_json(std::string_view text, std::string_view name) {
  const auto document = fhir::json::Document::parse(std::string(text), fhir::json::Limits::for_files());
  if (!document) return document.error();
  const auto type = fhir::resource_type_of(document->root());
  if (!type) return type.error();

  if (*type == "ValueSet") {
    const auto kind = terminology::kind_named(stem_of(name));
    if (!kind)
      return fhir::Issue{fhir::IssueType::value, {}, "a ValueSet file is named after the kind of its codes, such as anastrozole.json"};
    const auto codes = codes_of_value_set(document->root());
    if (!codes) return codes.error();
    for (const auto& [system, code, display] : *codes)
      codes_.push_back({.system = system, .code = code, .display = display, .kind = *kind, .source = std::string(name)});
    return {};
  }
  if (*type == "ConceptMap") {
    const auto pairs = codes_of_concept_map(document->root());
    if (!pairs) return pairs.error();
    for (const auto& [source, target] : *pairs)
      mappings_.push_back(
          {{.system = source.system, .code = source.code, .display = source.display, .kind = {}, .source = std::string(name)},
           target.system,
           target.code});
    return {};
  }
  return fhir::Issue{fhir::IssueType::not_supported, "resourceType", "neither a ValueSet nor a ConceptMap"};
}

fhir::Result<terminology::Terminology> HospitalTables::build() const {
  auto known = terminology::Terminology::build(codes_, units_);
  if (!known || mappings_.empty()) return known;
  auto codes = codes_;
  for (const auto& [row, target_system, target_code] : mappings_) {
    for (const auto& entry : known->lookup(target_system, target_code)) {
      codes.push_back(row);
      codes.back().kind = entry.kind;
    }
  }
  return terminology::Terminology::build(codes, units_);
}

}  // namespace inbound
