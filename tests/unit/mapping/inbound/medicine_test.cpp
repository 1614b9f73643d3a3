#include "mapping/inbound/medicine.hpp"

#include <gtest/gtest.h>

namespace inbound {
namespace {

using clinical::Drug;
using clinical::Drugs;

const auto& shipped = terminology::Terminology::shipped();

fhir::CodeableConcept atc(std::string code, std::string display = {}) {
  return {.coding = {{"http://www.whocc.no/atc", std::move(code), std::move(display)}}, .text = {}};
}

fhir::CodeableConcept text(std::string words) {
  return {.coding = {}, .text = std::move(words)};
}

Route by(const fhir::CodeableConcept& concept_) {
  Route route;
  route.add(concept_);
  return route;
}

Medicine medicine(const fhir::CodeableConcept& concept_) {
  Medicine made;
  made.add(concept_, shipped);
  return made;
}

Drugs drugs(const fhir::CodeableConcept& concept_, const Route& route = {}) {
  return medicine(concept_).drugs(route, false);
}

TEST(Medicine, NamesTheDrugsThatRulesKnow) {
  const std::pair<const char*, Drug> known[] = {{"L02BG03", Drug::anastrozole},
                                                {"L02BG04", Drug::other_aromatase_inhibitor},
                                                {"L02BA01", Drug::serm},
                                                {"L02BA03", Drug::fulvestrant},
                                                {"G03BA03", Drug::testosterone},
                                                {"G03GB02", Drug::clomifene},
                                                {"L02AE03", Drug::gnrh_analogue},
                                                {"M05BA04", Drug::bisphosphonate_oral},
                                                {"M05BA03", Drug::bisphosphonate_iv},
                                                {"M05BX04", Drug::denosumab},
                                                {"H05AA02", Drug::anabolic},
                                                {"H02AB07", Drug::oral_glucocorticoid}};
  for (const auto& [code, drug] : known) EXPECT_EQ(drugs(atc(code)), Drugs(drug)) << code;
}

TEST(Medicine, IsCodedThoughNoRuleKnowsIt) {
  EXPECT_TRUE(drugs(atc("M05BX03")).empty());  // strontium ranelate
  EXPECT_TRUE(medicine(atc("M05BX03")).is_coded());
  EXPECT_TRUE(drugs(atc("G03XC01")).empty());  // raloxifene: serm_bone
  EXPECT_FALSE(medicine(atc("N02BE01")).is_coded());
}

TEST(Medicine, OfZoledronicAcidIsKnownByTheRow) {
  auto both = Drugs(Drug::bisphosphonate_iv);
  both.add(Drug::zoledronic_acid);
  EXPECT_EQ(drugs(atc("M05BA08")), both);
  EXPECT_EQ(drugs(atc("M05BA03", "zoledronic acid")), Drugs(Drug::bisphosphonate_iv)) << "the table's display counts";
}

TEST(Medicine, OralOrIntravenousFollowsTheRoute) {
  EXPECT_EQ(drugs(atc("M05BA06")), Drugs(Drug::bisphosphonate_oral));
  EXPECT_EQ(drugs(atc("M05BA06"), by(text("Oral"))), Drugs(Drug::bisphosphonate_oral));
  EXPECT_EQ(drugs(atc("M05BA06"), by(text("Intravenous route"))), Drugs(Drug::bisphosphonate_iv));
  EXPECT_EQ(drugs(atc("M05BA06"), by(text("IV"))), Drugs(Drug::bisphosphonate_iv));
  EXPECT_EQ(drugs(atc("M05BA06"), by({.coding = {{"http://snomed.info/sct", "47625008", ""}}, .text = {}})),
            Drugs(Drug::bisphosphonate_iv));
}

TEST(Medicine, GlucocorticoidCountsUnlessARouteIsGivenThatIsNotOral) {
  EXPECT_TRUE(drugs(atc("H02AB07"), by(text("Inhalation"))).empty());
  EXPECT_TRUE(drugs(atc("H02AB07"), by({.coding = {{"http://snomed.info/sct", "78421000", "Intramuscular"}}, .text = {}})).empty());
  for (const auto& oral : {text("PO"), text("by mouth"), text("Oral route"), atc("PO"),
                           fhir::CodeableConcept{.coding = {{"http://snomed.info/sct", "26643006", ""}}, .text = {}}})
    EXPECT_EQ(drugs(atc("H02AB07"), by(oral)), Drugs(Drug::oral_glucocorticoid));
  auto mixed = by(text("Oral"));
  mixed.add(text("Intravenous"));
  EXPECT_TRUE(drugs(atc("H02AB07"), mixed).empty());
}

TEST(Medicine, NamesAnastrozoleInWordsOnlyWhereNothingIsCoded) {  // X15, X146
  EXPECT_TRUE(medicine(text("anastrozole 1mg OD")).is_anastrozole_in_words());
  EXPECT_TRUE(medicine({.coding = {{"local", "4711", "Anastrozole 1 mg"}}, .text = {}}).is_anastrozole_in_words());
  EXPECT_FALSE(medicine(text("Femara")).is_anastrozole_in_words());
  const auto beside_a_code =
      medicine({.coding = {{"http://www.nlm.nih.gov/research/umls/rxnorm", "84857", ""}, {"local", "x", ""}}, .text = "anastrozole"});
  EXPECT_FALSE(beside_a_code.is_anastrozole_in_words());
  EXPECT_EQ(beside_a_code.drugs({}, false), Drugs(Drug::anastrozole));
  const auto coded_otherwise = medicine({.coding = {{"http://www.whocc.no/atc", "L02BG04", ""}}, .text = "was anastrozole"});
  EXPECT_FALSE(coded_otherwise.names_anastrozole());
}

TEST(Medicine, InWordsIsADrugWhereWordsCount) {
  EXPECT_TRUE(medicine(text("Arimidex")).drugs({}, false).empty());
  EXPECT_EQ(medicine(text("Arimidex")).drugs({}, true), Drugs(Drug::anastrozole));
}

TEST(Medicine, SharesAKindNotJustADrug) {
  EXPECT_TRUE(medicine(atc("L02BG03")).shares_kind(medicine(atc("L02BG03")), false));
  EXPECT_FALSE(medicine(atc("L02BG03")).shares_kind(medicine(atc("L02BG04")), false));
  EXPECT_FALSE(medicine(text("Arimidex")).shares_kind(medicine(atc("L02BG03")), false));
  EXPECT_TRUE(medicine(text("Arimidex")).shares_kind(medicine(atc("L02BG03")), true));
}

TEST(Medicine, IsReadFromConceptMedicationAndTheReferencesDisplay) {
  const fhir::Medication known{{}, atc("L02BG03")};
  fhir::MedicationChoice choice;
  choice.reference.display = "Arimidex";
  EXPECT_TRUE(medicine_of(choice, nullptr, shipped).is_anastrozole_in_words());
  EXPECT_FALSE(medicine_of(choice, &known, shipped).is_anastrozole_in_words());
  EXPECT_TRUE(medicine_of(choice, &known, shipped).names_anastrozole());
}

}  // namespace
}  // namespace inbound
