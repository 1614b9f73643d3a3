#include "fhir/json/document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace fhir::json {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Document parsed(std::string body) {
  auto document = Document::parse(std::move(body));
  EXPECT_TRUE(document) << to_string(document.error());
  return std::move(document).value();
}

Issue refused(std::string body, const Limits& limits = {}) {
  const auto checked = check(body, limits);
  auto document = Document::parse(std::move(body), limits);
  if (document) {
    ADD_FAILURE() << "was taken";
    return {};
  }
  EXPECT_EQ(checked.error(), document.error()) << "check and parse disagree";
  return document.error();
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

std::string nested(std::size_t depth) {
  return repeated("[", depth) + repeated("]", depth);
}

// --- what is read

TEST(Document, KnowsEveryKindOfValue) {
  const auto document = parsed(R"([null, true, false, -1.50e+2, "text", [], {}, [0], {"a": 0}])");
  std::vector<Kind> kinds;
  for (const auto item : document.root().items()) kinds.push_back(item.kind());
  EXPECT_THAT(kinds, ElementsAre(Kind::null, Kind::boolean, Kind::boolean, Kind::number, Kind::string, Kind::array, Kind::object,
                                 Kind::array, Kind::object));
}

TEST(Document, TakesAnyValueAsRoot) {
  EXPECT_TRUE(parsed(" null ").root().is_null());
  EXPECT_TRUE(parsed("true").root().boolean());
  EXPECT_FALSE(parsed("false").root().boolean());
  EXPECT_EQ(parsed("0").root().number_text(), "0");
  EXPECT_EQ(parsed("\"\"").root().text(), "");
}

TEST(Document, KeepsTheDigitsOfNumbers) {
  const auto crashes_full_precision = "0." + repeated("0", 348) + "1";
  for (const std::string& digits : {std::string("0"), std::string("-0"), std::string("5.40"), std::string("1E+2"),
                                    std::string("18446744073709551616"), std::string("1e-400"), crashes_full_precision}) {
    const auto document = parsed("{\"a\":" + digits + "}");
    EXPECT_EQ(document.root().find("a")->number_text(), digits);
  }
}

TEST(Document, UnescapesStrings) {
  EXPECT_EQ(parsed(R"("\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00")").root().text(), "\"\\/\b\f\n\r\t\u00e9\U0001F600");
  EXPECT_EQ(parsed("\"\u00e9 \u20ac \U0001F600 \x7f\"").root().text(), "\u00e9 \u20ac \U0001F600 \x7f");
}

TEST(Document, KeepsStringsOfEveryLength) {
  for (const std::size_t length : {0, 1, 7, 8, 9, 10, 253, 254, 255, 256, 257, 65536}) {
    const std::string text(length, 'x');
    const auto document = parsed("{\"k" + text + "\":[\"" + text + "\",\"\\u0041" + text + "\"]}");
    const auto [key, value] = *document.root().members().begin();
    EXPECT_EQ(key, "k" + text);
    auto item = value.items().begin();
    EXPECT_EQ((*item).text(), text);
    EXPECT_EQ((*++item).text(), "A" + text);
  }
}

TEST(Document, WalksMembersInTheOrderWritten) {
  const auto document = parsed(R"({"z":{"deep":[[],[1,{"x":2}]]},"a":[],"m":"text"})");
  std::vector<std::string> keys;
  for (const auto [key, value] : document.root().members()) keys.emplace_back(key);
  EXPECT_THAT(keys, ElementsAre("z", "a", "m"));
  EXPECT_EQ(document.root().size(), 3u);
  EXPECT_EQ(document.root().find("z")->find("deep")->size(), 2u);
  EXPECT_EQ(document.root().find("m")->text(), "text");
  EXPECT_FALSE(document.root().find("y"));
}

TEST(Document, AnswersWithNothingWhenAskedOfAnotherKind) {
  const auto document = parsed(R"([0, "text", true, [1], {"a": 1}])");
  for (const auto item : document.root().items()) {
    EXPECT_EQ(item.text().empty(), !item.is_string());
    EXPECT_EQ(item.number_text().empty(), !item.is_number());
    EXPECT_EQ(item.boolean(), item.is_boolean());
    EXPECT_EQ(item.items().empty(), !item.is_array());
    EXPECT_EQ(item.members().empty(), !item.is_object());
    EXPECT_EQ(item.find("a").has_value(), item.is_object());
  }
}

// --- where things are

TEST(Document, KnowsWhereEachValueBegan) {
  const std::string body = "\n{ \"a\\n\\\"\" : [ [ [ 1 ] ] ],\r\n\t\"bb\": {\n \"c\":\"x\\ny\" , \"d\" : { } },\"e\":-2 }";
  const auto document = parsed(body);
  const auto where = [&](Value value) { return value.offset(); };
  const auto root = document.root();
  EXPECT_EQ(where(root), body.find('{'));
  EXPECT_EQ(where(*root.find("a\n\"")), body.find('['));
  EXPECT_EQ(where(*root.find("a\n\"")->items().begin()), body.find("[ [ 1"));
  EXPECT_EQ(where(*root.find("bb")), body.find("{\n"));
  EXPECT_EQ(where(*root.find("bb")->find("c")), body.find("\"x"));
  EXPECT_EQ(where(*root.find("bb")->find("d")), body.find("{ }"));
  EXPECT_EQ(where(*root.find("e")), body.find("-2"));
  for (const auto* key : {"a\n\"", "bb", "e"}) {
    const auto offset = where(*root.find(key));
    EXPECT_EQ(document.position(offset), position(body, offset)) << "line ends inside strings do not count, " << key;
  }
  EXPECT_EQ(document.position(where(*root.find("bb")->find("c"))), (Position{4, 6}));
}

TEST(Document, SaysWhereAnErrorIs) {
  EXPECT_EQ(refused("{\n  \"a\\nb\": 1,\n  \"b\": nul\n}").diagnostics, "line 3, column 11 (offset 25): Invalid value.");
  EXPECT_THAT(refused("{\n\"a\": \"x\\n\\ny\\q\"}").diagnostics, HasSubstr("line 2, column 13 (offset 14)"));
  EXPECT_THAT(refused("[\n\"\\n\", \"\\n\\n\\u0000\"]").diagnostics, HasSubstr("line 2, column 12 (offset 13)"));
  EXPECT_THAT(refused("{\"a\":1,\n \"a\":2}").diagnostics, HasSubstr("line 2, column 2 (offset 9)"));
  EXPECT_THAT(refused("").diagnostics, HasSubstr("line 1, column 1 (offset 0)"));
}

TEST(Document, SaysTheWayToAnError) {
  EXPECT_EQ(refused(R"({"resourceType":"Bundle","entry":[{},{"resource":{"id":"x","code":{"a":[1,[2],{"b":tru}]}}}]})").path,
            "entry[1].resource.code.a[2]");
  EXPECT_EQ(refused(R"([[],{"a b":{"c":[}}])").path, "[1].?.c");
  EXPECT_EQ(refused("nul").path, "");
}

TEST(Position, CountsLinesAndColumnsFromOne) {
  EXPECT_EQ(position("", 0), (Position{1, 1}));
  EXPECT_EQ(position("ab\ncd", 2), (Position{1, 3}));
  EXPECT_EQ(position("ab\ncd", 3), (Position{2, 1}));
  EXPECT_EQ(position("ab\r\ncd", 5), (Position{2, 2}));
}

// --- limits, from both sides

TEST(Limits, Depth) {
  EXPECT_TRUE(check(nested(64)));
  EXPECT_EQ(refused(nested(65)).code, IssueType::too_costly);
  EXPECT_EQ(refused(nested(1'000'000)).code, IssueType::too_costly);
  EXPECT_TRUE(check(repeated("{\"a\":", 63) + "[]" + repeated("}", 63)));
  EXPECT_EQ(refused(repeated("{\"a\":", 64) + "[]" + repeated("}", 64)).code, IssueType::too_costly);
}

TEST(Limits, Tokens) {
  const Limits limits{.tokens = 5};
  EXPECT_TRUE(check("[1,2,3,4]", limits));
  EXPECT_EQ(refused("[1,2,3,4,5]", limits).code, IssueType::too_costly);
  EXPECT_TRUE(check(R"({"a":1,"b":[]})", limits));
  EXPECT_EQ(refused(R"({"a":1,"b":[[]]})", limits).code, IssueType::too_costly);

  EXPECT_TRUE(check("[0" + repeated(",0", 999'998) + "]"));
  EXPECT_EQ(refused("[0" + repeated(",0", 999'999) + "]").code, IssueType::too_costly);
  EXPECT_TRUE(check("[0" + repeated(",0", 999'999) + "]", Limits::for_files()));
}

TEST(Limits, Strings) {
  const std::string text(1024 * 1024, 'x');
  EXPECT_TRUE(check("[\"" + text + "\"]"));
  EXPECT_EQ(refused("[\"" + text + "x\"]").code, IssueType::too_long);
  EXPECT_TRUE(check("{\"" + text + "\":0}"));
  EXPECT_EQ(refused("{\"" + text + "x\":0}").code, IssueType::too_long);
  EXPECT_TRUE(check("[\"" + text + "x\"]", Limits::for_files()));
}

// --- what is refused

TEST(Hostile, IsRefusedAsNoJson) {
  const std::string nul(1, '\0');
  for (const std::string& body : {
           std::string(""),
           std::string(" "),
           nul,
           "{}" + nul,
           "{}" + nul + "{}",
           "[" + nul + "]",
           "[1" + nul + ",2]",
           "[\"a" + nul + "b\"]",
           std::string("{}{}"),
           std::string("{} x"),
           std::string("[1] ,"),
           std::string("\xEF\xBB\xBF{}"),
           std::string("\xFF\xFE{\0}\0", 6),
           std::string("["),
           std::string("[1,]"),
           std::string("[,1]"),
           std::string("{\"a\":1,}"),
           std::string("{\"a\"}"),
           std::string("{a:1}"),
           std::string("{'a':1}"),
           std::string("[1 2]"),
           std::string("]"),
           std::string("[}"),
           std::string("// comment\n{}"),
           std::string("{/**/}"),
           std::string("[NaN]"),
           std::string("[Infinity]"),
           std::string("[tru]"),
           std::string("[nulll]"),
           std::string("[True]"),
           std::string("[01]"),
           std::string("[-]"),
           std::string("[1.]"),
           std::string("[.5]"),
           std::string("[+1]"),
           std::string("[1e]"),
           std::string("[0x10]"),
           std::string("[1e400]"),
           std::string("[1") + std::string(400, '0') + "]",
           std::string("[\"a\nb\"]"),
           std::string("[\"a\tb\"]"),
           std::string("[\"\x1f\"]"),
           std::string("[\"\\x41\"]"),
           std::string("[\"\\u12g4\"]"),
           std::string("[\"\\u12"),
           std::string("[\"\\"),
           std::string("[\"abc"),
           std::string("{\"abc"),
           std::string("[\"\\u0000\"]"),
           std::string("[\"12345678\\u0000\"]"),
           std::string("{\"\\u0000\":1}"),
           std::string("[\"\\ud800\"]"),
           std::string("[\"\\ud800x\"]"),
           std::string("[\"\\ud800\\n\"]"),
           std::string("[\"\\ud800\\ud800\"]"),
           std::string("[\"\\udc00\"]"),
           std::string("[\"\\udfff\\ud800\"]"),
       })
    EXPECT_EQ(refused(body).code, IssueType::structure) << body;
}

TEST(Hostile, BytesThatAreNotUtf8AreRefused) {
  for (const std::string text : {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2 ", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xE2\x82",
                                 "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF0\x9F\x98", "\xF4\x90\x80\x80",
                                 "\xF5\x80\x80\x80", "\xF8\x88\x80\x80\x80", "\xFE", "\xFF"}) {
    EXPECT_EQ(refused("[\"" + text + "\"]").code, IssueType::structure);
    EXPECT_EQ(refused("[\"1234567890 \xC3\xA9" + text + "\"]").code, IssueType::structure);
    EXPECT_EQ(refused("{\"" + text + "\":1}").code, IssueType::structure);
    EXPECT_EQ(refused("[\"" + text).code, IssueType::structure) << "a body that ends within a character";
    EXPECT_EQ(refused("[" + text + "]").code, IssueType::structure) << "outside of strings";
  }
}

TEST(Hostile, TheEdgesOfUtf8AreTaken) {
  for (const std::string text : {"\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80",
                                 "\xF4\x8F\xBF\xBF", "\xEF\xBB\xBF"})
    EXPECT_EQ(parsed("\"" + text + "\"").root().text(), text);
}

TEST(Hostile, EveryPairOfBytesIsUtf8ExactlyWhenRfc3629SaysSo) {
  for (unsigned a = 0x80; a < 0x100; ++a)
    for (unsigned b = 0x80; b < 0x100; ++b) {
      const std::string body{'"', static_cast<char>(a), static_cast<char>(b), '"'};
      EXPECT_EQ(check(body).has_value(), a >= 0xC2 && a <= 0xDF && b <= 0xBF) << a << ' ' << b;
    }
}

// --- keys come once

TEST(DuplicateKeys, AreRefused) {
  for (const std::string body :
       {R"({"a":1,"a":1})", R"({"a":1,"\u0061":2})", R"({"":1,"b":{},"":2})", R"([{"x":{"a":[1,2],"b":{"a":1},"a":3}}])"})
    EXPECT_EQ(refused(body).code, IssueType::duplicate) << body;
}

TEST(DuplicateKeys, MayComeInDifferentObjects) {
  EXPECT_TRUE(check(R"([{"a":1},{"a":1,"b":{"a":{"a":1}}},{"A":1,"a":2,"a ":3,"aa":4}])"));
}

std::string object_of_keys(std::size_t count, std::string_view last = {}) {
  std::string body = "{";
  for (std::size_t i = 0; i < count; ++i) body += (i ? ",\"key" : "\"key") + std::to_string(i) + "\":[0]";
  if (!last.empty()) body.append(",\"").append(last).append("\":1");
  return body + "}";
}

TEST(DuplicateKeys, AreRefusedInObjectsOfAnySize) {
  for (const std::size_t count : {1, 2, 30, 31, 32, 33, 34, 64, 1'000, 100'000}) {
    EXPECT_TRUE(check(object_of_keys(count))) << count;
    for (const std::size_t twin : {std::size_t{0}, count / 2, count - 1}) {
      const auto body = object_of_keys(count, "key" + std::to_string(twin));
      const auto issue = refused(body);
      EXPECT_EQ(issue.code, IssueType::duplicate) << count;
      EXPECT_THAT(issue.diagnostics, HasSubstr("offset " + std::to_string(body.rfind(",\"key") + 1) + ")")) << "the second is at fault";
    }
  }
}

TEST(DuplicateKeys, LongOnesThatDifferAtTheEndAreTold) {
  const std::string stem(1'000, 'k');
  std::string body = "{";
  for (int i = 0; i < 500; ++i) body += "\"" + stem + std::to_string(i) + "\":0,";
  EXPECT_TRUE(check(body + "\"" + stem + "500\":0}"));
  EXPECT_EQ(refused(body + "\"" + stem + "499\":0}").code, IssueType::duplicate);
}

// --- records of others

std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(PublicRecords, ArePartedIntoJsonAndNotJson) {
  const std::filesystem::path folder = std::filesystem::path(BONEWATCH_SHARED_DIR) / "data/fhir-test-cases";
  if (!exists(folder)) GTEST_SKIP() << "skipped, no ../shared";

  for (const std::string name : {"bad-json-close-2", "json-comma-bad-1", "json-comments-2", "json-no-quotes-1", "mcode-pat-bad"})
    EXPECT_FALSE(check(contents(folder / (name + ".json")))) << name;
  for (const std::string name : {"obs-decimal", "bundle-good", "json-comments", "care-plan", "empty-array"}) {
    const auto checked = check(contents(folder / (name + ".json")));
    EXPECT_TRUE(checked) << name << ": " << (checked ? "" : to_string(checked.error()));
  }
}

TEST(PublicRecords, BundlesAndExamplesAreTaken) {
  const std::filesystem::path data = std::filesystem::path(BONEWATCH_SHARED_DIR) / "data";
  if (!exists(data)) GTEST_SKIP() << "skipped, no ../shared";

  std::size_t taken = 0;
  for (const auto* folder : {"hl7-r4-examples", "mcode-4.0.0", "us-core-9.0.0-examples", "ips-2.0.0"})
    for (const auto& file : std::filesystem::recursive_directory_iterator(data / folder)) {
      if (file.path().extension() != ".json") continue;
      const auto checked = check(contents(file.path()), Limits::for_files());
      EXPECT_TRUE(checked) << file.path() << ": " << (checked ? "" : to_string(checked.error()));
      ++taken;
    }
  EXPECT_GT(taken, 0u);
}

}  // namespace
}  // namespace fhir::json
