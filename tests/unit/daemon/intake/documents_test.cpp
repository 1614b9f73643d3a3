#include "daemon/intake/documents.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <tuple>
#include <vector>

namespace intake {
namespace {

using testing::ElementsAre;
using testing::FieldsAre;
using testing::IsEmpty;

class DocumentCutterTest : public testing::Test {
 protected:
  /// What is cut out of a file of this name and text; an Issue ends it.
  std::vector<JsonDocument> cut(std::string_view name, std::string_view text) {
    const auto path = folder_.write(name, text);
    const std::vector paths{path};
    const auto input = find_inputs(paths).value().front();
    const auto file = File::open(input).value();
    DocumentCutter cutter(file, input);
    std::vector<JsonDocument> documents;
    for (auto next = cutter.next(); next && *next; next = cutter.next()) documents.push_back(**std::move(next));
    return documents;
  }

  tests::ScratchFolder folder_;
};

TEST_F(DocumentCutterTest, GivesEachLineOfNdjsonWithItsPlace) {
  EXPECT_THAT(cut("a.ndjson", "{\"a\":1}\n{\"b\":2}\n"), ElementsAre(FieldsAre("{\"a\":1}", 0, 1), FieldsAre("{\"b\":2}", 8, 2)));
}

TEST_F(DocumentCutterTest, SkipsBlankLinesAndCountsThem) {
  EXPECT_THAT(cut("a.ndjson", "\n{}\r\n  \n{}"), ElementsAre(FieldsAre("{}\r", 1, 2), FieldsAre("{}", 8, 4)));
}

TEST_F(DocumentCutterTest, FindsNothingInAnEmptyNdjson) {
  EXPECT_THAT(cut("a.ndjson", ""), IsEmpty());
  EXPECT_THAT(cut("b.ndjson", "\n\n"), IsEmpty());
}

TEST_F(DocumentCutterTest, TakesAPrettyPrintedFileWhole) {
  const std::string_view text = "{\n  \"a\": [\n    {}\n  ]\n}\n";
  EXPECT_THAT(cut("a.json", text), ElementsAre(FieldsAre(text, 0, 1)));
}

TEST_F(DocumentCutterTest, TakesABundleOfOneEntryALineWhole) {
  const std::string_view text = "{\"resourceType\":\"Bundle\",\"entry\":[\n{\"resource\":{}}\n]}\n";
  EXPECT_THAT(cut("a.json", text), ElementsAre(FieldsAre(text, 0, 1)));
}

TEST_F(DocumentCutterTest, FindsNdjsonWhateverTheFileIsCalled) {
  EXPECT_EQ(cut("a.json", "{}\n{}\n{}").size(), 3U);
  EXPECT_EQ(cut("a.txt", "{}\n{}\n").size(), 2U);
}

TEST_F(DocumentCutterTest, FindsNdjsonBehindABrokenFirstLine) {
  EXPECT_THAT(cut("a.json", "{\"a\": tru\n{\"b\":2}\n"), ElementsAre(FieldsAre("{\"a\": tru", 0, 1), FieldsAre("{\"b\":2}", 10, 2)));
}

TEST_F(DocumentCutterTest, PutsLinesTogetherAcrossBlocks) {
  const std::string longer(3'000'000, 'x');
  const auto text = "{\"a\":\"" + longer + "\"}\n{\"b\":\"" + longer + "\"}\n{}\n";
  const auto documents = cut("a.ndjson", text);
  ASSERT_EQ(documents.size(), 3U);
  EXPECT_EQ(documents[0].text, text.substr(0, longer.size() + 8));
  EXPECT_EQ(documents[1].text, text.substr(longer.size() + 9, longer.size() + 8));
  EXPECT_EQ(documents[2].offset, 2 * (longer.size() + 9));
  EXPECT_EQ(documents[2].line, 3U);
}

TEST_F(DocumentCutterTest, RefusesALineThatIsTooLongAndGoesOnBehindIt) {
  const auto path = folder_.write("a.ndjson", "{}\n");
  std::filesystem::resize_file(path, document_bytes_max + 100);  // NULs, which no disk holds
  std::ofstream(path, std::ios::app) << "\n{\"after\":1}\n";
  const std::vector paths{path};
  const auto input = find_inputs(paths).value().front();
  const auto file = File::open(input).value();
  DocumentCutter cutter(file, input);
  EXPECT_EQ(cutter.next().value()->text, "{}");
  EXPECT_EQ(cutter.next().error().code, fhir::IssueType::too_long);
  EXPECT_EQ(cutter.line(), 2U);
  EXPECT_EQ(cutter.next().value()->text, "{\"after\":1}");
  EXPECT_FALSE(cutter.next().value());
}

TEST_F(DocumentCutterTest, SaysThatAJsonFileIsEmpty) {
  const auto path = folder_.write("a.json", " \n");
  const std::vector paths{path};
  const auto input = find_inputs(paths).value().front();
  const auto file = File::open(input).value();
  DocumentCutter cutter(file, input);
  EXPECT_EQ(cutter.next().error().code, fhir::IssueType::structure);
  EXPECT_FALSE(cutter.next().value());
}

TEST(BracketedLength, EndsWithTheBracketThatClosesTheFirst) {
  EXPECT_EQ(bracketed_length("{}"), 2U);
  EXPECT_EQ(bracketed_length(R"({"a":[{}]},{})"), 10U);
}

TEST(BracketedLength, DoesNotLookIntoStrings) {
  EXPECT_EQ(bracketed_length(R"({"a":"}\"}"} )"), 12U);
  EXPECT_EQ(bracketed_length(R"({"a":"\\"}x)"), 10U);
}

TEST(BracketedLength, IsNothingForWhatDoesNotEnd) {
  EXPECT_EQ(bracketed_length("{\"a\":[}"), std::nullopt);
  EXPECT_EQ(bracketed_length("{\"a"), std::nullopt);
  EXPECT_EQ(bracketed_length(""), std::nullopt);
  EXPECT_EQ(bracketed_length("x{}"), std::nullopt);
}

}  // namespace
}  // namespace intake
