#include "mapping/terminology/units.hpp"

#include "mapping/terminology/terminology.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <string>

namespace terminology {
namespace {

const Units& units() {
  return Terminology::shipped().units();
}

fhir::Rational factor(std::string_view decimal) {
  return fhir::Rational(std::string(decimal));
}

bool accepts(UnitKind kind, std::string_view code) {
  return units().find(kind, ucum_system, code, {}).has_value();
}
std::string refusal(UnitKind kind, std::string_view system, std::string_view code, std::string_view unit) {
  const auto found = units().find(kind, system, code, unit);
  return found ? "none" : to_string(found.error());
}

/// Every row of the shipped table, as code and as text.
class UnitRows : public testing::TestWithParam<UnitRow> {};

TEST_P(UnitRows, IsFoundByItsSpellingAsCodeAndAsText) {
  const auto& row = GetParam();
  for (const auto& found :
       {units().find(row.kind, ucum_system, row.spelling, row.spelling), units().find(row.kind, {}, row.spelling, "other text"),
        units().find(row.kind, "urn:local", "1", row.spelling), units().find(row.kind, {}, {}, row.spelling)}) {
    if (row.spelling.empty()) continue;
    ASSERT_EQ(found.has_value(), row.accept);
    if (!row.accept) {
      EXPECT_EQ(found.error().code, fhir::IssueType::value);
      EXPECT_EQ(found.error().path, "unit");
      EXPECT_EQ(found.error().diagnostics, "unit `" + row.spelling + "` is rejected for " + std::string(to_name(row.kind)));
      continue;
    }
    EXPECT_EQ(found->canonical, row.canonical);
    EXPECT_EQ(*found->factor, row.factor);
  }
}

std::string name_of(const testing::TestParamInfo<UnitRow>& info) {
  std::string name = std::to_string(info.index) + "_" + std::string(to_name(info.param.kind)) + "_";
  for (const char c : info.param.spelling)
    if (std::isalnum(static_cast<unsigned char>(c))) name += c;
  return name;
}
INSTANTIATE_TEST_SUITE_P(Shipped, UnitRows, testing::ValuesIn(shipped_units()), name_of);

TEST(Units, ConvertEstradiolExactly) {
  EXPECT_EQ(*units().find(UnitKind::e2, ucum_system, "pmol/L", {})->factor, fhir::Rational(272388, 1'000'000));
  EXPECT_EQ(*units().find(UnitKind::e2, ucum_system, "ng/dL", {})->factor, 10);
  EXPECT_EQ(*units().find(UnitKind::e2, ucum_system, "ng/L", {})->factor, 1);
  const fhir::Rational ten_pmol_per_l = 10 * *units().find(UnitKind::e2, ucum_system, "pmol/L", {})->factor;
  EXPECT_EQ(ten_pmol_per_l, fhir::Rational(272388, 100'000));
}

TEST(Units, DrinksAWeekAreSevenths) {
  EXPECT_EQ(14 * *units().find(UnitKind::alcohol, ucum_system, "{drinks}/wk", {})->factor, 2) << "exactly, so that > 2 is not passed";
}

TEST(Units, TheDensityOfTheFhirExampleIsAnAreaDensityInSpiteOfUcum) {
  const auto found = units().find(UnitKind::bmd, ucum_system, "g/cm-2", "g/cm²");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->canonical, "g/cm2");
  EXPECT_EQ(*found->factor, 1);
}

TEST(Units, CapitalPicogramsAreNoPetagrams) {
  const auto found = units().find(UnitKind::e2, ucum_system, "PG/ML", {});
  ASSERT_TRUE(found);
  EXPECT_EQ(*found->factor, 1);
  EXPECT_FALSE(accepts(UnitKind::ctx, "PG/ML")) << "not listed there";
}

TEST(Units, WhatIsAmbiguousOrOfAnotherDimensionIsRejected) {
  EXPECT_EQ(refusal(UnitKind::e2, ucum_system, "ng%", {}), "value at unit: unit `ng%` is rejected for e2");
  EXPECT_EQ(refusal(UnitKind::e2, ucum_system, "pmol", {}), "value at unit: unit `pmol` is rejected for e2");
  EXPECT_EQ(refusal(UnitKind::bmd, {}, {}, "gHA/cm2"), "value at unit: unit `gHA/cm2` is rejected for bmd");
  EXPECT_EQ(refusal(UnitKind::bmd, ucum_system, "mg/cm3", {}), "value at unit: unit `mg/cm3` is rejected for bmd");
  EXPECT_EQ(refusal(UnitKind::score, ucum_system, "g/cm2", {}), "value at unit: unit `g/cm2` is rejected for score");
  EXPECT_EQ(refusal(UnitKind::score, ucum_system, "%", {}), "value at unit: unit `%` is rejected for score");
  EXPECT_EQ(refusal(UnitKind::ctx, ucum_system, "pmol/L", {}), "value at unit: unit `pmol/L` is rejected for ctx");
  EXPECT_EQ(refusal(UnitKind::e2, ucum_system, "mmol/L", {}), "value at unit: unit `mmol/L` is not listed for e2");
}

TEST(Units, BothMicroSignsAreRead) {
  EXPECT_EQ(*units().find(UnitKind::ctx, {}, {}, "\u00B5g/L")->factor, 1000);
  EXPECT_EQ(*units().find(UnitKind::ctx, {}, {}, "\u03BCg/L")->factor, 1000);
  EXPECT_TRUE(accepts(UnitKind::creatinine, "\u00B5mol/L"));
  EXPECT_FALSE(accepts(UnitKind::creatinine, "\u03BCmol/L")) << "not listed there";
}

TEST(Units, NoUnitAtAllIsReadForAScoreAlone) {
  EXPECT_EQ(units().find(UnitKind::score, {}, {}, {})->canonical, "1");
  EXPECT_TRUE(units().find(UnitKind::score, ucum_system, {}, {}));
  for (int i = 0; i <= static_cast<int>(UnitKind::frax); ++i) {
    const auto kind = static_cast<UnitKind>(i);
    if (kind == UnitKind::score) continue;
    EXPECT_EQ(refusal(kind, {}, {}, {}), "value at unit: no unit is not listed for " + std::string(to_name(kind)));
  }
}

TEST(Units, ACodeOfUcumOrOfNoSystemDecidesAlone) {
  EXPECT_FALSE(units().find(UnitKind::e2, ucum_system, "mmol/L", "pg/mL"));
  EXPECT_FALSE(units().find(UnitKind::e2, {}, "mmol/L", "pg/mL"));
  EXPECT_EQ(*units().find(UnitKind::e2, {}, "ng/dL", "pg/mL")->factor, 10);
}

TEST(Units, ACodeOfAnotherSystemLeavesItToTheText) {
  EXPECT_EQ(*units().find(UnitKind::e2, "urn:local", "ng/dL", "pg/mL")->factor, 1);
  EXPECT_FALSE(units().find(UnitKind::e2, "urn:local", "pg/mL", "furlong"));
  EXPECT_EQ(refusal(UnitKind::score, "urn:local", "g/cm2", {}),
            "value at unit: unit `g/cm2` is of another system than UCUM and has no text for score");
}

TEST(Units, SpellingIsCaseSensitiveAndExact) {
  EXPECT_FALSE(accepts(UnitKind::e2, "Pg/mL"));
  EXPECT_FALSE(accepts(UnitKind::e2, "pg/mL "));
  EXPECT_FALSE(accepts(UnitKind::p1np, "pg/ml"));
}

TEST(Units, TheLaterRowCounts) {
  const auto spelling = [](std::string_view by, bool accept) {
    return UnitRow{.spelling = "gHA/cm2",
                   .kind = UnitKind::bmd,
                   .alias = true,
                   .source = "",
                   .canonical = "g/cm2",
                   .factor = factor(by),
                   .accept = accept};
  };
  const std::vector<UnitRow> rows{spelling("1", false), spelling("2", true)};
  EXPECT_EQ(*Units(rows).find(UnitKind::bmd, {}, {}, "gHA/cm2")->factor, 2);
}

TEST(UnitKinds, StandForSeveralKindsOfResult) {
  for (const auto kind : {Kind::e2, Kind::e2_immunoassay, Kind::e2_sensitive}) EXPECT_EQ(unit_kind_of(kind), UnitKind::e2);
  for (const auto kind : {Kind::tscore_spine, Kind::zscore_hip_left, Kind::tscore_peripheral})
    EXPECT_EQ(unit_kind_of(kind), UnitKind::score);
  for (const auto kind : {Kind::bmd_unspecified, Kind::bmd_spine, Kind::bmd_forearm_right, Kind::bmd_peripheral})
    EXPECT_EQ(unit_kind_of(kind), UnitKind::bmd);
  EXPECT_EQ(unit_kind_of(Kind::frax_major), UnitKind::frax);
  EXPECT_EQ(unit_kind_of(Kind::frax_hip), UnitKind::frax);
  EXPECT_EQ(unit_kind_of(Kind::vitd), UnitKind::vitd);
  EXPECT_EQ(unit_kind_of(Kind::testosterone), UnitKind::testosterone);
  for (const auto kind :
       {Kind::bmd_finding, Kind::e2_free_fraction, Kind::e2_excluded, Kind::frax_panel, Kind::shbg, Kind::smoking, Kind::lmp})
    EXPECT_FALSE(unit_kind_of(kind)) << to_name(kind);
}

TEST(UnitKinds, HaveNamesAndCanonicalUnitsThatTheTableUses) {
  for (int i = 0; i <= static_cast<int>(UnitKind::frax); ++i) {
    const auto kind = static_cast<UnitKind>(i);
    EXPECT_EQ(unit_kind_named(to_name(kind)), kind);
    for (const auto canonical : canonical_units(kind)) EXPECT_EQ(*units().find(kind, ucum_system, canonical, {})->factor, 1) << canonical;
  }
  EXPECT_FALSE(unit_kind_named("e2_alias"));
  EXPECT_EQ(canonical_units(UnitKind::bsap).size(), 2U);
  EXPECT_EQ(canonical_units(UnitKind::e2).size(), 1U);
}

}  // namespace
}  // namespace terminology
