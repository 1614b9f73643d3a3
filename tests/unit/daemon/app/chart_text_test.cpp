#include "daemon/app/chart_text.hpp"

#include <gtest/gtest.h>

namespace app {
namespace {

TEST(ChartText, GivesALineToEachResourceAndCountsProvenances) {
  fhir::CarePlan plan;
  plan.status = "active";
  plan.title = "Bone health on anastrozole";
  plan.period.start = "2025-03-01";
  plan.activity.resize(2);
  fhir::DetectedIssue issue;
  issue.status = "final";
  issue.severity = "high";
  issue.code.text = "no scan";
  const std::vector<fhir::WrittenResource> resources{plan, issue, fhir::Provenance{}, fhir::Provenance{}};
  EXPECT_EQ(chart_text(resources, Style::plain),
            "  CarePlan        active      Bone health on anastrozole, since 2025-03-01, 2 activities\n"
            "  DetectedIssue   final       high: no scan\n"
            "  and 2 Provenances: which facts, which versions, decided what was written.\n");
}

TEST(Indented, KeepsOnOneLineWhatFits) {
  EXPECT_EQ(indented(R"({"a":[1,true,null],"b":{"c":"d"}})", 60), R"({"a": [1, true, null], "b": {"c": "d"}})");
}

TEST(Indented, OpensWhatDoesNotFit) {
  EXPECT_EQ(indented(R"({"a":[1,true,null],"b":{"c":"d"}})", 26), "{\n  \"a\": [1, true, null],\n  \"b\": {\"c\": \"d\"}\n}");
  EXPECT_EQ(indented(R"({"a":[10,20]})", 10), "{\n  \"a\": [\n    10,\n    20\n  ]\n}");
}

TEST(Indented, CutsLongTexts) {
  EXPECT_EQ(indented(R"({"a":"0123456789"})", 6), "{\n  \"a\": \"01234…\"\n}");
}

TEST(Indented, LeavesEmptyThingsEmpty) {
  EXPECT_EQ(indented("{}", 1), "{}");
  EXPECT_EQ(indented("[]", 1), "[]");
}

}  // namespace
}  // namespace app
