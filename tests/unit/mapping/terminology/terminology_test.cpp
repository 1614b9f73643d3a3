#include "mapping/terminology/terminology.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

namespace terminology {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view snomed = "http://snomed.info/sct";
constexpr std::string_view icd_10_cm = "http://hl7.org/fhir/sid/icd-10-cm";
constexpr std::string_view loinc = "http://loinc.org";
constexpr std::string_view rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
constexpr std::string_view din = "http://hl7.org/fhir/NamingSystem/ca-hc-din";

std::vector<Kind> kinds(const Terminology& terminology, std::string_view system, std::string_view code) {
  std::vector<Kind> found;
  for (const auto& entry : terminology.lookup(system, code)) found.push_back(entry.kind);
  return found;
}
std::vector<Kind> kinds(std::string_view system, std::string_view code) {
  return kinds(Terminology::shipped(), system, code);
}

Row row(std::string code, Kind kind, Match match = Match::exact, Use use = Use::on, std::string display = {}) {
  return {.system = "urn:s",
          .code = std::move(code),
          .display = std::move(display),
          .kind = kind,
          .source = "test",
          .match = match,
          .use = use};
}
Terminology built(const std::vector<Row>& rows) {
  return Terminology::build(rows, {}).value();
}

TEST(Lookup, FindsEveryShippedRowInUseAndNoOther) {
  for (const auto& shipped : shipped_codes()) {
    if (shipped.match == Match::text) continue;
    const auto found = kinds(shipped.system, shipped.code);
    const bool is_found = std::ranges::find(found, shipped.kind) != found.end();
    const bool by_a_prefix = shipped.use != Use::on && is_found;
    EXPECT_EQ(is_found && !by_a_prefix, shipped.use == Use::on) << shipped.system << '|' << shipped.code;
  }
}

TEST(Lookup, GivesEveryKindOfACode) {
  EXPECT_THAT(kinds(snomed, "102447009"), ElementsAre(Kind::osteoporosis, Kind::postmenopausal));
  EXPECT_THAT(kinds(snomed, "735614005"), ElementsAre(Kind::osteopenia, Kind::postmenopausal));
  EXPECT_THAT(kinds(rxnorm, "84857"), ElementsAre(Kind::anastrozole));
}

TEST(Lookup, GivesTheDisplayOfTheRow) {
  const auto found = Terminology::shipped().lookup(loinc, "2243-4");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].display, "Estradiol (E2) [Mass/volume] in Serum or Plasma");
}

TEST(Lookup, FindsNothingInAnotherSystemCaseOrSpelling) {
  EXPECT_THAT(kinds("", ""), IsEmpty());
  EXPECT_THAT(kinds("", "84857"), IsEmpty());
  EXPECT_THAT(kinds(snomed, "84857"), IsEmpty());
  EXPECT_THAT(kinds(snomed, ""), IsEmpty());
  EXPECT_THAT(kinds("http://snomed.info/sct/", "102447009"), IsEmpty());
  EXPECT_THAT(kinds("http://www.whocc.no/atc", "l02bg03"), IsEmpty());
  EXPECT_THAT(kinds(snomed, "102447009 "), IsEmpty());
}

TEST(Lookup, PrefixRowsMatchLongerCodesInTheirSystemAlone) {
  EXPECT_THAT(kinds(icd_10_cm, "C50"), ElementsAre(Kind::breast_cancer));
  EXPECT_THAT(kinds(icd_10_cm, "C50.4"), ElementsAre(Kind::breast_cancer));
  EXPECT_THAT(kinds(icd_10_cm, "C50.999X"), ElementsAre(Kind::breast_cancer));
  EXPECT_THAT(kinds(icd_10_cm, "C5"), IsEmpty());
  EXPECT_THAT(kinds(icd_10_cm, "c50.4"), IsEmpty());
  EXPECT_THAT(kinds("http://hl7.org/fhir/sid/icd-10", "C50.4"), IsEmpty()) << "that row rests on memory: off";
  EXPECT_THAT(kinds(loinc, "2243-4-1"), IsEmpty()) << "exact rows match themselves alone";
}

