#include "mapping/inbound/understand.hpp"

#include "tests/support/chart.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace inbound {
namespace {

using support::Chart;
using support::day;
using support::resource_of;

const auto& shipped = terminology::Terminology::shipped();

TEST(Understand, TellsOnePatientAfterTheOther) {
  Chart chart;
  chart.add("Patient", "b", "2025-01-01", "");
  chart.add("Patient", "a", "2025-01-01", "");
  chart.add("Medication", "x", "2025-01-01", "'code':{'text':'x'}");
  chart.add("Observation", "o1", "2025-01-01", "'status':'final','code':{'text':'of nobody'}");
  const auto timelines = chart.understood();
  ASSERT_EQ(timelines.size(), 2U);
  EXPECT_EQ(timelines[0].person.reference, "Patient/a");
  EXPECT_EQ(timelines[1].person.reference, "Patient/b");
  EXPECT_TRUE(Chart().understood().empty());
}

TEST(Understand, NamesEverySourceWithItsVersion) {
  Chart chart;
  const std::string observation =
      "'subject':{'reference':'Patient/p1'},'code':{'coding':[{'system':'http://loinc.org','code':'2243-4'}]},"
      "'valueQuantity':{'value':18,'code':'pg/mL'},'effectiveDateTime':'2025-03-01'";
  chart.add("Patient", "p1", "2025-01-01", "");
  chart.add("Observation", "o2", "2025-03-02", "'status':'final'," + observation, "1");
  chart.add("Observation", "o2", "2025-03-03", "'status':'corrected'," + observation, "2");
  chart.add("Observation", "o1", "2025-03-02", "'status':'entered-in-error'," + observation, "7");
  chart.add("Observation", "o3", "2025-03-02", "'status':'final'," + observation, "3");
  chart.remove("Observation/o3", "2025-03-04");
  chart.add("Condition", "c1", "2025-03-02",
            "'subject':{'reference':'Patient/p1'},'code':{},'verificationStatus':{'coding':[{'code':'entered-in-error'}]}");
  const auto timeline = chart.timeline();
  std::vector<std::string> sources;
  for (const auto& source : timeline.sources)
    sources.push_back(source.reference + " version " + source.version + " of " +
                      fhir::to_string(std::chrono::floor<fhir::Days>(source.arrival.value())) + (source.withdrawn ? ", withdrawn" : ""));
  EXPECT_EQ(sources,
            (std::vector<std::string>{"Condition/c1 version  of 2025-03-02, withdrawn", "Observation/o1 version 7 of 2025-03-02, withdrawn",
                                      "Observation/o2 version 2 of 2025-03-03", "Observation/o3 version 3 of 2025-03-02, withdrawn"}));
  ASSERT_EQ(timeline.estradiol.size(), 1U);
  EXPECT_EQ(timeline.estradiol[0].source, 2U);
}

TEST(Understand, MovesAFactWithItsSubject) {
  Chart chart;
  chart.add("Condition", "c1", "2025-03-01",
            "'subject':{'reference':'Patient/a'},'code':{'coding':[{'system':'http://snomed.info/sct','code':'64859006'}]}");
  chart.add("Condition", "c1", "2025-03-05",
            "'subject':{'reference':'Patient/b'},'code':{'coding':[{'system':'http://snomed.info/sct','code':'64859006'}]}");
  EXPECT_EQ(chart.understood("2025-03-01").front().person.reference, "Patient/a");
  const auto after = chart.understood("2025-03-05");
  ASSERT_EQ(after.size(), 1U);
  EXPECT_EQ(after.front().person.reference, "Patient/b");
  EXPECT_EQ(after.front().conditions.size(), 1U);
}

// A chart in which records depend on one another: versions, ties, deletions, reports, specimens, Medications, merged patients.
std::vector<Record> tangled() {
  Chart chart;
  const std::string subject = "'subject':{'reference':'Patient/p1'}";
  const std::string estradiol =
      "'code':{'coding':[{'system':'http://loinc.org','code':'2243-4'}]},'valueQuantity':{'value':18,'code':'pg/mL'}";
  chart.add("Patient", "p1", "2025-01-01", "'gender':'male','link':[{'other':{'reference':'Patient/p2'},'type':'replaced-by'}]");
  chart.add("Patient", "p2", "2025-01-01", "'gender':'male','birthDate':'1970'");
  chart.add("Observation", "o1", "2025-03-02", "'status':'final'," + subject + "," + estradiol);
  chart.add("DiagnosticReport", "r1", "2025-03-02",
            "'status':'final','code':{}," + subject + ",'effectiveDateTime':'2025-03-01','result':[{'reference':'Observation/o1'}]");
  chart.add("DiagnosticReport", "r2", "2025-03-02",
            "'status':'final','code':{}," + subject + ",'effectiveDateTime':'2025-03','result':[{'reference':'Observation/o1'}]");
  chart.add("Observation", "o2", "2025-03-02", "'status':'final'," + subject + "," + estradiol + ",'specimen':{'reference':'Specimen/s'}");
  chart.add("Specimen", "s", "2025-03-02", "'collection':{'collectedDateTime':'2025-02-20'}");
  chart.add("Observation", "o3", "2025-03-02",
            "'status':'final','code':{'coding':[{'system':'http://"
            "loinc.org','code':'38267-1'}]},'valueQuantity':{'value':1,'code':'%'},'effectiveDateTime':'2025-03-01'," +
                subject);
  chart.add("Observation", "o4", "2025-03-02", "'status':'final'," + subject + "," + estradiol + ",'effectiveDateTime':'2025-03-01'");
  chart.remove("Observation/o4", "");
  const std::string anastrozole = ",'medicationReference':{'reference':'Medication/x'}";
  chart.add("Medication", "x", "2025-03-01", "'code':{'coding':[{'system':'http://www.whocc.no/atc','code':'L02BG03'}]}");
  chart.add("MedicationStatement", "m1", "2025-03-03",
            "'status':'active'," + subject + anastrozole + ",'effectivePeriod':{'start':'2025-03-01'}", "1");
  chart.add("MedicationStatement", "m1", "2025-06-01",
            "'status':'stopped'," + subject + anastrozole + ",'effectivePeriod':{'start':'2025-03-01'}", "3");
  chart.add("MedicationStatement", "m1", "2025-06-01",
            "'status':'active'," + subject + anastrozole + ",'effectivePeriod':{'start':'2025-03-01'}", "2");
  chart.add("MedicationRequest", "m2", "2025-03-03",
            "'status':'active','intent':'plan'," + subject + anastrozole + ",'authoredOn':'2025-03-01'");
  chart.add("MedicationRequest", "m2", "2025-03-03",
            "'status':'active','intent':'order'," + subject + anastrozole + ",'authoredOn':'2025-03-01'");
  chart.add("MedicationStatement", "m3", "2025-03-03", "'status':'stopped'," + subject + anastrozole);
  chart.add("Condition", "c1", "",
            "'code':{'coding':[{'system':'http://snomed.info/sct','code':'102447009'}]},'subject':{'reference':'Patient/p2'}");
  return chart.records();
}

RC_GTEST_PROP(Understand, AnswersAlikeWhateverTheOrderAndRepetitionOfRecords, ()) {
  const auto records = tangled();
  const auto known_until = day("2025-03-01") + fhir::Days(*rc::gen::inRange(0, 120));
  const Understanding with{shipped, fhir::Zone::utc(), {}, {}};
  const auto expected = understand(records, with, known_until);

  const auto picks = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, records.size()));
  std::vector<Record> shuffled;
  for (const auto pick : picks) shuffled.push_back(records[pick]);
  for (const auto place : *rc::gen::unique<std::vector<std::size_t>>(records.size(), rc::gen::inRange<std::size_t>(0, records.size())))
    shuffled.push_back(records[place]);
  RC_ASSERT(understand(shuffled, with, known_until) == expected);
}

