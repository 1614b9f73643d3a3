// `bonewatch replay` from outside: what goes in, what comes out, with which exit code.

#include "tests/support/program.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

tests::Ran bonewatch(const std::vector<std::string>& arguments, std::string_view in = {}) {
  return tests::run(BONEWATCH_PROGRAM, arguments, in);
}

tests::Ran assess(const std::string& path, std::string_view in = {}) {
  return bonewatch({"replay", path, "--format", "assessment"}, in);
}

std::string meta(std::string_view updated) {
  return fmt::format(R"("meta":{{"versionId":"1","lastUpdated":"{}"}})", updated);
}

const std::string patient =
    R"({"resourceType":"Patient","id":"p1",)" + meta("2025-01-01T00:00:00Z") + R"(,"gender":"female","birthDate":"1958-04-02"})";
const std::string statement =
    R"({"resourceType":"MedicationStatement","id":"s1",)" + meta("2025-03-03T08:00:00Z") +
    R"(,"status":"active","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"L02BG03"}]},)"
    R"("subject":{"reference":"Patient/p1"},"effectivePeriod":{"start":"2025-03-01"}})";
const std::string scan =
    R"({"resourceType":"Observation","id":"o1",)" + meta("2025-03-10T08:00:00Z") +
    R"(,"status":"final","code":{"coding":[{"system":"http://loinc.org","code":"38267-1"}]},"subject":{"reference":"Patient/p1"},)"
    R"("effectiveDateTime":"2025-03-10","valueQuantity":{"value":-2.6,"code":"{T-score}","system":"http://unitsofmeasure.org"}})";
const std::string another =
    R"({"resourceType":"Observation","id":"o2",)" + meta("2025-09-01T08:00:00Z") +
    R"(,"status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"subject":{"reference":"Patient/p2"},)"
    R"("effectiveDateTime":"2025-09-01","valueQuantity":{"value":71}})";
const std::vector<std::string> records{patient, statement, scan, another};

std::string ndjson(const std::vector<std::string>& documents) {
  return fmt::format("{}\n", fmt::join(documents, "\n"));
}

std::string collection(const std::vector<std::string>& resources) {
  std::vector<std::string> entries;
  entries.reserve(resources.size());
  for (const auto& resource : resources) entries.push_back("{\"resource\":" + resource + "}");
  return fmt::format(R"({{"resourceType":"Bundle","type":"collection","entry":[{}]}})", fmt::join(entries, ","));
}

class ReplayTest : public testing::Test {
 protected:
  ReplayTest() : expected_(assess("-", ndjson(records)).out) {}

  tests::ScratchFolder folder_;
  std::string expected_;
};

TEST_F(ReplayTest, PrintsOneLineForAPatientOnAnastrozole) {
  EXPECT_THAT(expected_, AllOf(StartsWith(R"({"patient":"Patient/p1","as_of":"2025-09-01","protocol":"anastrozole-bone-health|)"),
                               HasSubstr(R"("t_score":"-2.6")"), HasSubstr(R"("code":"A03")")));
  EXPECT_EQ(std::count(expected_.begin(), expected_.end(), '\n'), 1);
}

TEST_F(ReplayTest, SaysTheSameOfFilesFoldersBundlesAndPipes) {
  EXPECT_EQ(assess(folder_.write("a.ndjson", ndjson(records))).out, expected_);
  EXPECT_EQ(assess(folder_.write("b.json", ndjson(records))).out, expected_);
  EXPECT_EQ(assess(folder_.write("c.json", collection(records))).out, expected_);
  for (std::size_t number = 0; number < records.size(); ++number)
    folder_.write(fmt::format("single/{}/{}.json", number % 2, number), records[number]);
  EXPECT_EQ(assess(folder_.path("single")).out, expected_);
  EXPECT_EQ(assess("-", collection(records)).out, expected_);
}

