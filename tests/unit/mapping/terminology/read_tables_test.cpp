#include "mapping/terminology/terminology.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <tuple>

namespace terminology {
namespace {

using namespace std::string_literals;

const std::string code_header = "system,code,display,kind,note,source,match,use\n";
const std::string unit_header = "system,code,display,kind,note,source,canonical,factor,accept\n";

std::string fault_of_codes(const std::string& lines) {
  const auto rows = read_codes(code_header + lines, "ours.csv");
  return rows ? "none" : rows.error().diagnostics;
}
std::string fault_of_units(const std::string& lines) {
  const auto rows = read_units(unit_header + lines, "ours.csv");
  return rows ? "none" : rows.error().diagnostics;
}

TEST(ReadCodes, TakesEveryColumn) {
  const auto rows = read_codes(code_header + "urn:s,C1,\"Bone, scan\",dxa_report,anything,our own list,prefix,weak\n", "ours.csv").value();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].system, "urn:s");
  EXPECT_EQ(rows[0].code, "C1");
  EXPECT_EQ(rows[0].display, "Bone, scan");
  EXPECT_EQ(rows[0].kind, Kind::dxa_report);
  EXPECT_EQ(rows[0].source, "our own list");
  EXPECT_EQ(rows[0].match, Match::prefix);
  EXPECT_EQ(rows[0].use, Use::weak);
}

TEST(ReadCodes, LeftEmptyMatchIsExactAndUseIsOn) {
  const auto rows = read_codes(code_header + "urn:s,C1,,e2,,,,\n", "ours.csv").value();
  EXPECT_EQ(rows.at(0).match, Match::exact);
  EXPECT_EQ(rows.at(0).use, Use::on);
}

TEST(ReadCodes, AFaultyRowIsToldWithFileLineAndReason) {
  EXPECT_EQ(fault_of_codes("urn:s,1,,e2,,,,\nurn:s,2,,estradiol,,,,\n"), "ours.csv:3: unknown kind `estradiol`");
  EXPECT_EQ(fault_of_codes("urn:s,1,,e2,,,like,\n"), "ours.csv:2: unknown match `like`");
  EXPECT_EQ(fault_of_codes("urn:s,1,,e2,,,exact,yes\n"), "ours.csv:2: unknown use `yes`");
  EXPECT_EQ(fault_of_codes(",1,,e2,,,,\n"), "ours.csv:2: no system");
  EXPECT_EQ(fault_of_codes("urn:s,,,e2,,,,\n"), "ours.csv:2: no code");
  EXPECT_EQ(fault_of_codes("urn:s, 1,,e2,,,,\n"), "ours.csv:2: code ` 1` begins or ends with a space");
  EXPECT_EQ(fault_of_codes("urn:s ,1,,e2,,,,\n"), "ours.csv:2: system `urn:s ` begins or ends with a space");
  EXPECT_EQ(fault_of_codes("text,prolia,,denosumab,,,text,on\n"), "ours.csv:2: text is read for anastrozole only, not for denosumab");
  EXPECT_EQ(fault_of_codes("text,®,,anastrozole,,,text,on\n"), "ours.csv:2: text `®` does not begin and end with a letter or digit");
}

TEST(ReadCodes, AllMistakesAreToldAtOnce) {
  EXPECT_EQ(fault_of_codes("urn:s,1,,x,,,,\nurn:s,2,,e2,,,,\nurn:s,3,,y,,,,\n"),
            "ours.csv:2: unknown kind `x`\nours.csv:4: unknown kind `y`");
}

TEST(ReadCodes, RowsThatSayTheSameTwiceAreOneAndContradictionsAreAMistake) {
  EXPECT_EQ(read_codes(code_header + "urn:s,1,d,e2,a,,,\nurn:s,1,d,e2,b,,,on\n", "ours.csv").value().size(), 1U);
  EXPECT_EQ(fault_of_codes("urn:s,1,d,e2,,,,on\nurn:s,1,d,e2,,,,off\n"), "ours.csv:3: contradicts line 2");
  EXPECT_EQ(fault_of_codes("urn:s,1,d,e2,,,,\nurn:s,1,d,e2_excluded,,,,\n"), "none") << "a code may belong to several kinds";
}

TEST(ReadUnits, TakesDecimalsAndFractionsExactly) {
  const auto rows = read_units(unit_header + "u,a,,e2,,,pg/mL,0.272388,yes\nu,b,,alcohol_alias,,,{drinks}/d,1/7,\n", "ours.csv").value();
  EXPECT_EQ(rows.at(0).factor, fhir::Rational(272388, 1000000));
  EXPECT_FALSE(rows.at(0).alias);
  EXPECT_EQ(rows.at(1).factor, fhir::Rational(1, 7));
  EXPECT_TRUE(rows.at(1).alias);
  EXPECT_TRUE(rows.at(1).accept);
}

