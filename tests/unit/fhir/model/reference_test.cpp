#include "fhir/model/reference.hpp"

#include <gtest/gtest.h>

namespace fhir {
namespace {

struct Meaning {
  const char* text;
  const char* local;
  const char* version;
};

class ReferenceTo : public testing::TestWithParam<Meaning> {};

TEST_P(ReferenceTo, TellsWhatTheTextMeans) {
  const auto& [text, local, version] = GetParam();
  const auto reference = reference_to(text);
  EXPECT_EQ(reference.local, local) << text;
  EXPECT_EQ(reference.version, version) << text;
  EXPECT_EQ(reference_to(reference_text(reference)), reference);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, ReferenceTo,
    testing::Values(Meaning{"Patient/p1", "Patient/p1", ""}, Meaning{"Observation/o7/_history/2", "Observation/o7", "2"},
                    Meaning{"https://ehr.example/fhir/Patient/p1", "Patient/p1", ""},
                    Meaning{"http://ehr.example/Patient/p1/_history/W-3", "Patient/p1", "W-3"},
                    Meaning{"fhir/r4/Patient/p1", "Patient/p1", ""}, Meaning{"/Patient/p1", "Patient/p1", ""},
                    Meaning{"urn:uuid:0f3a", "urn:uuid:0f3a", ""}, Meaning{"urn:oid:1.2.3", "urn:oid:1.2.3", ""}, Meaning{"#s1", "#s1", ""},
                    Meaning{"http://nothing/nothing", "http://nothing/nothing", ""},
                    Meaning{"https://ehr.example/fhir/Subscription/7/$status", "https://ehr.example/fhir/Subscription/7/$status", ""},
                    Meaning{"Patient?identifier=7", "", ""}, Meaning{"Patient/p1?x", "", ""}, Meaning{"patient/p1", "", ""},
                    Meaning{"Patient", "", ""}, Meaning{"Patient/", "", ""}, Meaning{"", "", ""}, Meaning{"/", "", ""},
                    Meaning{"_history/1", "", ""}, Meaning{"p1/_history/1", "", ""}, Meaning{"Patient/p1/_history", "", ""}));

}  // namespace
}  // namespace fhir