RC_GTEST_PROP(Understand, KnowsOnADayWhatItKnewOfTheRecordsThatHadArrived, ()) {
  const auto records = tangled();
  const auto known_until = day("2025-03-01") + fhir::Days(*rc::gen::inRange(0, 120));
  const Understanding with{shipped, fhir::Zone::utc(), {}, {}};
  std::vector<Record> arrived;
  for (const auto& record : records)
    if (!record.arrival || with.zone.day_of(*record.arrival) <= known_until) arrived.push_back(record);
  RC_ASSERT(understand(arrived, with, known_until) == understand(records, with, known_until));
}

TEST(TangledChart, IsUnderstood) {
  const auto timelines = understand(tangled(), {shipped, fhir::Zone::utc(), {}, {}}, day("2025-07-01"));
  ASSERT_EQ(timelines.size(), 1U);
  const auto& timeline = timelines.front();
  EXPECT_EQ(timeline.person.reference, "Patient/p2");
  EXPECT_EQ(timeline.estradiol.size(), 2U);
  EXPECT_EQ(timeline.exposures.size(), 2U);
  EXPECT_EQ(timeline.conditions.size(), 2U);
  ASSERT_EQ(timeline.data_quality.size(), 2U);
  EXPECT_EQ(timeline.data_quality[0].rule, "F8");
  EXPECT_EQ(timeline.data_quality[1].rule, "F5");
}