TEST_F(ReplayTest, SaysTheSameInAnyOrderAndOfThingsTwice) {
  auto order = records;
  std::sort(order.begin(), order.end());
  do {
    auto doubled = order;
    doubled.insert(doubled.end(), order.begin(), order.begin() + 2);
    ASSERT_EQ(assess("-", ndjson(doubled)).out, expected_);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_F(ReplayTest, JudgesAsOfTheDayThatIsAsked) {
  const auto path = folder_.write("a.ndjson", ndjson(records));
  EXPECT_THAT(bonewatch({"replay", path, "--as-of", "2025-03-05", "--format", "assessment"}).out,
              AllOf(HasSubstr(R"("as_of":"2025-03-05")"), HasSubstr(R"("t_score":null)")));
  EXPECT_THAT(bonewatch({"replay", path, "--as-of", "2025-03-02", "--format", "assessment"}).out, IsEmpty());
}

TEST_F(ReplayTest, CountsDaysInTheZoneOfTheHospital) {
  auto late = statement;
  late.replace(late.find("2025-03-03T08:00:00Z"), 20, "2025-12-31T23:30:00Z");
  EXPECT_THAT(bonewatch({"replay", "-", "--format", "assessment", "--zone", "Europe/Berlin"}, late).out,
              HasSubstr(R"("as_of":"2026-01-01")"));
  EXPECT_THAT(bonewatch({"replay", "-", "--format", "assessment"}, late).out, HasSubstr(R"("as_of":"2025-12-31")"));
}

TEST_F(ReplayTest, FindsNobodyInAnEmptyFolder) {
  std::filesystem::create_directory(folder_.path("empty"));
  const auto ran = assess(folder_.path("empty"));
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out + ran.err, IsEmpty());
}

TEST_F(ReplayTest, DrawsATableForPeople) {
  const auto ran = bonewatch({"replay", "-"}, ndjson(records));
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, AllOf(HasSubstr("p1"), HasSubstr("2025-03-01"), HasSubstr("T -2.6 lumbar spine, osteoporosis"), HasSubstr("● high"),
                             HasSubstr("A03"), HasSubstr("4 resources"), Not(HasSubstr("\033"))));
}

TEST_F(ReplayTest, PrintsResourcesTheDeviceFirst) {
  const auto ran = bonewatch({"replay", "-", "--format", "fhir"}, ndjson(records));
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, AllOf(StartsWith(R"({"resourceType":"Device")"), HasSubstr(R"("resourceType":"CarePlan")"),
                             HasSubstr(R"("resourceType":"DetectedIssue")")));
  EXPECT_EQ(bonewatch({"replay", "-", "--format", "fhir"}, collection({scan, another, statement, patient, scan})).out, ran.out);
}

TEST_F(ReplayTest, WritesABundleForEachPatient) {
  const auto out = folder_.path("charts/new");
  EXPECT_EQ(bonewatch({"replay", "-", "--format", "fhir", "--out", out}, ndjson(records)).code, 0);
  EXPECT_THAT(tests::bytes_of(out + "/p1.json"), AllOf(StartsWith(R"({"resourceType":"Bundle")"), HasSubstr(R"("resourceType":"Device")"),
                                                       HasSubstr(R"("resourceType":"CarePlan")")));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(out), {}), 1);
}

TEST_F(ReplayTest, WritesFilesInPlaceOfPrinting) {
  const auto out = folder_.path("out");
  const auto ran = bonewatch({"replay", "-", "--format", "assessment", "--out", out}, ndjson(records));
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_EQ(tests::bytes_of(out + "/assessments.ndjson"), expected_);
  EXPECT_EQ(bonewatch({"replay", "-", "--out", out}, ndjson(records)).code, 0);
  EXPECT_THAT(tests::bytes_of(out + "/findings.txt"), HasSubstr("A03"));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(out), {}), 2);
}

// --- what can't be read ------------------------------------------------------------------------------------------------------

