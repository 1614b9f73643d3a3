#include "mapping/outbound/narrative.hpp"

#include <gtest/gtest.h>

namespace outbound {
namespace {

TEST(Narrative, EscapesWhatXhtmlTakesForMarkup) {
  EXPECT_EQ(escape(R"(<b> & "x")"), "&lt;b&gt; &amp; &quot;x&quot;");
}

TEST(Narrative, ReplacesWhatXmlHasNoPlaceFor) {
  EXPECT_EQ(escape(std::string("a\x01\tb\n")), "a\xEF\xBF\xBD\tb\n");
}

TEST(Narrative, SaysWhatTheElementsSay) {
  fhir::Flag flag;
  flag.status = "active";
  flag.code.text = "baseline DEXA overdue: <none>";
  flag.period.start = "2025-05-31";
  EXPECT_EQ(narrative(flag), "<p><b>baseline DEXA overdue: &lt;none&gt;</b> (active)</p><p>Since 2025-05-31</p>");
  flag.status = "inactive";
  flag.period.end = "2025-06-02";
  EXPECT_EQ(narrative(flag), "<p><b>baseline DEXA overdue: &lt;none&gt;</b> (inactive)</p><p>Since 2025-05-31 until 2025-06-02</p>");
}

TEST(Narrative, ListsActivitiesWithTheirDueDates) {
  fhir::CarePlan plan;
  plan.title = "Bone health";
  plan.status = "active";
  plan.activity.resize(2);
  plan.activity[0].code.text = "Baseline DEXA";
  plan.activity[0].status = "not-started";
  plan.activity[0].scheduled_period.end = "2025-03-31";
  plan.activity[1].code.text = "Vitamin D";
  plan.activity[1].status = "cancelled";
  plan.activity[1].status_reason.text = "therapy-ended";
  EXPECT_EQ(narrative(plan),
            "<p><b>Bone health</b> (active)</p><p>Activities</p><ul><li>Baseline DEXA: not-started, due 2025-03-31</li>"
            "<li>Vitamin D: cancelled (therapy-ended)</li></ul>");
}

}  // namespace
}  // namespace outbound