// --- relevance ---

TEST(TellsAnastrozole, ByCodeOrInWordsWhateverTheStatus) {
  const auto tells = [](const std::string& json, const fhir::Medication* medication = nullptr) {
    return tells_anastrozole(resource_of(json), medication, shipped);
  };
  const std::string coded = "'medicationCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':'L02BG03'}]}}";
  EXPECT_TRUE(tells("{'resourceType':'MedicationStatement','status':'entered-in-error'," + coded));
  EXPECT_TRUE(tells("{'resourceType':'MedicationRequest','status':'cancelled','intent':'option'," + coded));
  EXPECT_TRUE(tells("{'resourceType':'MedicationDispense','status':'declined'," + coded));
  EXPECT_TRUE(tells("{'resourceType':'MedicationAdministration','status':'not-done'," + coded));
  EXPECT_TRUE(tells("{'resourceType':'MedicationStatement','status':'active','medicationCodeableConcept':{'text':'Arimidex'}}"));
  EXPECT_FALSE(tells("{'resourceType':'MedicationStatement','status':'active','medicationCodeableConcept':{'text':'Femara'}}"));
  EXPECT_FALSE(tells("{'resourceType':'Condition','code':{'text':'anastrozole'}}"));

  const std::string referring =
      "{'resourceType':'MedicationStatement','status':'active','medicationReference':{'reference':'Medication/x'}}";
  const auto medication =
      resource_of("{'resourceType':'Medication','code':{'coding':[{'system':'http://www.whocc.no/atc','code':'L02BG03'}]}}");
  EXPECT_FALSE(tells(referring));
  EXPECT_TRUE(tells(referring, &std::get<fhir::Medication>(medication)));
}

TEST(Relevance, IsAListedCodeOrATypeThatIsAlwaysUsed) {
  const auto relevant = [](const std::string& json) { return is_relevant(resource_of(json), shipped); };
  for (const auto* json :
       {"{'resourceType':'Patient'}", "{'resourceType':'Medication'}", "{'resourceType':'Specimen'}",
        "{'resourceType':'DiagnosticReport','status':'final','code':{}}",
        "{'resourceType':'MedicationStatement','status':'active','medicationCodeableConcept':{'text':'x'}}",
        "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'2243-4'}]}}",
        "{'resourceType':'Observation','status':'final','code':{},'component':[{'code':{'coding':[{'system':'http://"
        "loinc.org','code':'2243-4'}]}}]}",
        "{'resourceType':'Observation','status':'final','code':{},'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/"
        "sct','code':'76498008'}]}}",
        "{'resourceType':'Condition','code':{'coding':[{'system':'http://snomed.info/sct','code':'64859006'}]}}",
        "{'resourceType':'Procedure','status':'completed','code':{'coding':[{'system':'http://snomed.info/sct','code':'312681000'}]}}",
        "{'resourceType':'Procedure','status':'completed','code':{},'usedCode':[{'coding':[{'system':'http://www.whocc.no/"
        "atc','code':'M05BX04'}]}]}",
        "{'resourceType':'ServiceRequest','status':'active','intent':'order','code':{'coding':[{'system':'http://snomed.info/"
        "sct','code':'312681000'}]}}",
        "{'resourceType':'FamilyMemberHistory','status':'completed','relationship':{},'condition':[{'code':{'coding':[{'system':'http://"
        "snomed.info/sct','code':'5913000'}]}}]}"})
    EXPECT_TRUE(relevant(json)) << json;
  for (const auto* json :
       {"{'resourceType':'Encounter'}",
        "{'resourceType':'Observation','status':'final','code':{'text':'estradiol'},'valueCodeableConcept':{'text':'x'}}",
        "{'resourceType':'Condition','code':{'coding':[{'system':'http://snomed.info/sct','code':'38341003'}]}}",
        "{'resourceType':'Procedure','status':'completed','code':{}}",
        "{'resourceType':'ServiceRequest','status':'active','intent':'order','code':{}}",
        "{'resourceType':'FamilyMemberHistory','status':'completed','relationship':{},'condition':[{'code':{'text':'x'}}]}"})
    EXPECT_FALSE(relevant(json)) << json;
}

}  // namespace
}  // namespace inbound