TEST(Lookup, OfAnExactAndAPrefixRowTheExactOneCounts) {
  const auto terminology = built({row("M80", Kind::osteoporosis, Match::prefix), row("M80.1", Kind::fragility_fracture)});
  EXPECT_THAT(kinds(terminology, "urn:s", "M80.1"), ElementsAre(Kind::fragility_fracture));
  EXPECT_THAT(kinds(terminology, "urn:s", "M80.11"), ElementsAre(Kind::osteoporosis));
}

TEST(Lookup, AnExactRowThatIsOffOrWeakHidesNoPrefix) {
  for (const auto use : {Use::off, Use::weak}) {
    const auto terminology =
        built({row("M80", Kind::osteoporosis, Match::prefix), row("M80.1", Kind::fragility_fracture, Match::exact, use)});
    EXPECT_THAT(kinds(terminology, "urn:s", "M80.1"), ElementsAre(Kind::osteoporosis));
  }
}

TEST(Lookup, AllPrefixesOfACodeCountEachKindOnce) {
  const auto terminology =
      built({row("M8", Kind::secondary_cause, Match::prefix, Use::on, "short"), row("M80.1", Kind::falls, Match::prefix),
             row("M80", Kind::osteoporosis, Match::prefix), row("M80", Kind::secondary_cause, Match::prefix, Use::on, "long")});
  EXPECT_THAT(kinds(terminology, "urn:s", "M81"), ElementsAre(Kind::secondary_cause));
  EXPECT_THAT(kinds(terminology, "urn:s", "M80.0"), ElementsAre(Kind::osteoporosis, Kind::secondary_cause));
  EXPECT_THAT(kinds(terminology, "urn:s", "M80.15"), ElementsAre(Kind::falls, Kind::osteoporosis, Kind::secondary_cause));
  EXPECT_EQ(terminology.lookup("urn:s", "M80.0")[1].display, "long");
  EXPECT_EQ(terminology.lookup("urn:s", "M81")[0].display, "short");
}

TEST(Lookup, ACanadianDinMatchesWithAndWithoutItsLeadingZero) {
  EXPECT_THAT(kinds(din, "02224135"), ElementsAre(Kind::anastrozole));
  EXPECT_THAT(kinds(din, "2224135"), ElementsAre(Kind::anastrozole));
  EXPECT_THAT(kinds(din, "002224135"), IsEmpty());
  EXPECT_THAT(kinds(din, "224135"), IsEmpty());

  auto without = row("2999999", Kind::anastrozole);
  without.system = din;
  const auto terminology = built({without});
  EXPECT_THAT(kinds(terminology, din, "02999999"), ElementsAre(Kind::anastrozole));
  EXPECT_THAT(kinds(terminology, din, "2999999"), ElementsAre(Kind::anastrozole));
}

TEST(Lookup, OtherCodesKeepTheirZeros) {
  const auto terminology = built({row("02224135", Kind::anastrozole)});
  EXPECT_THAT(kinds(terminology, "urn:s", "2224135"), IsEmpty());
}

TEST(Lookup, TextRowsMatchNoCoding) {
  EXPECT_THAT(kinds("text", "anastrozole"), IsEmpty());
}

TEST(Lookup, WorksInTablesOfAnySize) {
  std::vector<Row> rows;
  rows.reserve(5000);
  for (int i = 0; i < 5000; ++i) rows.push_back(row(std::to_string(i), Kind::falls));
  const auto terminology = built(rows);
  for (const auto& one : rows) EXPECT_THAT(kinds(terminology, "urn:s", one.code), ElementsAre(Kind::falls));
  EXPECT_THAT(kinds(terminology, "urn:s", "5000"), IsEmpty());
  EXPECT_THAT(kinds(built({}), "urn:s", "1"), IsEmpty());
}