TEST_F(ReplayTest, NamesABrokenFileAmongThousandsAndJudgesTheRest) {
  for (int number = 0; number < 2000; ++number)
    folder_.write(
        fmt::format("many/{:04}.json", number),
        fmt::format(
            R"({{"resourceType":"Observation","id":"n{}",{},"status":"final","code":{{"text":"x"}},"subject":{{"reference":"Patient/p3"}}}})",
            number, meta("2025-02-02T00:00:00Z")));
  folder_.write("many/1000-broken.json", R"({"resourceType":"Observation", "id":"x", status:"final"})");
  for (std::size_t number = 0; number < records.size(); ++number) folder_.write(fmt::format("many/r{}.json", number), records[number]);
  const auto ran = assess(folder_.path("many"));
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.out, expected_);
  EXPECT_THAT(ran.err, AllOf(StartsWith("bonewatch: "), HasSubstr("many/1000-broken.json:1:42: ")));
  EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1);
}

struct Broken {
  std::string text;
  std::string place;  ///< behind the file's name
};

class BrokenInput : public testing::TestWithParam<Broken> {};

TEST_P(BrokenInput, IsNamedAndEverythingElseIsJudged) {
  const tests::ScratchFolder folder;
  folder.write("in/a.ndjson", GetParam().text + "\n" + ndjson(records));
  const auto ran = assess(folder.path("in"));
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.out, assess("-", ndjson(records)).out);
  EXPECT_THAT(ran.err, HasSubstr("a.ndjson" + GetParam().place));
}

INSTANTIATE_TEST_SUITE_P(
    Each, BrokenInput,
    testing::Values(Broken{"{", ":1:"}, Broken{"[]", ":1:"}, Broken{"17", ":1:"}, Broken{R"({"id":"x"})", ":1:1: resourceType: "},
                    Broken{R"({"resourceType":"Patient","id":"a","id":"b"})", ":1:36: "},
                    Broken{"\xEF\xBB\xBF{\"resourceType\":\"Patient\"}", ":1:1: "},
                    Broken{"{\"resourceType\":\"Patient\",\"id\":\"\xC0\x80\"}", ":1:"},
                    Broken{R"({"resourceType":"Patient","id":"\ud800"})", ":1:"},
                    Broken{R"({"resourceType":"Patient","id":"\u0000"})", ":1:"}, Broken{R"({"resourceType":"Patient"} x)", ":1:28: "},
                    Broken{std::string(1000, '[') + std::string(1000, ']'), ":1:65: "}, Broken{std::string(1'000'000, '['), ":1:65: "},
                    Broken{R"({"resourceType":"Patient","id":"a","birthDate":"1958-13-01"})", ":1:48: Patient.birthDate: "},
                    Broken{R"({"resourceType":"Observation","id":"a","status":["final"]})", ":1:49: Observation.status: "},
                    Broken{R"({"resourceType":"Observation","id":"a","status":"final","valueQuantity":{"value":"18"}})",
                           ":1:82: Observation.valueQuantity.value: "},
                    Broken{R"({"resourceType":"Bundle","type":"batch","entry":{}})", ":1:49: Bundle.entry: "},
                    Broken{
                        R"({"resourceType":"Bundle","type":"batch","entry":[{"resource":{"resourceType":"Condition","recordedDate":7}}]})",
                        ":1:105: Bundle.entry[0].resource.recordedDate: "}));

TEST_F(ReplayTest, RefusesADocumentBeyondItsBoundAndJudgesTheRest) {
  folder_.write("in/a.ndjson", ndjson(records));
  const auto large = folder_.write("in/b.json", "{\"resourceType\":\"Bundle\"");
  std::filesystem::resize_file(large, (256U << 20U) + 4096);  // NULs, which no disk holds
  const auto ran = assess(folder_.path("in"));
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.out, expected_);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("b.json"), HasSubstr("256 MiB")));
}

