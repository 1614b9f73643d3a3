#include "mapping/terminology/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace terminology {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::array<std::string_view, 2> columns{"code", "note"};

std::vector<CsvRecord> read(std::string_view csv) {
  return read_csv(csv, "t.csv", columns).value();
}
std::string fault(std::string_view csv) {
  const auto records = read_csv(csv, "t.csv", columns);
  return records ? "none" : records.error().diagnostics;
}

TEST(Csv, QuotedFieldsHoldCommasQuotesAndLineEnds) {
  const auto records = read("code,note\n1,\"a, \"\"b\"\"\nc\"\n2,\n");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_THAT(records[0].fields, ElementsAre("1", "a, \"b\"\nc"));
  EXPECT_THAT(records[1].fields, ElementsAre("2", ""));
  EXPECT_EQ(records[1].line, 4U);
}

TEST(Csv, FieldsComeInTheOrderAskedForWhateverTheHeader) {
  EXPECT_THAT(read("note,code\nn,1\n").at(0).fields, ElementsAre("1", "n"));
}

TEST(Csv, AByteOrderMarkCarriageReturnsBlankLinesAndAMissingLastLineEndAreAccepted) {
  const auto records = read(
      "\xEF\xBB\xBF"
      "code,note\r\n\r\n1,n\r\n\n2,m");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_THAT(records[1].fields, ElementsAre("2", "m"));
  EXPECT_EQ(records[1].line, 5U);
}

TEST(Csv, ATableOfAHeaderAloneIsEmpty) {
  EXPECT_TRUE(read("code,note\n").empty());
}

TEST(Csv, FaultsNameFileAndLine) {
  EXPECT_EQ(fault(""), "t.csv:1: no header line");
  EXPECT_EQ(fault("code,note\n1\n"), "t.csv:2: 1 fields where the header has 2");
  EXPECT_EQ(fault("code,note\n1,2,3\n"), "t.csv:2: 3 fields where the header has 2");
  EXPECT_EQ(fault("code,note\n1,\"open\n"), "t.csv:2: a quote is not closed");
  EXPECT_EQ(fault("code,note\n1,a\"b\n"), "t.csv:2: a quote inside a field that is not quoted");
  EXPECT_EQ(fault("code,note\n1,\"a\"b\n"), "t.csv:2: text after a closing quote");
  EXPECT_EQ(fault("code,note\n1,\xB5g\n"), "t.csv:2: not UTF-8");
}

TEST(Csv, HeadersNameExactlyTheColumns) {
  EXPECT_EQ(fault("code\n"), "t.csv:1: column `note` is missing");
  EXPECT_EQ(fault("code,note,use\n"), "t.csv:1: unknown column `use`");
  EXPECT_EQ(fault("code,note,note\n"), "t.csv:1: column `note` is there twice");
  EXPECT_THAT(fault("code;note\n"), HasSubstr("unknown column `code;note`"));
}

TEST(Csv, EveryFaultyRecordIsToldAndTheOthersDoNotSuffer) {
  EXPECT_EQ(fault("code,note\n1\n2,ok\n3,\"x\"y,z\n4,5,6\n"),
            "t.csv:2: 1 fields where the header has 2\nt.csv:4: text after a closing quote\nt.csv:5: 3 fields where the header has 2");
}

TEST(Csv, BeyondAScoreOfFaultsTheyAreOnlyCounted) {
  std::string csv = "code,note\n";
  for (int i = 0; i < 25; ++i) csv += "x\n";
  EXPECT_THAT(fault(csv), HasSubstr("t.csv:21: "));
  EXPECT_THAT(fault(csv), HasSubstr("... and 5 more"));
}

TEST(Csv, IsAskedForAColumnByItsHeader) {
  EXPECT_TRUE(has_column("code,\"note\"\nuse,x\n", "note"));
  EXPECT_FALSE(has_column("code,note\nuse,x\n", "use"));
  EXPECT_FALSE(has_column("", "use"));
}

}  // namespace
}  // namespace terminology
