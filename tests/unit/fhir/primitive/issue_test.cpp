#include "fhir/primitive/issue.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace fhir {
namespace {

TEST(Issue, SaysCodePathAndReason) {
  EXPECT_EQ(to_string(Issue{IssueType::structure, "Observation.valueQuantity", "not an object"}),
            "structure at Observation.valueQuantity: not an object");
  EXPECT_EQ(to_string(Issue{IssueType::too_long, {}, "a string"}), "too-long: a string");
  EXPECT_EQ(to_string(Issue{IssueType::not_supported, {}, {}}), "not-supported");
}

TEST(Issue, TakingTheValueOfAFailureIsABug) {
  const Result<int> failed = Issue{IssueType::value, "Patient.birthDate", "no date"};
  EXPECT_THROW(static_cast<void>(failed.value()), std::logic_error);
}

}  // namespace
}  // namespace fhir
