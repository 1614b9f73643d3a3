#pragma once
// Which elements of the FHIR data types we use, in FHIR's order.

#include "fhir/model/field.hpp"
#include "fhir/model/reference.hpp"

namespace fhir {

/// Reference.reference, kept taken apart.
struct ReferenceText : Marks {
  bool read(const Element& element, std::string_view, Reference& reference) const {
    if (!element.value().is_string()) return element.fail(IssueType::structure, "not a string");
    auto target = reference_to(element.value().text());
    reference.local = std::move(target.local);
    reference.version = std::move(target.version);
    return true;
  }
  bool present(const Reference& reference) const { return !reference.local.empty(); }
  void write(json::Writer& out, const Reference& reference) const {
    if (!present(reference)) return;
    out.key(name);
    out.string(reference_text(reference));
  }
};

template <>
struct Schema<Coding> {
  static constexpr auto fields =
      std::tuple{field("system", &Coding::system), field("code", &Coding::code), field("display", &Coding::display)};
};

template <>
struct Schema<CodeableConcept> {
  static constexpr auto fields = std::tuple{field("coding", &CodeableConcept::coding), field("text", &CodeableConcept::text)};
};

template <>
struct Schema<Identifier> {
  static constexpr auto fields = std::tuple{field("system", &Identifier::system), field("value", &Identifier::value)};
};

template <>
struct Schema<Reference> {
  static constexpr auto fields = std::tuple{ReferenceText{{.name = "reference"}}, field("type", &Reference::type),
                                            field("identifier", &Reference::identifier), field("display", &Reference::display)};
};

template <>
struct Schema<Quantity> {
  static constexpr auto fields =
      std::tuple{field("value", &Quantity::value), field("comparator", &Quantity::comparator), field("unit", &Quantity::unit),
                 field("system", &Quantity::system), field("code", &Quantity::code)};
};

template <>
struct Schema<Period> {
  static constexpr auto fields = std::tuple{field("start", &Period::start), field("end", &Period::end)};
};

template <>
struct Schema<Annotation> {
  static constexpr auto fields = std::tuple{field("time", &Annotation::time), field("text", &Annotation::text)};
};

template <>
struct Schema<Timing> {
  static constexpr auto fields = std::tuple{
      inside<Timing>("repeat", &Timing::has_repeat, choice("bounds[x]", "boundsPeriod", &Timing::bounds_period),
                     unkept("bounds[x]", "boundsDuration"), unkept("bounds[x]", "boundsRange"), field("frequency", &Timing::frequency),
                     field("period", &Timing::period), field("periodUnit", &Timing::period_unit))};
};

template <>
struct Schema<Dosage> {
  static constexpr auto fields =
      std::tuple{field("timing", &Dosage::timing), field("route", &Dosage::route),
                 first_of<Dosage>("doseAndRate", &Dosage::has_dose_and_rate,
                                  choice("dose[x]", "doseQuantity", &Dosage::first_dose_quantity), unkept("dose[x]", "doseRange"))};
};

template <>
struct Schema<Meta> {
  static constexpr auto fields = std::tuple{field("versionId", &Meta::version_id), field("lastUpdated", &Meta::last_updated)};
};

}  // namespace fhir