TEST_F(ReplayTest, ReadsABodyOfAHundredMegabytes) {
  std::vector<std::string> resources = records;
  // NOLINTNEXTLINE(bugprone-string-constructor): ten megabytes are meant
  const std::string narrative = R"({"resourceType":"Binary","id":"b","data":")" + std::string(10'000'000, 'A') + "\"}";
  for (int number = 0; number < 10; ++number) resources.push_back(narrative);
  const auto ran = assess(folder_.write("a.json", collection(resources)));
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, expected_);
}

TEST_F(ReplayTest, TellsAFactThatIsNotUnderstoodAsAFinding) {
  auto odd = scan;
  odd.replace(odd.find("{T-score}"), 9, "furlong");
  const auto ran = assess("-", ndjson({patient, statement, odd}));
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, HasSubstr(R"("data_quality":[{"resource":"Observation/o1","rule":"F5")"));
}

TEST_F(ReplayTest, PrintsASurvivingPatientInTheOrderOfNames) {
  const auto of = [](std::string text, std::string_view from, std::string_view to) {
    return text.replace(text.find(from), from.size(), to);
  };
  const auto merged = R"({"resourceType":"Patient","id":"a1",)" + meta("2025-01-01T00:00:00Z") +
                      R"(,"link":[{"other":{"reference":"Patient/z1"},"type":"replaced-by"}]})";
  const auto taken = of(of(statement, "s1", "s2"), "Patient/p1", "Patient/a1");
  const auto ran = assess(folder_.write("a.ndjson", ndjson({of(patient, "p1", "z1"), merged, patient, statement, taken})));
  const auto first = ran.out.find(R"("patient":"Patient/p1")");
  const auto second = ran.out.find(R"("patient":"Patient/z1")");
  ASSERT_NE(second, std::string::npos) << ran.out << ran.err;
  EXPECT_LT(first, second);
}

// --- exit codes --------------------------------------------------------------------------------------------------------------

TEST_F(ReplayTest, EndsWith66WhenAPathIsNotThere) {
  const auto ran = bonewatch({"replay", folder_.write("a.ndjson", ndjson(records)), folder_.path("nowhere")});
  EXPECT_EQ(ran.code, 66);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(ran.err, HasSubstr("nowhere"));
}

TEST_F(ReplayTest, EndsWith64WhenTheCommandLineIsNotUnderstood) {
  const auto path = folder_.write("a.ndjson", ndjson(records));
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"replay", path, "--frobnicate"},
                                                    {"replay"},
                                                    {"replay", path, "--as-of", "2025-02-30"},
                                                    {"replay", path, "--as-of", "yesterday"},
                                                    {"replay", path, "--format", "xml"},
                                                    {"replay", path, "--zone", "Europe/Atlantis"},
                                                    {"frobnicate"},
                                                    {}}) {
    const auto ran = bonewatch(arguments);
    EXPECT_EQ(ran.code, 64) << fmt::format("{}", fmt::join(arguments, " "));
    if (!arguments.empty()) {
      EXPECT_THAT(ran.err, StartsWith("bonewatch: "));
    }
  }
}

TEST_F(ReplayTest, SaysOfWhatIsNotThereYetThatItIsNot) {
  const auto html = bonewatch({"replay", folder_.write("a.ndjson", ndjson(records)), "--format", "html"});
  EXPECT_EQ(html.code, 64);
  EXPECT_THAT(html.err, HasSubstr("html is not there yet"));
  for (const auto* command : {"run", "explain", "status"}) {
    const auto ran = bonewatch({command});
    EXPECT_EQ(ran.code, 64);
    EXPECT_THAT(ran.err, HasSubstr("not in this version yet"));
  }
}

TEST_F(ReplayTest, AsksForADayWhenNothingHasADate) {
  const auto dateless = R"({"resourceType":"MedicationStatement","id":"s1","status":"active","subject":{"reference":"Patient/p1"},)"
                        R"("medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"L02BG03"}]}})";
  EXPECT_EQ(assess("-", dateless).code, 64);
  EXPECT_THAT(bonewatch({"replay", "-", "--as-of", "2026-01-01", "--format", "assessment"}, dateless).out, HasSubstr(R"("rule":"F8")"));
}