TEST(ReadUnits, AFaultyRowIsToldWithFileLineAndReason) {
  for (const auto* factor : {"", "x", "1,5", "1/0", "1/", "/7", "1/7/2", ".5", "1e9999"})
    EXPECT_EQ(fault_of_units("u,a,,e2,,,pg/mL,\""s + factor + "\",yes\n"),
              "ours.csv:2: factor `"s + factor + "` is neither a decimal nor a fraction");
  for (const auto* factor : {"0", "-1", "-1/7"})
    EXPECT_EQ(fault_of_units("u,a,,e2,,,pg/mL,"s + factor + ",yes\n"), "ours.csv:2: the factor is not positive");
  EXPECT_EQ(fault_of_units("u,a,,estradiol,,,pg/mL,1,yes\n"), "ours.csv:2: unknown kind of unit `estradiol`");
  EXPECT_EQ(fault_of_units("u,a,,e2,,,pg/mL,1,no\n"), "ours.csv:2: unknown accept `no`");
  EXPECT_EQ(fault_of_units("u,a ,,e2,,,pg/mL,1,yes\n"), "ours.csv:2: unit `a ` begins or ends with a space");
  EXPECT_EQ(fault_of_units("u,a,,e2,,,pg/mL,1,yes\nu,a,,e2_alias,,,pg/mL,2,yes\n"), "ours.csv:3: contradicts line 2");
}

TEST(ReadUnits, ValuesCanOnlyBeTurnedIntoWhatTheRulesComputeIn) {
  EXPECT_EQ(fault_of_units("u,a,,e2,,,pmol/L,1,yes\n"), "ours.csv:2: canonical `pmol/L`, where the rules for e2 compute in `pg/mL`");
  EXPECT_EQ(fault_of_units("u,a,,bsap,,,mg/L,1,yes\n"),
            "ours.csv:2: canonical `mg/L`, where the rules for bsap compute in `ug/L` or `U/L`");
  EXPECT_EQ(fault_of_units("u,a,,e2,,,,1,yes\n"), "ours.csv:2: canonical ``, where the rules for e2 compute in `pg/mL`");
}

TEST(ReadUnits, OnlyAScoreMayGoWithoutAUnit) {
  EXPECT_EQ(fault_of_units("u,,,e2,,,pg/mL,1,yes\n"), "ours.csv:2: only a score may go without a unit");
  EXPECT_EQ(fault_of_units("u,,,score,,,1,1,yes\n"), "none");
}

TEST(Tables, AreToldApartByTheirHeaders) {
  EXPECT_TRUE(is_unit_table(unit_header));
  EXPECT_FALSE(is_unit_table(code_header));
  EXPECT_FALSE(is_unit_table(""));
}

TEST(ShippedTables, HaveTheRowsAndEachItsSource) {
  EXPECT_EQ(shipped_codes().size(), 699U);
  EXPECT_EQ(shipped_units().size(), 118U);
  for (const auto& row : shipped_codes()) EXPECT_FALSE(row.source.empty()) << row.system << '|' << row.code;
  for (const auto& row : shipped_units()) EXPECT_FALSE(row.source.empty()) << row.spelling;
}

TEST(ShippedTables, UseNothingThatRestsOnMemoryAlone) {
  for (const auto& row : shipped_codes()) {
    if (row.source == "memory" || row.system == "http://www.ama-assn.org/go/cpt") {
      EXPECT_EQ(row.use, Use::off) << row.code;
    }
  }
  for (const auto& row : shipped_units()) {
    if (row.source == "memory") {
      EXPECT_FALSE(row.accept) << row.spelling;
    }
  }
}

/// The columns that count are those of the published tables; only the wording of note and source may differ.
TEST(ShippedTables, SayWhatTheProtocolsTablesSay) {
  const auto folder = std::filesystem::path(BONEWATCH_SHARED_DIR) / "terminology";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "skipped, no ../shared";
  const auto text_of = [&folder](const char* name) {
    std::ifstream file(folder / name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };

  std::vector<Row> theirs;
  for (const auto* name : {"conditions.csv", "medications.csv", "observations.csv"})
    std::ranges::move(read_codes(text_of(name), name).value(), std::back_inserter(theirs));
  const auto ours = shipped_codes();
  ASSERT_EQ(ours.size(), theirs.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const auto key = [](const Row& row) { return std::tuple(row.system, row.code, row.display, row.kind, row.match, row.use); };
    EXPECT_EQ(key(ours[i]), key(theirs[i])) << ours[i].code;
  }

  const auto our_units = shipped_units();
  const auto their_units = read_units(text_of("units.csv"), "units.csv").value();
  ASSERT_EQ(our_units.size(), their_units.size());
  for (std::size_t i = 0; i < our_units.size(); ++i) {
    const auto key = [](const UnitRow& row) {
      return std::tuple(row.spelling, row.kind, row.alias, row.canonical, row.factor, row.accept);
    };
    EXPECT_EQ(key(our_units[i]), key(their_units[i])) << our_units[i].spelling;
  }
}

}  // namespace
}  // namespace terminology
