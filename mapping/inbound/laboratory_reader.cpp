#include "mapping/inbound/codes.hpp"
#include "mapping/inbound/result.hpp"

#include <array>
#include <utility>

namespace inbound {
namespace {

using clinical::Marker;
using clinical::Measure;
using clinical::Test;
using terminology::Kind;
using terminology::UnitKind;

/// Section 9, "Methods".
bool names_mass_spectrometry(const fhir::CodeableConcept& concept_) {
  constexpr auto words = std::to_array<std::string_view>({"mass spec", "lc-ms", "lc/ms/ms", "gc-ms", "tandem"});
  return any_text(concept_, [&](std::string_view text) {
    return std::ranges::any_of(words, [text](std::string_view word) { return holds(text, word); });
  });
}

clinical::Assay assay_of(const Result& result) {
  const bool by_mass = result.kind == Kind::e2_sensitive ||
                       (result.kind == Kind::e2 && (names_mass_spectrometry(result.whole.method) || names_mass_spectrometry(result.code)));
  return by_mass ? clinical::Assay::mass_spectrometry : clinical::Assay::immunoassay_or_unknown;
}

struct MarkerRow {
  Kind kind;
  Marker marker;
  UnitKind unit;
};

constexpr auto marker_rows = std::to_array<MarkerRow>({{Kind::ctx, Marker::ctx, UnitKind::ctx},
                                                       {Kind::p1np, Marker::p1np, UnitKind::p1np},
                                                       {Kind::bsap, Marker::bsap, UnitKind::bsap},
                                                       {Kind::ntx_serum, Marker::ntx_serum, UnitKind::ntx_serum},
                                                       {Kind::ntx_urine, Marker::ntx_urine, UnitKind::ntx_urine}});

/// Of bsap and NTX any value is a result: rules 1.7, F5 and P50 are not applied, what is not understood is just not compared (BT-7).
std::optional<Amount> quiet_amount(const Result& result, UnitKind unit) {
  if (std::holds_alternative<std::string>(result.value)) return std::nullopt;
  auto understood = understand_value(result.value, {.unit = unit}, result.page.terminology().units());
  auto* amount = std::get_if<Amount>(&understood);
  return amount != nullptr ? std::optional(std::move(*amount)) : std::nullopt;
}

/// The limits that are passed first (BT-8).
void set_reference_limits(clinical::MarkerResult& marker, const Result& result, UnitKind kind) {
  const auto& units = result.page.terminology().units();
  for (const auto& range : result.reference_range) {
    auto high = understand_limit(range.high, kind, marker.unit, units);
    auto low = understand_limit(range.low, kind, marker.unit, units);
    if (high && (!marker.reference_high || *high < *marker.reference_high)) marker.reference_high = std::move(high);
    if (low && (!marker.reference_low || *low > *marker.reference_low)) marker.reference_low = std::move(low);
  }
}

struct MeasureRow {
  Kind kind;
  Measure measure;
  UnitKind unit;
};

constexpr auto measure_rows = std::to_array<MeasureRow>({{Kind::vitd, Measure::vitamin_d, UnitKind::vitd},
                                                         {Kind::bmi, Measure::bmi, UnitKind::bmi},
                                                         {Kind::alcohol, Measure::alcohol, UnitKind::alcohol},
                                                         {Kind::frax_major, Measure::frax_major, UnitKind::frax},
                                                         {Kind::frax_hip, Measure::frax_hip, UnitKind::frax}});

Test test_of(Kind kind) {
  switch (kind) {
    case Kind::creatinine:
      return Test::creatinine;
    case Kind::egfr:
      return Test::egfr;
    case Kind::testosterone:
      return Test::testosterone;
    case Kind::testosterone_free:
      return Test::testosterone_free;
    case Kind::shbg:
      return Test::shbg;
    case Kind::lh:
      return Test::lh;
    case Kind::fsh:
      return Test::fsh;
    case Kind::osteo_risk_tool:
    case Kind::frax_panel:
      return Test::risk_tool;
    default:
      return Test::calcium;  // total, corrected or ionized
  }
}

}  // namespace

void read_estradiol(const Result& result) {
  if (auto amount = result.amount({.unit = UnitKind::e2, .plausible = &result.page.with.reading.plausible_estradiol}))
    result.page.timeline.estradiol.push_back({result.measurement(std::move(amount->level)), assay_of(result)});
}

void read_marker(const Result& result) {
  const auto& row = *std::ranges::find(marker_rows, result.kind, &MarkerRow::kind);
  const auto& reading = result.page.with.reading;
  const auto* plausible = row.marker == Marker::ctx    ? &reading.plausible_ctx
                          : row.marker == Marker::p1np ? &reading.plausible_p1np
                                                       : nullptr;

  auto amount = plausible != nullptr ? result.amount({.unit = row.unit, .plausible = plausible}) : quiet_amount(result, row.unit);
  if (!amount && plausible != nullptr) return;

  clinical::MarkerResult marker{result.dated(), result.when.time, result.issued(), row.marker, {}, {}, {}, {}};
  if (amount) {
    marker.level = std::move(amount->level);
    marker.unit = amount->unit;
    set_reference_limits(marker, result, row.unit);
  }
  result.page.timeline.markers.push_back(std::move(marker));
}

void read_measure(const Result& result) {
  const auto& row = *std::ranges::find(measure_rows, result.kind, &MeasureRow::kind);
  if (auto amount = result.amount({.unit = row.unit}))
    result.page.timeline.measures.push_back({result.measurement(std::move(amount->level)), row.measure});
}

void read_test(const Result& result) {
  result.page.timeline.tests.push_back({result.dated(), test_of(result.kind), to_text(result.value)});
}

}  // namespace inbound
