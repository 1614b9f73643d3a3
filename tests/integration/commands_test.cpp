// The other commands from outside.

#include "tests/support/program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

tests::Ran bonewatch(const std::vector<std::string>& arguments) {
  return tests::run(BONEWATCH_PROGRAM, arguments);
}

TEST(Version, NamesProgramAndProtocol) {
  const auto ran = bonewatch({"--version"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, AllOf(StartsWith("bonewatch "), HasSubstr("anastrozole-bone-health|")));
}

TEST(Help, NamesTheCommands) {
  const auto ran = bonewatch({"--help"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, AllOf(HasSubstr("replay"), HasSubstr("protocol"), HasSubstr("demo"), HasSubstr("check")));
  EXPECT_THAT(bonewatch({"replay", "--help"}).out, HasSubstr("--as-of"));
}

TEST(Demo, IsTheSameForTheSameSeed) {
  const auto once = bonewatch({"demo", "--seed", "7", "--once", "--fast"});
  EXPECT_EQ(once.code, 0) << once.err;
  EXPECT_THAT(once.err, IsEmpty());
  EXPECT_THAT(once.out,
              AllOf(HasSubstr("300 patients"), HasSubstr("osteoporosis at the start"), HasSubstr("\"resourceType\": \"DetectedIssue\"")));
  EXPECT_EQ(bonewatch({"demo", "--seed", "7"}).out, once.out);
  EXPECT_NE(bonewatch({"demo", "--seed", "8"}).out, once.out);
}

TEST(Demo, SavesAHospitalThatReplayJudgesAlike) {
  const tests::ScratchFolder folder;
  const auto demo = bonewatch({"demo", "--save", folder.path("hospital.ndjson")});
  ASSERT_EQ(demo.code, 0) << demo.err;
  const auto replay = bonewatch({"replay", folder.path("hospital.ndjson"), "--as-of", "2026-06-30"});
  EXPECT_EQ(replay.code, 0);
  const auto totals = replay.out.substr(replay.out.rfind('\n', replay.out.size() - 2) + 1);
  EXPECT_THAT(demo.out, HasSubstr(totals));
}

TEST(Demo, SaysThatItCannotSave) {
  EXPECT_EQ(bonewatch({"demo", "--save", "/nowhere/at/all/hospital.ndjson"}).code, 74);
}

TEST(Check, FindsAWholeConfigurationRight) {
  const tests::ScratchFolder folder;
  const auto file =
      folder.write("bonewatch.toml", "[hospital]\nzone = \"Europe/Berlin\"\n[ehr.main]\nbase = \"https://ehr.example/fhir\"\n");
  const auto ran = bonewatch({"check", "--config", file});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("Europe/Berlin"), HasSubstr("sources main"), HasSubstr("await a signature")));
}

TEST(Check, TellsEveryMistakeInOneRun) {
  const tests::ScratchFolder folder;
  folder.write("codes/a.csv", "system,code,display,kind,note,source,match,use\nurn:x,1,x,unheard_of,,me,exact,on\n");
  const auto wrong = folder.write("wrong.toml", "[hospital]\nzone = \"Mars\"\n[limits]\nconnections = 0\n");
  const auto ran = bonewatch({"check", "--config", wrong});
  EXPECT_EQ(ran.code, 78);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("wrong.toml:2:8"), HasSubstr("wrong.toml:4:15")));
  const auto codes =
      bonewatch({"check", "--config", folder.write("codes.toml", "[protocol]\nfile = \"none.toml\"\nterminology = [\"codes\"]\n")});
  EXPECT_EQ(codes.code, 78);
  EXPECT_THAT(codes.err, AllOf(HasSubstr("none.toml"), HasSubstr("a.csv:2"), HasSubstr("unheard_of")));
}

TEST(Check, SaysThatItCannotLookAtALiveSystemYet) {
  EXPECT_EQ(bonewatch({"check", "--live"}).code, 64);
}

TEST(ProtocolCommand, ShowsTheShippedProtocol) {
  const auto ran = bonewatch({"protocol", "show"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, AllOf(HasSubstr("P22"), HasSubstr("A03")));
}

TEST(ProtocolCommand, RunsTheWorkedCases) {
  const auto ran = bonewatch({"protocol", "test"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("worked cases passed, 0 failed"));
}

TEST(ProtocolCommand, ListsWhatNobodyHasSigned) {
  EXPECT_THAT(bonewatch({"protocol", "unsigned"}).out, HasSubstr("P01"));
}

class ChangedProtocol : public testing::Test {
 protected:
  /// The shipped file with osteoporosis from -2.4 on.
  std::string changed() const {
    auto text = tests::bytes_of(std::string(BONEWATCH_TESTS_DIR) + "/../mapping/protocol/protocol.toml");
    const auto value = text.find("\"-2.5\"");
    EXPECT_NE(value, std::string::npos);
    return folder_.write("changed.toml", text.replace(value, 6, "\"-2.4\""));
  }

  tests::ScratchFolder folder_;
};

TEST_F(ChangedProtocol, IsRefusedByACaseThatFailsWithItsPlace) {
  const auto file = changed();
  const auto tested = bonewatch({"protocol", "test", file});
  EXPECT_EQ(tested.code, 1);
  EXPECT_THAT(tested.err, AllOf(HasSubstr("changed.toml:"), HasSubstr("expected")));
  const auto replayed = bonewatch({"replay", "-", "--protocol", file});
  EXPECT_EQ(replayed.code, 78);
  EXPECT_THAT(replayed.err, HasSubstr("changed.toml:"));
}

TEST_F(ChangedProtocol, DiffersInParameterAndCases) {
  const auto ran = bonewatch({"protocol", "diff", changed()});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, AllOf(HasSubstr("P11"), HasSubstr("-2.4")));
  EXPECT_EQ(bonewatch({"protocol", "diff"}).code, 64);
  EXPECT_EQ(bonewatch({"protocol", "show", folder_.path("nowhere.toml")}).code, 66);
}

}  // namespace