TEST(Build, AHospitalSwitchesRowsOnAndOffByRepeatingThem) {
  const auto first_of_memory = [] {
    for (const auto& shipped : shipped_codes())
      if (shipped.use == Use::off && shipped.match == Match::exact) return shipped;
    throw std::logic_error("nothing is off");
  }();
  auto rows = shipped_codes();
  auto on = first_of_memory;
  on.use = Use::on;
  on.display.clear();
  rows.push_back(on);
  rows.push_back({.system = std::string(loinc), .code = "2243-4", .display = "", .kind = Kind::e2, .source = "us", .use = Use::off});
  const auto terminology = Terminology::build(rows, shipped_units()).value();

  EXPECT_THAT(kinds(first_of_memory.system, first_of_memory.code), IsEmpty());
  const auto switched_on = terminology.lookup(on.system, on.code);
  ASSERT_EQ(switched_on.size(), 1U);
  EXPECT_EQ(switched_on[0].display, first_of_memory.display) << "an empty display does not replace the one there";
  EXPECT_THAT(kinds(terminology, loinc, "2243-4"), IsEmpty());
}

TEST(Build, AHospitalSwitchesTextOff) {
  auto rows = shipped_codes();
  rows.push_back({.system = "text",
                  .code = "arimidex",
                  .display = "",
                  .kind = Kind::anastrozole,
                  .source = "us",
                  .match = Match::text,
                  .use = Use::off});
  const auto terminology = Terminology::build(rows, {}).value();
  EXPECT_FALSE(terminology.names_anastrozole("Arimidex"));
  EXPECT_TRUE(terminology.names_anastrozole("Anastrozole"));
}

TEST(Build, TheOrderOfRowsThatDoNotRepeatEachOtherIsNoMatter) {
  std::vector<Row> rows{row("M80", Kind::falls, Match::prefix), row("M8", Kind::smoker_current, Match::prefix), row("M80.1", Kind::dcis),
                        row("M80", Kind::alcohol_excess, Match::prefix)};
  const auto one = built(rows);
  std::ranges::reverse(rows);
  const auto other = built(rows);
  for (const auto* code : {"M8", "M80", "M80.1", "M80.2"}) EXPECT_EQ(kinds(one, "urn:s", code), kinds(other, "urn:s", code)) << code;
}

TEST(Build, RefusesARowThatNoTableCouldHold) {
  EXPECT_EQ(Terminology::build(std::vector{row("", Kind::falls)}, {}).error().diagnostics, "urn:s|: no code");
  EXPECT_EQ(Terminology::build(std::vector{row("x", Kind::falls, Match::text)}, {}).error().diagnostics,
            "urn:s|x: text is read for anastrozole only, not for falls");
  const UnitRow unit{.spelling = "x", .kind = UnitKind::e2, .source = "", .canonical = "g", .factor = 1};
  EXPECT_EQ(Terminology::build({}, std::vector{unit}).error().diagnostics,
            "unit `x`: canonical `g`, where the rules for e2 compute in `pg/mL`");
}

TEST(Terminology, MayBeMovedWhileItsEntriesAreInUse) {
  auto terminology = built({row("1", Kind::falls, Match::exact, Use::on, "a fall")});
  const auto found = terminology.lookup("urn:s", "1");
  const auto moved = std::move(terminology);
  EXPECT_EQ(found[0].display, "a fall");
  EXPECT_EQ(moved.lookup("urn:s", "1").data(), found.data());
}

TEST(Terminology, IsReadFromManyThreadsAtOnce) {
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([] {
      for (int n = 0; n < 200; ++n) {
        EXPECT_EQ(kinds(snomed, "102447009").size(), 2U);
        EXPECT_TRUE(Terminology::shipped().names_anastrozole("Arimidex"));
        EXPECT_TRUE(Terminology::shipped().units().find(UnitKind::e2, {}, "pmol/L", {}));
      }
    });
  for (auto& thread : threads) thread.join();
}

}  // namespace
}  // namespace terminology
