#include "daemon/intake/unread.hpp"

#include <gtest/gtest.h>

namespace intake {
namespace {

TEST(Unread, NamesFilePlaceElementAndReason) {
  EXPECT_EQ(to_string({.file = "a.json", .line = 3, .column = 9, .issue = {fhir::IssueType::value, "Patient.birthDate", "not a date"}}),
            "a.json:3:9: Patient.birthDate: not a date (value)");
}

TEST(Unread, NamesTheEntryUnlessItsPathDoes) {
  EXPECT_EQ(
      to_string(
          {.file = "a.json", .line = 1, .entry = 4, .issue = {fhir::IssueType::structure, "Bundle.entry[4].resource", "not an object"}}),
      "a.json:1: Bundle.entry[4].resource: not an object (structure)");
  EXPECT_EQ(to_string({.file = "a.json", .line = 1, .entry = 4, .issue = {fhir::IssueType::structure, {}, "broken"}}),
            "a.json:1: entry 4: broken (structure)");
}

TEST(Unread, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(to_string({.file = "a.json", .issue = {fhir::IssueType::processing, {}, "Permission denied"}}),
            "a.json: Permission denied (processing)");
}

}  // namespace
}  // namespace intake
