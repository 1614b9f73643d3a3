// Our units against what UCUM itself publishes: its table of units and its functional test cases.

#include "tests/support/ucum.hpp"
#include "mapping/terminology/terminology.hpp"
#include "tests/support/xml_scan.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace terminology {
namespace {

const std::filesystem::path folder = std::filesystem::path(BONEWATCH_SHARED_DIR) / "data" / "ucum";

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The published cases of one kind. The second version of the file (2014) still has mistakes that the first (2021) put right, such as
/// `s/4.m` as s/m, so that it is not used.
std::vector<std::string> cases(std::string_view section) {
  const auto xml = support::without_comments(text_of(folder / "UcumFunctionalTests.xml"));
  const auto begin = xml.find("<" + std::string(section) + ">");
  const auto body = std::string_view(xml).substr(begin, xml.find("</" + std::string(section) + ">") - begin);
  std::vector<std::string> found;
  for (const auto one : support::elements(body, "case")) found.emplace_back(one);
  return found;
}

/// One in the last place that a decimal writes.
fhir::Rational last_place(std::string_view decimal) {
  const auto point = decimal.find('.');
  fhir::Rational place = 1;
  if (point != std::string_view::npos)
    for (std::size_t i = point + 1; i < decimal.size(); ++i) place /= 10;
  return place;
}

/// Grams of one mole of what a kind measures; the same atomic masses as in the table's source. Calcium by charge: half an atom.
const std::map<UnitKind, fhir::Rational> molar_mass{{UnitKind::e2, fhir::Rational(272388, 1000)},
                                                    {UnitKind::vitd, fhir::Rational(400647, 1000)},
                                                    {UnitKind::calcium, fhir::Rational(40078, 1000)},
                                                    {UnitKind::testosterone, fhir::Rational(288431, 1000)},
                                                    {UnitKind::testosterone_free, fhir::Rational(288431, 1000)},
                                                    {UnitKind::creatinine, fhir::Rational(11312, 100)}};

class PublishedUcum : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "skipped, no ../shared";
    ucum_.emplace(text_of(folder / "ucum-essence.xml"));
  }
  const support::Ucum& ucum() const { return *ucum_; }

 private:
  std::optional<support::Ucum> ucum_;
};

TEST_F(PublishedUcum, ValidationCasesAgreeWithTheReaderOfThisTest) {
  std::size_t agreeing = 0;
  for (const auto& one : cases("validation")) {
    const auto unit = support::attribute(one, "unit");
    const bool valid = support::attribute(one, "valid") == "true";
    if (unit.empty()) continue;
    EXPECT_EQ(ucum().read(unit).has_value(), valid) << one;
    ++agreeing;
  }
  EXPECT_GT(agreeing, 500U);
}

TEST_F(PublishedUcum, ConversionCasesAgreeWithTheReaderOfThisTest) {
  for (const auto& one : cases("conversion")) {
    const auto from = ucum().read(support::attribute(one, "srcUnit"));
    const auto to = ucum().read(support::attribute(one, "dstUnit"));
    ASSERT_TRUE(from && to) << one;
    EXPECT_EQ(from->dimensions, to->dimensions) << one;
    const auto value = fhir::Decimal::parse(support::attribute(one, "value")).value().number();
    const auto outcome = support::attribute(one, "outcome");
    const fhir::Rational difference = value * from->factor / to->factor - fhir::Decimal::parse(outcome).value().number();
    EXPECT_LE(abs(difference), last_place(outcome)) << one;
  }
}

TEST_F(PublishedUcum, EveryUnitThatIsNoAliasIsValid) {
  for (const auto& row : shipped_units())
    if (!row.alias) {
      EXPECT_TRUE(ucum().read(row.spelling)) << row.spelling;
      EXPECT_TRUE(ucum().read(row.canonical)) << row.canonical;
    }
}

TEST_F(PublishedUcum, NoUnitThatIsNoAliasIsInvalidInAPublishedCase) {
  std::set<std::string> invalid;
  for (const auto& one : cases("validation"))
    if (support::attribute(one, "valid") == "false") invalid.insert(support::attribute(one, "unit"));
  for (const auto& row : shipped_units()) {
    if (!row.alias) {
      EXPECT_FALSE(invalid.contains(row.spelling)) << row.spelling;
    }
  }
}

TEST_F(PublishedUcum, EveryFactorIsTheOneThatTheTableOfUnitsGives) {
  for (const auto& row : shipped_units()) {
    if (row.alias) continue;
    SCOPED_TRACE(std::string(to_name(row.kind)) + " " + row.spelling);
    auto unit = ucum().read(row.spelling).value();
    const auto canonical = ucum().read(row.canonical).value();
    const bool by_charge = row.spelling == "meq/L";

    if (unit.dimensions.contains("amount") && !canonical.dimensions.contains("amount")) {
      ASSERT_TRUE(molar_mass.contains(row.kind));
      const fhir::Rational grams = molar_mass.at(row.kind) / (by_charge ? 2 : 1);
      unit.multiply({.factor = grams, .dimensions = {{"M", 1}, {"amount", -1}}}, 1);
    }
    EXPECT_EQ(unit.dimensions, canonical.dimensions);
    EXPECT_EQ(fhir::Rational(unit.factor / canonical.factor), row.factor);
  }
}

TEST_F(PublishedUcum, TheTrapsMeanSomethingElseInUcum) {
  const auto area_density = ucum().read("g/cm2").value();
  EXPECT_NE(ucum().read("g/cm-2").value().dimensions, area_density.dimensions);
  EXPECT_NE(ucum().read("PG/ML").value().factor, ucum().read("pg/mL").value().factor);
  EXPECT_FALSE(ucum().read("µg/L"));
  EXPECT_FALSE(ucum().read("mEq/L"));
}

}  // namespace
}  // namespace terminology
