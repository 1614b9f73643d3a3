#include "daemon/intake/full_urls.hpp"

#include <gtest/gtest.h>

namespace intake {
namespace {

TEST(FullUrls, TellsWhatAUrnStandsFor) {
  FullUrls urls;
  urls.add("urn:uuid:1-2", "Patient/1-2");
  urls.add("urn:uuid:3-4", "Observation/o7");
  EXPECT_EQ(urls.resolved("urn:uuid:1-2"), "Patient/1-2");
  EXPECT_EQ(urls.resolved("urn:uuid:3-4"), "Observation/o7");
}

TEST(FullUrls, LeavesAnUnknownUrlAsItIs) {
  const FullUrls urls;
  EXPECT_EQ(urls.resolved("urn:uuid:5"), "urn:uuid:5");
  EXPECT_EQ(urls.resolved(Key{17}), Key{17});
}

TEST(FullUrls, GivesTheLeastOfContradictingReferencesInEitherOrder) {
  for (const bool turned : {false, true}) {
    FullUrls urls;
    urls.add("urn:uuid:1", turned ? "Patient/b" : "Patient/a");
    urls.add("urn:uuid:1", turned ? "Patient/a" : "Patient/b");
    EXPECT_EQ(urls.resolved("urn:uuid:1"), "Patient/a");
    EXPECT_EQ(urls.resolved(key_of("urn:uuid:1")), key_of("Patient/a"));
  }
}

}  // namespace
}  // namespace intake