TEST_F(ReplayTest, EndsWith74WhenResultsCannotBeWritten) {
  folder_.write("file", "");
  EXPECT_EQ(bonewatch({"replay", "-", "--out", folder_.path("file/below")}, ndjson(records)).code, 74);
  EXPECT_EQ(bonewatch({"replay", "-", "--format", "fhir", "--out", folder_.path("file/below")}, ndjson(records)).code, 74);
  const auto full = tests::run("/bin/sh", {"-c", std::string(BONEWATCH_PROGRAM) + " replay - > /dev/full"}, ndjson(records));
  EXPECT_EQ(full.code, 74);
}

TEST_F(ReplayTest, EndsWith78WhenConfigurationOrProtocolIsRefused) {
  const auto path = folder_.write("a.ndjson", ndjson(records));
  const auto wrong = folder_.write("wrong.toml", "[hospital]\nzoen = \"UTC\"\n");
  const auto ran = bonewatch({"replay", path, "--config", wrong});
  EXPECT_EQ(ran.code, 78);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(ran.err,
              AllOf(HasSubstr("wrong.toml:2:1: unknown key \"zoen\""), HasSubstr("     2 | zoen"), HasSubstr("did you mean \"zone\"?")));
  EXPECT_EQ(bonewatch({"replay", path, "--config", folder_.path("nowhere.toml")}).code, 78);
  const auto protocol = folder_.write("protocol.toml", "id = 7\n");
  const auto refused = bonewatch({"replay", path, "--protocol", protocol});
  EXPECT_EQ(refused.code, 78);
  EXPECT_THAT(refused.err, HasSubstr("protocol.toml:1:"));
}

TEST_F(ReplayTest, TakesZoneAndTerminologyFromTheConfiguration) {
  folder_.write("etc/codes/anastrozole.json",
                R"({"resourceType":"ValueSet","compose":{"include":[{"system":"urn:pharmacy","concept":[{"code":"A1"}]}]}})");
  const auto configuration =
      folder_.write("etc/bonewatch.toml", "[hospital]\nzone = \"Asia/Tokyo\"\n[protocol]\nterminology = [\"codes\"]\n");
  auto local = statement;
  local.replace(local.find("http://www.whocc.no/atc"), 23, "urn:pharmacy");
  local.replace(local.find("L02BG03"), 7, "A1");
  local.replace(local.find("2025-03-03T08:00:00Z"), 20, "2025-03-03T18:00:00Z");
  const auto ran = bonewatch({"replay", "-", "--format", "assessment", "--config", configuration}, local);
  EXPECT_THAT(ran.out, HasSubstr(R"("as_of":"2025-03-04")"));
  EXPECT_THAT(assess("-", local).out, IsEmpty());
}

// --- interruption ------------------------------------------------------------------------------------------------------------

TEST_F(ReplayTest, DiesByCtrlCWithoutLeavingAnything) {
  const auto out = folder_.path("out");
  tests::Running running(BONEWATCH_PROGRAM, {"replay", "-", "--out", out});
  running.give(ndjson(records));  // and waits for more
  running.send(SIGINT);
  const auto ran = running.finish();
  EXPECT_EQ(ran.code, 128 + SIGINT);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(out));
}

// --- as others see it --------------------------------------------------------------------------------------------------------

TEST(Replay, SurvivesEveryPublicRecord) {
  const std::filesystem::path data = std::filesystem::path(BONEWATCH_SHARED_DIR) / "data";
  if (!std::filesystem::exists(data)) GTEST_SKIP() << "skipped, no ../shared";
  const auto ran = assess(data.string());
  EXPECT_EQ(ran.code, 1);  // some of them are broken on purpose
  EXPECT_THAT(ran.err, HasSubstr("fhir-test-cases"));
  EXPECT_THAT(ran.out, HasSubstr("Patient/"));
}

}  // namespace
