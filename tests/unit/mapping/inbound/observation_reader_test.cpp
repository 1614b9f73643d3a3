// Facts of observations: F1 to F5, sections 7.1, 7.2, 8 (device), 9 (methods), 10.
#include "tests/support/chart.hpp"

#include <gtest/gtest.h>

namespace inbound {
namespace {

using support::Chart;
using support::day;
using support::days;
using support::number;
using support::on;

constexpr std::string_view dated = ",'effectiveDateTime':'2025-03-01'";

/// A value with a unit of UCUM, dated.
std::string value(std::string_view digits, std::string_view code) {
  return "'valueQuantity':{'value':" + std::string(digits) + ",'code':'" + std::string(code) + "'}" + std::string(dated);
}

Chart observation(std::string_view loinc, std::string_view members) {
  Chart chart;
  chart.observation("o1", loinc, members);
  return chart;
}

Chart with_status(std::string_view status, clinical::Reading reading = {}) {
  Chart chart(std::move(reading));
  chart.add("Observation", "o1", "2025-03-02",
            "'status':'" + std::string(status) +
                "','subject':{'reference':'Patient/p1'},'code':{'coding':[{'system':'http://loinc.org','code':'2243-4'}]}," +
                value("18", "pg/mL"));
  return chart;
}

TEST(Observation, CountsWhenFinalAmendedOrCorrected) {
  for (const auto* status : {"final", "amended", "corrected"}) EXPECT_EQ(with_status(status).timeline().estradiol.size(), 1U) << status;
  for (const auto* status : {"registered", "preliminary", "cancelled", "entered-in-error", "unknown"}) {
    EXPECT_TRUE(with_status(status).timeline().estradiol.empty()) << status;
    EXPECT_TRUE(with_status(status).rules().empty()) << status;
  }
}

TEST(Observation, CountsPreliminaryWhereTheProtocolSaysSo) {
  EXPECT_EQ(with_status("preliminary", {.preliminary_results = true}).timeline().estradiol.size(), 1U);
}

TEST(Observation, IsWhatItsFirstListedCodingSays) {
  Chart chart;
  chart.add("Observation", "o1", "2025-03-02",
            "'status':'final','subject':{'reference':'Patient/p1'},'code':{'coding':[{'system':'local','code':'E2'},"
            "{'system':'http://loinc.org','code':'2238-4'},{'system':'http://loinc.org','code':'2243-4'}]}," +
                value("18", "pg/mL"));
  EXPECT_TRUE(chart.timeline().estradiol.empty()) << "saliva";
}

TEST(Observation, WithoutValueIsNoEntry) {
  EXPECT_TRUE(observation("2243-4", "'issued':'2025-03-01T00:00:00Z'").rules().empty());
  EXPECT_TRUE(observation("2243-4", "'valueQuantity':{'unit':'pg/mL'}").rules().empty());
}

TEST(Observation, OfAKindThatNoRuleUsesIsNothing) {
  EXPECT_TRUE(observation("1751-7", "'valueString':'x'").rules().empty());                         // albumin
  EXPECT_TRUE(observation("38266-3", "'valueQuantity':{'value':-3,'code':'%'}").rules().empty());  // calcaneus
  EXPECT_TRUE(observation("24890-6", "'valueQuantity':{'value':3,'code':'%'}").rules().empty());   // density of the forearm
  EXPECT_EQ(observation("24890-6", value("0.5", "g/cm2")).timeline().size(), 0U);
}

// --- F2 ---

TEST(EffectiveDate, IsTheDateTimeElseThePeriodsEndElseItsStart) {
  const auto of = [](std::string_view members) {
    return observation("2243-4", "'valueQuantity':{'value':18,'code':'pg/mL'}," + std::string(members)).timeline().estradiol.at(0).day;
  };
  EXPECT_EQ(of("'effectiveDateTime':'2025-03'"), days("2025-03-01", "2025-03-31"));
  EXPECT_EQ(of("'effectiveInstant':'2025-03-01T10:00:00Z'"), on("2025-03-01"));
  EXPECT_EQ(of("'effectivePeriod':{'start':'2025-03-01','end':'2025-03-05'}"), on("2025-03-05"));
  EXPECT_EQ(of("'effectivePeriod':{'start':'2025-03-01'}"), on("2025-03-01"));
}

TEST(EffectiveDate, IsNeverIssued) {
  const auto chart = observation("2243-4", "'valueQuantity':{'value':18,'code':'pg/mL'},'issued':'2025-03-01T00:00:00Z'");
  EXPECT_EQ(chart.rules(), std::vector<std::string>{"F2"});
  EXPECT_EQ(chart.timeline().size(), 0U);
}

constexpr std::string_view undated_density = "'valueQuantity':{'value':0.887,'code':'g/cm-2'}";

std::string report(std::string_view status, std::string_view date, std::string_view result = "Observation/o1") {
  return "'status':'" + std::string(status) + "','code':{},'subject':{'reference':'Patient/p1'},'result':[{'reference':'" +
         std::string(result) + "'}]" + (date.empty() ? "" : ",'effectiveDateTime':'" + std::string(date) + "'");
}

TEST(EffectiveDate, IsThatOfTheEarliestReportThatListsIt) {  // X51, X52
  auto chart = observation("24701-5", undated_density);
  EXPECT_EQ(chart.rules(), std::vector<std::string>{"F2"});
  chart.add("DiagnosticReport", "r1", "2025-03-02", report("final", "2008-06-18"));
  chart.add("DiagnosticReport", "r2", "2025-03-02", report("preliminary", "2008-06-17"));
  chart.add("DiagnosticReport", "r3", "2025-03-02", report("cancelled", "2008-06-01"));
  chart.add("DiagnosticReport", "r4", "2025-03-02", report("entered-in-error", "2008-06-01"));
  chart.add("DiagnosticReport", "r5", "2025-03-02", report("final", "2008-06-01", "Observation/o2"));
  chart.add("DiagnosticReport", "r6", "2025-03-02", report("final", ""));
  EXPECT_TRUE(chart.rules().empty());
  EXPECT_EQ(chart.timeline().densities.at(0).day, on("2008-06-17"));
  EXPECT_EQ(chart.timeline().densities.at(0).text, "0.887");
}

TEST(EffectiveDate, IsTheReportsOnlyAsFarAsItIsKnown) {
  auto chart = observation("24701-5", undated_density);
  chart.add("DiagnosticReport", "r1", "2025-03-10", report("final", "2008-06-17"));
  EXPECT_EQ(chart.rules("2025-03-09"), std::vector<std::string>{"F2"});
  EXPECT_TRUE(chart.rules("2025-03-10").empty());
}

TEST(EffectiveDate, IsTheCollectionOfTheSpecimenAtLast) {
  auto chart = observation("2243-4", "'valueQuantity':{'value':18,'code':'pg/mL'},'specimen':{'reference':'Specimen/x'}");
  chart.add("Specimen", "x", "2025-03-02", "'collection':{'collectedDateTime':'2025-02-20'}");
  EXPECT_EQ(chart.timeline().estradiol.at(0).day, on("2025-02-20"));
  chart.add("DiagnosticReport", "r1", "2025-03-02", report("final", "2025-02-25"));
  EXPECT_EQ(chart.timeline().estradiol.at(0).day, on("2025-02-25"));
}

TEST(EffectiveDate, MayBeAContainedSpecimens) {
  const auto chart = observation("2243-4",
                                 "'valueQuantity':{'value':18,'code':'pg/mL'},'specimen':{'reference':'#x'},'contained':[{'resourceType':"
                                 "'Specimen','id':'x','collection':{'collectedDateTime':'2025-02-20'}}]");
  EXPECT_EQ(chart.timeline().estradiol.at(0).day, on("2025-02-20"));
}

TEST(EffectiveDate, MissingIsAnEntryForEveryKindThatIsUsedAndNoOther) {
  for (const auto* loinc : {"2243-4",  "83096-8", "72873-3", "38267-1", "85394-5", "24966-4", "41171-0", "77370-5", "62292-8", "39156-5",
                            "74013-4", "90265-0", "90266-8", "17861-6", "29265-6", "1995-0",  "2160-0",  "98979-8", "2986-8",  "2991-8",
                            "13967-5", "10501-5", "15067-2", "17838-4", "21215-9", "14115-0", "98139-9", "90264-3", "72166-2", "8665-2"})
    EXPECT_EQ(observation(loinc, "'valueString':'x'").rules(), std::vector<std::string>{"F2"}) << loinc;
  for (const auto* loinc : {"46383-6", "24890-6", "38266-3", "2731-8", "6768-6", "15013-6", "11331-6", "38269-7"})
    EXPECT_TRUE(observation(loinc, "'valueString':'x'").rules().empty()) << loinc;
}

// --- F3 ---

TEST(Component, IsAFactOfItsOwnWithTheParentsStatusAndDate) {
  const auto timeline = observation("38269-7",
                                    "'effectiveDateTime':'2025-03-10','component':["
                                    "{'code':{'coding':[{'system':'http://loinc.org','code':'38267-1'}]},'valueQuantity':{'value':-1.4}},"
                                    "{'code':{'coding':[{'system':'http://loinc.org','code':'38263-0'}]},'valueQuantity':{'value':-1.2}},"
                                    "{'code':{'coding':[{'system':'http://loinc.org','code':'24966-4'}]},'valueQuantity':{'value':1,"
                                    "'code':'g/cm2'}}]")
                            .timeline();
  ASSERT_EQ(timeline.scores.size(), 2U);
  EXPECT_EQ(timeline.scores[0].text, "-1.4");
  EXPECT_EQ(timeline.scores[0].day, on("2025-03-10"));
  EXPECT_EQ(timeline.scores[1].site, clinical::Site::femoral_neck);
  EXPECT_EQ(timeline.densities.size(), 1U);
  EXPECT_EQ(timeline.sources.at(timeline.scores[1].source).reference, "Observation/o1");
}

TEST(Component, IsDoubtedUnderItsResourceOnceForEachRule) {
  const auto chart = observation("38269-7",
                                 "'effectiveDateTime':'2025-03-10','component':["
                                 "{'code':{'coding':[{'system':'http://loinc.org','code':'38267-1'}]},'valueQuantity':{'value':0.8,"
                                 "'code':'g/cm2'}},{'code':{'coding':[{'system':'http://loinc.org','code':'38263-0'}]},'valueQuantity':"
                                 "{'value':80,'code':'%'}}]");
  EXPECT_EQ(chart.rules(), std::vector<std::string>{"F5"});
}

// --- bone ---

TEST(BoneScore, IsReadWithSiteSideAndDigits) {
  const auto timeline = observation("80946-7", value("-2.60", "{T-score}")).timeline();
  const auto& score = timeline.scores.at(0);
  EXPECT_EQ(score.site, clinical::Site::total_hip);
  EXPECT_EQ(score.side, clinical::Side::left);
  EXPECT_EQ(score.type, clinical::ScoreType::t);
  EXPECT_EQ(score.text, "-2.60");
  EXPECT_EQ(score.level, clinical::Level{number("-2.6")});
  EXPECT_EQ(observation("85394-5", value("-2.1", "{Z-score}")).timeline().scores.at(0).type, clinical::ScoreType::z);
}

TEST(BoneScore, IsRefusedWithADensityOrPercent) {  // X49, X54
  EXPECT_EQ(observation("38267-1", value("0.887", "g/cm2")).rules(), std::vector<std::string>{"F5"});
  EXPECT_EQ(observation("38267-1", value("-2.6", "%")).rules(), std::vector<std::string>{"F5"});
  EXPECT_EQ(observation("38267-1", "'valueQuantity':{'value':-2.6}" + std::string(dated)).timeline().scores.size(), 1U);
}

TEST(BoneScore, IsRefusedWithAComparator) {
  const auto chart = observation("38267-1", "'valueQuantity':{'value':-2.5,'comparator':'<','code':'1'}" + std::string(dated));
  EXPECT_EQ(chart.rules(), std::vector<std::string>{"F1"});
  EXPECT_TRUE(chart.timeline().scores.empty());
}

TEST(BoneScore, IsPlausibleFromMinus8To6) {
  for (const auto* plausible : {"-8", "6"}) EXPECT_TRUE(observation("38267-1", value(plausible, "1")).rules().empty()) << plausible;
  for (const auto* odd : {"-8.1", "6.1"})
    EXPECT_EQ(observation("38267-1", value(odd, "1")).rules(), std::vector<std::string>{"P50"}) << odd;
}

TEST(BoneScore, KeepsItsCodeAgainstTheDisplay) {  // X50
  Chart chart;
  chart.add("Observation", "o1", "2025-03-02",
            "'status':'final','subject':{'reference':'Patient/p1'},'code':{'coding':[{'system':'http://loinc.org','code':'38263-0',"
            "'display':'DXA Lumbar spine [T-score]'}]}," +
                value("-2.6", "{T-score}"));
  EXPECT_EQ(chart.rules(), std::vector<std::string>{"F4"});
  EXPECT_EQ(chart.timeline().scores.at(0).site, clinical::Site::femoral_neck);
}

TEST(BoneDensity, IsInGramPerSquareCentimetre) {
  const auto plain = observation("24966-4", value("0.950", "g/cm2")).timeline();
  EXPECT_EQ(plain.densities.at(0).text, "0.950");
  const auto converted = observation("24966-4", value("950", "mg/cm2")).timeline();
  EXPECT_EQ(converted.densities.at(0).text, "0.95");
  EXPECT_EQ(converted.densities.at(0).level, plain.densities.at(0).level);
}

TEST(BoneDensity, IsPlausibleFrom0_2To2) {
  for (const auto* plausible : {"0.2", "2.0"}) EXPECT_TRUE(observation("24966-4", value(plausible, "g/cm2")).rules().empty()) << plausible;
  for (const auto* odd : {"0.199", "2.001"})
    EXPECT_EQ(observation("24966-4", value(odd, "g/cm2")).rules(), std::vector<std::string>{"P50"}) << odd;
}

TEST(BoneDensity, NamesDeviceAndPerformers) {
  const auto density = [](std::string_view members) {
    return observation("24966-4", value("0.950", "g/cm2") + "," + std::string(members)).timeline().densities.at(0);
  };
  EXPECT_EQ(density("'device':{'reference':'Device/dxa1','display':'Hologic'}").device, "Device/dxa1");
  EXPECT_EQ(density("'device':{'display':'Hologic'}").device, "Hologic");
  EXPECT_EQ(density("'device':{'identifier':{'system':'s','value':'v'}}").device, "s|v");
  EXPECT_EQ(density("'device':{'reference':'#d'}").device, "Observation/o1#d");
  EXPECT_EQ(
      density("'performer':[{'reference':'Organization/b'},{'reference':'Organization/a'},{'reference':'Organization/b'}]").performers,
      (std::vector<std::string>{"Organization/a", "Organization/b"}));
  EXPECT_TRUE(density("'performer':[]").device.empty());
}

// --- estradiol ---

clinical::Assay assay(std::string_view loinc, std::string_view more = "") {
  return observation(loinc, value("5", loinc == "72873-3" ? "pmol/L" : "pg/mL") + std::string(more)).timeline().estradiol.at(0).assay;
}

TEST(Assay, IsMassSpectrometryByCodeOrWords) {
  using enum clinical::Assay;
  EXPECT_EQ(assay("72873-3"), mass_spectrometry);
  EXPECT_EQ(assay("2243-4"), immunoassay_or_unknown);
  for (const auto* words : {"Mass Spectrometry", "LC-MS/MS", "lc-ms", "LC/MS/MS", "GC-MS", "tandem MS"})
    EXPECT_EQ(assay("2243-4", ",'method':{'text':'" + std::string(words) + "'}"), mass_spectrometry) << words;
  EXPECT_EQ(assay("2243-4", ",'method':{'coding':[{'display':'by LC-MS/MS'}]}"), mass_spectrometry);
  EXPECT_EQ(assay("2243-4", ",'method':{'text':'ECLIA'}"), immunoassay_or_unknown);
  EXPECT_EQ(assay("83096-8", ",'method':{'text':'LC-MS/MS'}"), immunoassay_or_unknown);
}

TEST(Assay, IsReadFromTheCodesWordsToo) {
  Chart chart;
  chart.add("Observation", "o1", "2025-03-02",
            "'status':'final','subject':{'reference':'Patient/p1'},'code':{'coding':[{'system':'http://loinc.org','code':'2243-4'},"
            "{'system':'local','code':'E2MS','display':'Estradiol, mass spec'}]}," +
                value("5", "pg/mL"));
  EXPECT_EQ(chart.timeline().estradiol.at(0).assay, clinical::Assay::mass_spectrometry);
}

TEST(Estradiol, IsOrderedByTimeAndIssued) {
  const auto estradiol = observation("2243-4",
                                     "'valueQuantity':{'value':18,'code':'pg/mL'},'effectiveDateTime':'2025-03-01T08:00:00+01:00',"
                                     "'issued':'2025-03-01T10:00:00Z'")
                             .timeline()
                             .estradiol.at(0);
  EXPECT_EQ(estradiol.time, fhir::Instant(day("2025-03-01")) + std::chrono::hours(7));
  EXPECT_EQ(estradiol.issued, fhir::Instant(day("2025-03-01")) + std::chrono::hours(10));
}

TEST(Estradiol, IsReadFromText) {  // X77, X78, X79
  EXPECT_EQ(observation("2243-4", "'valueString':'<5.0 pg/mL'" + std::string(dated)).timeline().estradiol.at(0).level,
            (clinical::Level{5, clinical::Comparator::less}));
  EXPECT_EQ(observation("2243-4", "'valueQuantity':{'value':18,'unit':'PG/ML'}" + std::string(dated)).timeline().estradiol.size(), 1U);
  EXPECT_EQ(observation("2243-4", "'valueQuantity':{'value':18}" + std::string(dated)).rules(), std::vector<std::string>{"F5"});
  EXPECT_EQ(observation("2243-4", value("18", "ng%")).rules(), std::vector<std::string>{"F5"});
}

// --- markers, measures, tests ---

TEST(Marker, OfCtxAndP1npIsCompared) {
  const auto ctx = observation("41171-0", value("0.32", "ng/mL")).timeline().markers.at(0);
  EXPECT_EQ(ctx.level, clinical::Level{320});
  EXPECT_EQ(ctx.unit, "pg/mL");
  EXPECT_EQ(observation("41171-0", value("300", "pmol/L")).rules(), std::vector<std::string>{"F5"});
  EXPECT_EQ(observation("41171-0", value("4.9", "pg/mL")).rules(), std::vector<std::string>{"P50"});
  EXPECT_EQ(observation("41171-0", value("6000.1", "pg/mL")).rules(), std::vector<std::string>{"P50"});
  EXPECT_EQ(observation("77370-5", value("0.9", "ug/L")).rules(), std::vector<std::string>{"P50"});
  EXPECT_EQ(observation("77370-5", value("1000.1", "ug/L")).rules(), std::vector<std::string>{"P50"});
  EXPECT_EQ(observation("77370-5", value("60", "ug/L")).timeline().markers.at(0).marker, clinical::Marker::p1np);
}

TEST(Marker, OfOtherKindsIsAResultWithAnyValue) {  // X168
  const auto bsap = observation("17838-4", value("30", "ug/L")).timeline().markers.at(0);
  EXPECT_EQ(bsap.level, clinical::Level{30});
  EXPECT_EQ(bsap.unit, "ug/L");
  EXPECT_EQ(observation("1777-2", value("30", "U/L")).timeline().markers.at(0).unit, "U/L");
  for (const auto& odd :
       {value("30", "mg/L"), "'valueString':'30 ug/L'" + std::string(dated), "'valueBoolean':true" + std::string(dated)}) {
    const auto timeline = observation("17838-4", odd).timeline();
    EXPECT_TRUE(timeline.data_quality.empty()) << odd;
    EXPECT_EQ(timeline.markers.at(0).level, std::nullopt) << odd;
    EXPECT_EQ(timeline.markers.at(0).unit, "") << odd;
  }
}

TEST(Marker, KeepsTheLimitsThatArePassedFirst) {  // X169
  const auto ctx = observation("41171-0", value("574", "pg/mL") +
                                              ",'referenceRange':[{'low':{'value':100,'unit':'pg/mL'},'high':{'value':573,'unit':'pg/mL'}},"
                                              "{'low':{'value':0.15,'unit':'ng/mL'},'high':{'value':0.6,'unit':'ng/mL'}},"
                                              "{'high':{'value':1,'unit':'mol'}},{'text':'x'}]")
                       .timeline()
                       .markers.at(0);
  EXPECT_EQ(ctx.reference_high, clinical::Rational(573));
  EXPECT_EQ(ctx.reference_low, clinical::Rational(150));
}

TEST(Measure, IsInItsCanonicalUnit) {
  using clinical::Measure;
  const auto measure = [](std::string_view loinc, std::string_view digits, std::string_view code) {
    return observation(loinc, value(digits, code)).timeline().measures.at(0);
  };
  EXPECT_EQ(measure("62292-8", "49.92", "nmol/L").level.amount, number("49.92") * number("0.400647"));
  EXPECT_EQ(measure("62292-8", "20", "ng/mL").measure, Measure::vitamin_d);
  EXPECT_EQ(measure("39156-5", "20.0", "kg/m2").measure, Measure::bmi);
  EXPECT_EQ(measure("74013-4", "14", "{drinks}/wk").level.amount, clinical::Rational(2));
  EXPECT_EQ(measure("90265-0", "19.9", "%").measure, Measure::frax_major);
  EXPECT_EQ(measure("90266-8", "0.03", "1").level.amount, clinical::Rational(3));
  EXPECT_EQ(observation("90266-8", value("3", "1")).rules(), std::vector<std::string>{"F5"});
  EXPECT_EQ(observation("39156-5", "'valueString':'slim'" + std::string(dated)).rules(), std::vector<std::string>{"F1"});
}

TEST(Test, NeedsAnyValueOnly) {
  using clinical::Test;
  const std::pair<const char*, Test> kinds[] = {
      {"17861-6", Test::calcium}, {"29265-6", Test::calcium},     {"17863-2", Test::calcium},          {"2160-0", Test::creatinine},
      {"98979-8", Test::egfr},    {"2986-8", Test::testosterone}, {"2991-8", Test::testosterone_free}, {"13967-5", Test::shbg},
      {"10501-5", Test::lh},      {"15067-2", Test::fsh},         {"98139-9", Test::risk_tool},        {"90264-3", Test::risk_tool}};
  for (const auto& [loinc, test] : kinds) {
    const auto timeline = observation(loinc, "'valueCodeableConcept':{'text':'normal'}" + std::string(dated)).timeline();
    ASSERT_EQ(timeline.tests.size(), 1U) << loinc;
    EXPECT_EQ(timeline.tests[0].test, test) << loinc;
    EXPECT_EQ(timeline.tests[0].value, "normal");
    EXPECT_TRUE(timeline.data_quality.empty());
  }
}

// --- answers ---

std::optional<bool> smokes(std::string_view loinc, std::string_view answer) {
  const auto timeline = observation(loinc, std::string(answer) + std::string(dated)).timeline();
  EXPECT_TRUE(timeline.data_quality.empty()) << answer;
  if (timeline.smoking.empty()) return std::nullopt;
  return timeline.smoking.front().current;
}

TEST(Smoking, IsAnsweredByAFinding) {
  for (const auto* loinc : {"72166-2", "64234-8"}) {
    EXPECT_EQ(smokes(loinc, "'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'449868002'}]}"), true);
    EXPECT_EQ(smokes(loinc, "'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'266919005'}]}"), false);
    EXPECT_EQ(smokes(loinc, "'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'266927001'}]}"), std::nullopt);
  }
}

TEST(Smoking, IsAnsweredYesOrNoWhereThatIsTheQuestion) {
  const std::pair<const char*, bool> answers[] = {
      {"'valueBoolean':true", true},
      {"'valueBoolean':false", false},
      {"'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA33-6'}]}", true},
      {"'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA32-8'}]}", false},
      {"'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'373066001'}]}", true},
      {"'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'373067005'}]}", false},
      {"'valueCodeableConcept':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v2-0136','code':'Y'}]}", true},
      {"'valueCodeableConcept':{'coding':[{'code':'N'}]}", false},
      {"'valueCodeableConcept':{'text':'Yes'}", true},
      {"'valueString':'yes'", true},
      {"'valueString':'No'", false}};
  for (const auto& [answer, current] : answers) {
    EXPECT_EQ(smokes("64234-8", answer), current) << answer;
    EXPECT_EQ(smokes("72166-2", answer), std::nullopt) << answer;
  }
  for (const auto* other : {"'valueString':'sometimes'", "'valueCodeableConcept':{'coding':[{'system':'local','code':'LA33-6'}]}",
                            "'valueQuantity':{'value':1}", "'valueCodeableConcept':{'text':'former'}"})
    EXPECT_EQ(smokes("64234-8", other), std::nullopt) << other;
}

TEST(LastPeriod, IsAValueThatIsADate) {
  const auto timeline = observation("8665-2", "'valueDateTime':'2025-01'" + std::string(dated)).timeline();
  ASSERT_EQ(timeline.last_periods.size(), 1U);
  EXPECT_EQ(timeline.last_periods[0].period, days("2025-01-01", "2025-01-31"));
  EXPECT_EQ(timeline.last_periods[0].day, on("2025-03-01"));
  const auto text = observation("8665-2", "'valueString':'2025-01-10'" + std::string(dated));
  EXPECT_TRUE(text.timeline().last_periods.empty());
  EXPECT_TRUE(text.rules().empty());
}

TEST(Menopause, IsTheCodedAnswerOfAnyObservation) {
  const auto of = [](std::string_view snomed, std::string_view date) {
    Chart chart;
    chart.add("Observation", "o1", "2025-03-02",
              "'status':'final','subject':{'reference':'Patient/p1'},'code':{'text':'menopausal status'},'valueCodeableConcept':{'coding':"
              "[{'system':'http://snomed.info/sct','code':'" +
                  std::string(snomed) + "'}]}" + std::string(date));
    return chart.timeline();
  };
  const auto post = of("76498008", dated);
  ASSERT_EQ(post.conditions.size(), 1U);
  EXPECT_EQ(post.conditions[0].kind, clinical::ConditionKind::postmenopausal);
  EXPECT_EQ(post.conditions[0].day, on("2025-03-01"));
  EXPECT_EQ(of("22636003", dated).conditions.at(0).kind, clinical::ConditionKind::premenopausal);
  EXPECT_TRUE(of("198436008", dated).conditions.empty()) << "flushing is weak";
  EXPECT_TRUE(of("64859006", dated).conditions.empty()) << "osteoporosis is no answer";
  EXPECT_TRUE(of("76498008", "").conditions.empty());
  EXPECT_TRUE(of("76498008", "").data_quality.empty());
}

}  // namespace
}  // namespace inbound
