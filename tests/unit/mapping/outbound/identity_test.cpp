#include "mapping/outbound/identity.hpp"

#include <gtest/gtest.h>

// Expected values were computed with another SHA-256 (Python's hashlib) from the formulas of docs/FORMATS.md.

namespace outbound {
namespace {

const std::string key = "ade3fd615a3f17bc39de2a9552a3fc06";

TEST(Identity, OfAnEpisodeHashesSourcePatientAndFirstResource) {
  EXPECT_EQ(episode_key("main", "Patient/p1", "MedicationStatement/s1"), key);
  EXPECT_EQ(care_plan_identifier(key), "careplan-" + key);
}

TEST(Identity, OfAnEpisodeReadBackFromTheChartIsKept) {
  protocol::EpisodeRecord episode;
  episode.patient = "Patient/p1";
  episode.named = "MedicationStatement/s1";
  EXPECT_EQ(episode_key("main", episode), key);
  episode.key = "0123456789abcdef0123456789abcdef";
  EXPECT_EQ(episode_key("main", episode), episode.key);
}

TEST(Identity, OfAnAlertsResourcesHashesKeyKindCodeSubject) {
  EXPECT_EQ(identifier(key, "issue", "A03", ""), "issue-a8a27d8707710dcc5815425b4789bd7a");
  EXPECT_EQ(identifier(key, "flag", "A02", ""), "flag-174990c3dd8dca41db584bbc0d203065");
  EXPECT_EQ(identifier(key, "task", "A05", "lumbar_spine/2025-03-10/2026-03-10"), "task-1d5bbf4ca7434ea810d00209bbdc5e3a");
  EXPECT_EQ(identifier(key, "task", "A03", "\n2025-09-01"), "task-31057dcfdd55ddab48866e59dfd280f9");
}

TEST(Identity, OfAnErrandHasNoCode) {
  EXPECT_EQ(identifier(key, "task", "", subject_key(protocol::Errand::obtain_bmd)), "task-e6e50d60813a5547054d8b0b0f0956ce");
  EXPECT_EQ(subject_key(protocol::Errand::confirm_start_date), "confirm-start-date");
  EXPECT_EQ(subject_key(protocol::Errand::denosumab_due), "denosumab-due");
}

TEST(Identity, OfAMessageNamesRecipientDayAndWhy) {
  protocol::MessageName name;
  name.code = protocol::AlertCode::a03;
  name.recipient = "Practitioner/dr1";
  name.day = fhir::parse_day("2025-03-12").value();
  EXPECT_EQ(message_identifier(key, name), "message-1f7076c08e366639b18bfb40abdcb71c");
  name.why = protocol::Why::again;
  EXPECT_NE(message_identifier(key, name), "message-1f7076c08e366639b18bfb40abdcb71c");
}

TEST(Identity, OfADigestNamesRecipientAndDayAlone) {
  protocol::MessageName name;
  name.digest = true;
  name.recipient = "Practitioner/dr1";
  name.day = fhir::parse_day("2025-03-03").value();
  EXPECT_EQ(message_identifier(key, name), "message-360829e1020b4300b6879cee49b87eba");
  name.code = protocol::AlertCode::a18;
  name.why = protocol::Why::rise;
  EXPECT_EQ(message_identifier(key, name), "message-360829e1020b4300b6879cee49b87eba");
}

TEST(Identity, OfDeviceAndProvenance) {
  EXPECT_EQ(device_identifier("main"), "device-22e3ea7abb37f21853682d748faaa984");
  EXPECT_EQ(provenance_id("issue-x", "2"), "provenance-55ea426889827f6ecc54f353b76fa2bf");
}

}  // namespace
}  // namespace outbound
