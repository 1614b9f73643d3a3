// Conditions (F6), family history (F9), procedures (F6, F12, 11.1), scan orders and reports (F11, F12).
#include "tests/support/chart.hpp"

#include <gtest/gtest.h>

namespace inbound {
namespace {

using clinical::ConditionKind;
using clinical::Drug;
using support::Chart;
using support::day;
using support::days;
using support::on;

constexpr std::string_view subject = "'subject':{'reference':'Patient/p1'},";

std::string coded(std::string_view code, std::string_view system = "http://snomed.info/sct") {
  return "{'coding':[{'system':'" + std::string(system) + "','code':'" + std::string(code) + "'}]}";
}

constexpr std::string_view icd = "http://hl7.org/fhir/sid/icd-10-cm";
constexpr std::string_view osteoporosis = "64859006";
constexpr std::string_view breast_cancer = "254837009";

Chart condition(const std::string& code, std::string_view more) {
  Chart chart;
  chart.add("Condition", "c1", "2025-03-02", std::string(subject) + "'code':" + code + std::string(more));
  return chart;
}

std::string status(std::string_view clinical, std::string_view verification = "") {
  std::string members;
  if (!clinical.empty()) members += ",'clinicalStatus':{'coding':[{'code':'" + std::string(clinical) + "'}]}";
  if (!verification.empty()) members += ",'verificationStatus':{'coding':[{'code':'" + std::string(verification) + "'}]}";
  return members;
}

TEST(Condition, CountsWhilePresent) {
  for (const auto* clinical : {"", "active", "recurrence", "relapse", "remission"})
    EXPECT_EQ(condition(coded(osteoporosis), status(clinical)).timeline().conditions.size(), 1U) << clinical;
  for (const auto* clinical : {"inactive", "resolved", "unknown"}) {
    EXPECT_TRUE(condition(coded(osteoporosis), status(clinical)).timeline().conditions.empty()) << clinical;
    EXPECT_EQ(condition(coded(breast_cancer), status(clinical)).timeline().conditions.size(), 1U) << clinical;
  }
}

TEST(Condition, IsNotBelievedWhenRefutedOrEnteredInError) {
  for (const auto* verification : {"refuted", "entered-in-error"})
    EXPECT_TRUE(condition(coded(breast_cancer), status("active", verification)).timeline().conditions.empty()) << verification;
  for (const auto* verification : {"confirmed", "provisional", "differential", "unconfirmed"})
    EXPECT_EQ(condition(coded(breast_cancer), status("active", verification)).timeline().conditions.size(), 1U) << verification;
}

TEST(Condition, IsDatedByOnsetElseRecordedElseArrival) {
  const auto of = [](std::string_view more) { return condition(coded(osteoporosis), more).timeline().conditions.at(0).day; };
  EXPECT_EQ(of(",'onsetDateTime':'2023','recordedDate':'2024-01-01'"), days("2023-01-01", "2023-12-31"));
  EXPECT_EQ(of(",'onsetPeriod':{'start':'2023-05','end':'2023-07'},'recordedDate':'2024-01-01'"), days("2023-05-01", "2023-05-31"));
  EXPECT_EQ(of(",'onsetPeriod':{'end':'2023-07'},'recordedDate':'2024-01-01'"), on("2024-01-01"));
  EXPECT_EQ(of(""), on("2025-03-02"));
}

TEST(Condition, WithoutAnyDateOrArrivalWasAlwaysThere) {
  Chart chart;
  chart.add("Condition", "c1", "", std::string(subject) + "'code':" + coded(osteoporosis));
  EXPECT_EQ(chart.timeline("2000-01-01").conditions.at(0).day, on("0001-01-01"));
}

TEST(Condition, MayBeOfSeveralKindsAtOnce) {
  const auto timeline = condition(coded("102447009"), "").timeline();  // postmenopausal osteoporosis
  ASSERT_EQ(timeline.conditions.size(), 2U);
  EXPECT_NE(timeline.conditions[0].kind, timeline.conditions[1].kind);
}

TEST(Condition, IsOneFactOfAKindHoweverOftenCoded) {
  const auto timeline = condition("{'coding':[{'system':'http://snomed.info/sct','code':'254837009'},{'system':'" + std::string(icd) +
                                      "','code':'C50.911'},{'system':'" + std::string(icd) + "','code':'Z85.3'}]}",
                                  "")
                            .timeline();
  ASSERT_EQ(timeline.conditions.size(), 1U);
  EXPECT_EQ(timeline.conditions[0].kind, ConditionKind::breast_cancer);
  EXPECT_FALSE(timeline.conditions[0].history_code);
}

TEST(Condition, TellsThePastByAnIcdCodeThatBeginsWithZ) {
  const auto past = condition(coded("Z87.310", icd), "").timeline().conditions.at(0);
  EXPECT_EQ(past.kind, ConditionKind::fragility_fracture);
  EXPECT_TRUE(past.history_code);
  EXPECT_FALSE(condition(coded("M80.08XA", icd), "").timeline().conditions.at(0).history_code);
}

TEST(Condition, OfKindsThatNoRuleUsesIsNothing) {
  EXPECT_TRUE(condition(coded("Z79.811", icd), "").timeline().conditions.empty());  // use of an aromatase inhibitor
  EXPECT_TRUE(condition(coded("198436008"), "").timeline().conditions.empty());     // flushing: weak
}

TEST(Condition, OfSmokingIsAnAnswerWhilePresent) {
  EXPECT_EQ(condition(coded("77176002"), status("active")).timeline().smoking.at(0).current, true);
  EXPECT_EQ(condition(coded("8517006"), status("active")).timeline().smoking.at(0).current, false);
  EXPECT_TRUE(condition(coded("77176002"), status("resolved")).timeline().smoking.empty());
}

// --- F9 ---

Chart family(std::string_view status, const std::string& relationship, const std::string& condition_code, std::string_view more = "") {
  Chart chart;
  chart.add("FamilyMemberHistory", "f1", "2025-03-02",
            "'status':'" + std::string(status) + "','patient':{'reference':'Patient/p1'},'relationship':" + relationship +
                ",'condition':[{'code':" + coded(osteoporosis) + "},{'code':" + condition_code + "}]" + std::string(more));
  return chart;
}

const std::string mother = coded("MTH", "http://terminology.hl7.org/CodeSystem/v3-RoleCode");
const std::string hip_fracture = coded("5913000");  // fracture of neck of femur

TEST(FamilyHistory, TellsAParentsHipFracture) {
  for (const auto* role : {"MTH", "FTH", "PRN", "NMTH", "NFTH", "NPRN"}) {
    const auto timeline = family("completed", coded(role, "http://terminology.hl7.org/CodeSystem/v3-RoleCode"), hip_fracture).timeline();
    ASSERT_EQ(timeline.conditions.size(), 1U) << role;
    EXPECT_EQ(timeline.conditions[0].kind, ConditionKind::family_hip_fracture);
    EXPECT_EQ(timeline.conditions[0].day, on("0001-01-01")) << "undated, it has always been";
  }
  for (const auto* parent : {"72705000", "66839005", "40683002"})
    EXPECT_EQ(family("partial", coded(parent), hip_fracture).timeline().conditions.size(), 1U) << parent;
  EXPECT_EQ(family("completed", mother, hip_fracture, ",'date':'2024-05'").timeline().conditions.at(0).day,
            days("2024-05-01", "2024-05-31"));
}

TEST(FamilyHistory, OfOthersOrOfOtherConditionsIsNothing) {
  EXPECT_TRUE(
      family("completed", coded("SIS", "http://terminology.hl7.org/CodeSystem/v3-RoleCode"), hip_fracture).timeline().conditions.empty());
  EXPECT_TRUE(family("completed", coded("MTH", "local"), hip_fracture).timeline().conditions.empty());
  EXPECT_TRUE(family("completed", mother, coded(osteoporosis)).timeline().conditions.empty());
  EXPECT_TRUE(family("entered-in-error", mother, hip_fracture).timeline().conditions.empty());
  EXPECT_TRUE(family("health-unknown", mother, hip_fracture).timeline().conditions.empty());
}

// --- procedures ---

Chart procedure(std::string_view status, const std::string& code, std::string_view more, std::string_view seen = "2025-03-02") {
  Chart chart;
  chart.add("Procedure", "x1", seen,
            "'status':'" + std::string(status) + "'," + std::string(subject) + "'code':" + code + std::string(more));
  return chart;
}

const std::string hospice = coded("385763009");
const std::string scan = coded("312681000");

TEST(Procedure, TellsAConditionWhenCompletedOrInProgress) {
  for (const auto* status : {"completed", "in-progress"}) {
    const auto timeline = procedure(status, hospice, ",'performedDateTime':'2024-06'").timeline();
    ASSERT_EQ(timeline.conditions.size(), 1U) << status;
    EXPECT_EQ(timeline.conditions[0].kind, ConditionKind::palliative);
    EXPECT_TRUE(timeline.conditions[0].from_procedure);
    EXPECT_EQ(timeline.conditions[0].day, days("2024-06-01", "2024-06-30"));
  }
  for (const auto* status : {"preparation", "not-done", "on-hold", "stopped", "entered-in-error", "unknown"})
    EXPECT_TRUE(procedure(status, hospice, "").timeline().conditions.empty()) << status;
}

TEST(Procedure, IsDatedByItsStartElseItsEndElseArrival) {
  const auto of = [](std::string_view more) { return procedure("completed", hospice, more).timeline().conditions.at(0).day; };
  EXPECT_EQ(of(",'performedPeriod':{'start':'2024-06-01','end':'2024-06-09'}"), on("2024-06-01"));
  EXPECT_EQ(of(",'performedPeriod':{'end':'2024-06-09'}"), on("2024-06-09"));
  EXPECT_EQ(of(""), on("2025-03-02"));
}

TEST(Procedure, TellsAScanWhenCompleted) {  // X207
  EXPECT_EQ(procedure("completed", scan, ",'performedDateTime':'2025-03-01'").timeline().scans.at(0).day, on("2025-03-01"));
  EXPECT_EQ(procedure("completed", scan, "").timeline().scans.at(0).day, on("2025-03-02"));
  EXPECT_TRUE(procedure("in-progress", scan, ",'performedDateTime':'2025-03-01'").timeline().scans.empty());
  EXPECT_TRUE(procedure("completed", scan, "", "").timeline().scans.empty()) << "no date at all";
}

TEST(Procedure, IsADoseOfAnInfusedAgent) {
  const auto timeline = procedure("completed", coded("M05BX04", "http://www.whocc.no/atc"), ",'performedDateTime':'2025-01-15'").timeline();
  ASSERT_EQ(timeline.exposures.size(), 1U);
  const auto& dose = timeline.exposures[0];
  EXPECT_EQ(dose.drugs, clinical::Drugs(Drug::denosumab));
  EXPECT_EQ(dose.told, clinical::Told::by_procedure);
  EXPECT_EQ(dose.start, day("2025-01-15"));
  EXPECT_EQ(dose.end, day("2025-01-15"));

  const auto used = procedure("completed", coded("x"),
                              ",'performedDateTime':'2025-01-15','usedCode':[" + coded("M05BA08", "http://www.whocc.no/atc") + "]")
                        .timeline();
  EXPECT_TRUE(used.exposures.at(0).drugs.has(Drug::bisphosphonate_iv));
  EXPECT_TRUE(used.exposures.at(0).drugs.has(Drug::zoledronic_acid));
}

TEST(Procedure, IsNoDoseOfOtherDrugsOrWithoutDate) {
  EXPECT_TRUE(procedure("completed", coded("L02BG03", "http://www.whocc.no/atc"), ",'performedDateTime':'2025-01-15'")
                  .timeline()
                  .exposures.empty());
  EXPECT_TRUE(procedure("completed", coded("M05BA06", "http://www.whocc.no/atc"), ",'performedDateTime':'2025-01-15'")
                  .timeline()
                  .exposures.empty());
  EXPECT_TRUE(procedure("completed", coded("M05BX04", "http://www.whocc.no/atc"), "").timeline().exposures.empty());
  EXPECT_TRUE(procedure("in-progress", coded("M05BX04", "http://www.whocc.no/atc"), ",'performedDateTime':'2025-01-15'")
                  .timeline()
                  .exposures.empty());
}

// --- F11, F12 ---

Chart scan_order(std::string_view status, std::string_view intent, const std::string& code,
                 std::string_view more = ",'authoredOn':'2025-05-20'") {
  Chart chart;
  chart.add("ServiceRequest", "r1", "2025-05-21",
            "'status':'" + std::string(status) + "','intent':'" + std::string(intent) + "'," + std::string(subject) + "'code':" + code +
                std::string(more));
  return chart;
}

TEST(ScanOrder, IsActiveAndMeant) {
  for (const auto* intent : {"order", "original-order", "reflex-order", "filler-order", "instance-order"})
    EXPECT_EQ(scan_order("active", intent, scan).timeline().scan_orders.size(), 1U) << intent;
  for (const auto* intent : {"proposal", "plan", "directive", "option"})
    EXPECT_TRUE(scan_order("active", intent, scan).timeline().scan_orders.empty()) << intent;
  for (const auto* status : {"draft", "on-hold", "revoked", "completed", "entered-in-error", "unknown"})
    EXPECT_TRUE(scan_order(status, "order", scan).timeline().scan_orders.empty()) << status;
  EXPECT_TRUE(scan_order("active", "order", scan, ",'authoredOn':'2025-05-20','doNotPerform':true").timeline().scan_orders.empty());
  EXPECT_TRUE(scan_order("active", "order", scan, "").timeline().scan_orders.empty());
  EXPECT_EQ(scan_order("active", "order", scan).timeline().scan_orders.at(0).day, on("2025-05-20"));
}

TEST(ScanOrder, IsOfACentralDensityOrTScore) {
  for (const auto* loinc : {"38269-7", "38268-9", "24966-4", "38267-1", "46383-6", "38265-5", "80946-7"})
    EXPECT_EQ(scan_order("active", "order", coded(loinc, "http://loinc.org")).timeline().scan_orders.size(), 1U) << loinc;
  for (const auto* loinc : {"38266-3", "38262-2", "85394-5", "2243-4"})
    EXPECT_TRUE(scan_order("active", "order", coded(loinc, "http://loinc.org")).timeline().scan_orders.empty()) << loinc;
}

TEST(Report, TellsAScanWhenIssuedAndDated) {  // X208
  const auto of = [](std::string_view status, std::string_view more, std::string_view loinc = "38268-9") {
    Chart chart;
    chart.add("DiagnosticReport", "d1", "2025-03-21",
              "'status':'" + std::string(status) + "'," + std::string(subject) + "'code':" + coded(loinc, "http://loinc.org") +
                  std::string(more));
    return chart.timeline().scans;
  };
  constexpr std::string_view dated = ",'effectiveDateTime':'2025-03-20'";
  for (const auto* status : {"final", "amended", "corrected"}) EXPECT_EQ(of(status, dated).size(), 1U) << status;
  for (const auto* status : {"registered", "partial", "preliminary", "appended", "cancelled", "entered-in-error", "unknown"})
    EXPECT_TRUE(of(status, dated).empty()) << status;
  EXPECT_EQ(of("final", ",'effectivePeriod':{'start':'2024-02-20','end':'2024-03-01'}").at(0).day, on("2024-03-01"));
  EXPECT_EQ(of("final", ",'effectivePeriod':{'start':'2024-02-20'}").at(0).day, on("2024-02-20"));
  EXPECT_TRUE(of("final", ",'issued':'2025-03-20T00:00:00Z'").empty());
  EXPECT_TRUE(of("final", dated, "2243-4").empty());
}

}  // namespace
}  // namespace inbound
