#include "daemon/app/assessment_line.hpp"

#include <gtest/gtest.h>

namespace app {
namespace {

using namespace std::chrono;

protocol::Day day(int year_, unsigned month_, unsigned day_) {
  return sys_days(year(year_) / static_cast<int>(month_) / static_cast<int>(day_));
}

TEST(AssessmentLine, IsNullOrEmptyWithoutAnEpisode) {
  clinical::Timeline timeline;
  protocol::Assessment assessment;
  assessment.patient = "Patient/p1";
  assessment.as_of = day(2026, 3, 1);
  assessment.tier_rule = "DT-5";
  assessment.data_quality = {{"MedicationStatement/s1", "P46", "named \"only\" in text"}};
  EXPECT_EQ(
      assessment_line(assessment, timeline, "id|1.0"),
      R"({"patient":"Patient/p1","as_of":"2026-03-01","protocol":"id|1.0","context":null,"context_rule":null,"episodes":[],"tier":null,)"
      R"("tier_rule":null,"bone_class":null,"t_score":null,"t_score_site":null,"dexa_date":null,"next_dexa_due":null,"risk_factors":[],)"
      R"("protection":[],"alerts":[],"activities":[],"notes":[],)"
      R"("data_quality":[{"resource":"MedicationStatement/s1","rule":"P46","text":"named \"only\" in text"}]})");
}

TEST(AssessmentLine, HasEveryMemberInItsOrder) {
  clinical::Timeline timeline;
  timeline.sources = {{"Observation/o7", "2", false}, {"Observation/o8", "", false}};
  protocol::Assessment assessment;
  assessment.patient = "Patient/p1";
  assessment.as_of = day(2026, 3, 1);
  assessment.episodes.push_back({.start_class = protocol::EpisodeClass::switched,
                                 .status = protocol::EpisodeStatus::ended,
                                 .index = day(2025, 3, 1),
                                 .index_precision = clinical::Precision::month,
                                 .start_estimated = true,
                                 .first_known = day(2025, 3, 3),
                                 .end = day(2025, 9, 1),
                                 .ai_start = day(2024, 1, 1),
                                 .support = {},
                                 .last_day = {}});
  assessment.context = protocol::Context::men_trt;
  assessment.context_rule = "CTX-2";
  assessment.tier = protocol::Tier::intermediate;
  assessment.tier_rule = "DT-2";
  assessment.bone_class = protocol::BoneClass::osteopenia;
  assessment.t_score = "-1.60";
  assessment.t_score_site = clinical::Site::femoral_neck;
  assessment.dexa_date = day(2025, 3, 10);
  assessment.next_dexa_due = day(2026, 3, 10);
  assessment.risk_factors = {"RF-2"};
  assessment.protection.push_back(
      {.agent = clinical::Drug::denosumab, .since = day(2025, 4, 1), .active = true, .last_dose = {}, .sources = {}});
  protocol::Alert alert;
  alert.code = protocol::AlertCode::a05;
  alert.severity = protocol::Severity::moderate;
  alert.rule = "RL-1";
  alert.subject = "total_hip/2024-01-01/2025-01-01";
  alert.state = protocol::AlertState::suppressed;
  alert.since = day(2025, 1, 2);
  alert.reason = "lost";
  alert.evidence = {0, 1};
  auto hidden = alert;
  hidden.hidden = true;
  assessment.alerts = {alert, hidden};
  assessment.activities = {{.number = 1, .status = protocol::ActivityStatus::completed, .due = day(2025, 3, 31)},
                           {.number = 12, .due = {}}};
  assessment.notes = {{.rule = "RL-8", .text = "look", .evidence = {0}, .dated = {}}};
  EXPECT_EQ(
      assessment_line(assessment, timeline, "id|1.0"),
      R"({"patient":"Patient/p1","as_of":"2026-03-01","protocol":"id|1.0","context":"MEN_TRT","context_rule":"CTX-2",)"
      R"("episodes":[{"class":"SWITCH","status":"ended","index":"2025-03-01","index_precision":"month","start_estimated":true,)"
      R"("first_known":"2025-03-03","end":"2025-09-01","ai_start":"2024-01-01"}],)"
      R"("tier":"I","tier_rule":"DT-2","bone_class":"osteopenia","t_score":"-1.60","t_score_site":"femoral_neck","dexa_date":"2025-03-10",)"
      R"("next_dexa_due":"2026-03-10","risk_factors":["RF-2"],"protection":[{"kind":"denosumab","since":"2025-04-01","active":true}],)"
      R"("alerts":[{"code":"A05","severity":"moderate","rule":"RL-1","subject":"total_hip/2024-01-01/2025-01-01","state":"suppressed",)"
      R"("since":"2025-01-02","reason":"lost","evidence":["Observation/o7/_history/2","Observation/o8"]}],)"
      R"("activities":[{"code":"CP-1","status":"completed","due":"2025-03-31"},{"code":"CP-12","status":"not-started","due":null}],)"
      R"("notes":[{"rule":"RL-8","text":"look","evidence":["Observation/o7/_history/2"]}],"data_quality":[]})");
}

}  // namespace
}  // namespace app
