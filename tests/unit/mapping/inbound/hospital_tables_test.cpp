#include "mapping/inbound/hospital_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inbound {
namespace {

using terminology::Kind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<Kind> kinds_of(const terminology::Terminology& terminology, std::string_view system, std::string_view code) {
  std::vector<Kind> kinds;
  for (const auto& entry : terminology.lookup(system, code)) kinds.push_back(entry.kind);
  return kinds;
}

/// The kinds of urn:x|1 once a file has been added.
std::vector<Kind> kinds_with(std::string_view text, std::string_view name) {
  HospitalTables tables;
  EXPECT_TRUE(tables.add(text, name)) << name;
  return kinds_of(tables.build().value(), "urn:x", "1");
}

std::string refusal(std::string_view text, std::string_view name) {
  HospitalTables tables;
  const auto added = tables.add(text, name);
  return added ? "" : added.error().diagnostics;
}

TEST(HospitalTables, KnowTheShippedCodes) {
  EXPECT_THAT(kinds_of(HospitalTables().build().value(), "http://www.whocc.no/atc", "L02BG03"), ElementsAre(Kind::anastrozole));
}

TEST(HospitalTables, AddCodesOfATable) {
  EXPECT_THAT(kinds_with("system,code,display,kind,note,source,match,use\nurn:x,1,Ours,anastrozole,,pharmacy,exact,on\n", "a.csv"),
              ElementsAre(Kind::anastrozole));
}

TEST(HospitalTables, AddUnitsOfATable) {
  HospitalTables tables;
  ASSERT_TRUE(tables.add("system,code,display,kind,note,source,canonical,factor,accept\nurn:x,pg-ml,pg-ml,e2_alias,,lab,pg/mL,1,yes\n",
                         "units.csv"));
  EXPECT_TRUE(tables.build()->units().find(terminology::UnitKind::e2, "", "", "pg-ml"));
}

TEST(HospitalTables, AddTheCodesThatAValueSetLists) {
  EXPECT_THAT(kinds_with(R"({"resourceType":"ValueSet","compose":{"include":[{"system":"urn:x","concept":[{"code":"1"},{"code":"2"}]}]}})",
                         "in/denosumab.json"),
              ElementsAre(Kind::denosumab));
}

TEST(HospitalTables, LeaveOutTheCodesThatAValueSetExcludes) {
  EXPECT_THAT(kinds_with(R"({"resourceType":"ValueSet","compose":{"include":[{"system":"urn:x","concept":[{"code":"1"},{"code":"2"}]}],
                             "exclude":[{"system":"urn:x","concept":[{"code":"1"}]}]}})",
                         "denosumab.json"),
              IsEmpty());
}

TEST(HospitalTables, PreferTheExpansionAndReadItsTree) {
  EXPECT_THAT(kinds_with(R"({"resourceType":"ValueSet","compose":{"include":[{"system":"urn:x"}]},
                             "expansion":{"contains":[{"abstract":true,"display":"all","contains":[{"system":"urn:x","code":"1"}]}]}})",
                         "serm.json"),
              ElementsAre(Kind::serm));
}

TEST(HospitalTables, RefuseAValueSetWhoseCodesWouldHaveToBeComputed) {
  EXPECT_THAT(refusal(R"({"resourceType":"ValueSet","compose":{"include":[{"system":"urn:x"}]}})", "serm.json"), HasSubstr("expansion"));
  EXPECT_THAT(refusal(R"({"resourceType":"ValueSet","compose":{"include":[{"valueSet":["urn:y"]}]}})", "serm.json"),
              HasSubstr("expansion"));
  EXPECT_THAT(refusal(R"({"resourceType":"ValueSet","compose":{"include":[{"system":"urn:x","concept":[{"code":"1"}],"filter":[]}]}})",
                      "serm.json"),
              HasSubstr("expansion"));
}

TEST(HospitalTables, RefuseAValueSetThatIsNotNamedAfterAKind) {
  EXPECT_THAT(refusal(R"({"resourceType":"ValueSet","compose":{}})", "in/ours.json"), testing::StartsWith("in/ours.json: "));
}

TEST(HospitalTables, MapCodesToTheKindsOfTheirTargets) {
  const auto map = [](std::string_view how) {
    return std::string(
               R"({"resourceType":"ConceptMap","group":[{"source":"urn:x","target":"http://snomed.info/sct","element":[{"code":"1","target":[{"code":"102447009",)") +
           std::string(how) + "}]}]}]}";
  };
  const auto both = testing::UnorderedElementsAre(Kind::osteoporosis, Kind::postmenopausal);
  EXPECT_THAT(kinds_with(map(R"("equivalence":"equivalent")"), "a.json"), both);
  EXPECT_THAT(kinds_with(map(R"("equivalence":"wider")"), "a.json"), both);
  EXPECT_THAT(kinds_with(map(R"("relationship":"source-is-narrower-than-target")"), "a.json"), both);
  EXPECT_THAT(kinds_with(map(R"("equivalence":"narrower")"), "a.json"), IsEmpty());
  EXPECT_THAT(kinds_with(map(R"("equivalence":"relatedto")"), "a.json"), IsEmpty());
  EXPECT_THAT(kinds_with(map(R"("relationship":"related-to")"), "a.json"), IsEmpty());
}

TEST(HospitalTables, LetAMapSeeTheCodesOfFilesAddedAfterIt) {
  HospitalTables tables;
  ASSERT_TRUE(tables.add(
      R"({"resourceType":"ConceptMap","group":[{"source":"urn:x","target":"urn:y","element":[{"code":"1","target":[{"code":"2","equivalence":"equal"}]}]}]})",
      "a.json"));
  ASSERT_TRUE(
      tables.add(R"({"resourceType":"ValueSet","compose":{"include":[{"system":"urn:y","concept":[{"code":"2"}]}]}})", "falls.json"));
  EXPECT_THAT(kinds_of(tables.build().value(), "urn:x", "1"), ElementsAre(Kind::falls));
}

TEST(HospitalTables, RefuseWhatIsNeither) {
  EXPECT_THAT(refusal(R"({"resourceType":"CodeSystem"})", "a.json"), HasSubstr("neither"));
  EXPECT_THAT(refusal("{", "a.json"), testing::StartsWith("a.json: "));
  EXPECT_THAT(refusal("[]", "a.json"), HasSubstr("not an object"));
}

}  // namespace
}  // namespace inbound
