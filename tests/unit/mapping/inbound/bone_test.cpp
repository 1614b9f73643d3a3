#include "mapping/inbound/bone.hpp"

#include <gtest/gtest.h>

namespace inbound {
namespace {

using clinical::Side;
using clinical::Site;
using terminology::Kind;

const auto& shipped = terminology::Terminology::shipped();

fhir::CodeableConcept text(std::string words) {
  return {.coding = {}, .text = std::move(words)};
}

fhir::CodeableConcept snomed(std::string code, std::string display = {}) {
  return {.coding = {{"http://snomed.info/sct", std::move(code), std::move(display)}}, .text = {}};
}

BoneMeasurand bone(Kind kind) {
  return bone_measurand_of(kind).value();
}

TEST(Bone, EveryScoreAndDensityKindIsKnownOrLeftOut) {
  for (int number = 0; number <= static_cast<int>(Kind::palliative); ++number) {
    const auto kind = static_cast<Kind>(number);
    const auto name = terminology::to_name(kind);
    const bool is_score = name.starts_with("tscore_") || name.starts_with("zscore_");
    const bool is_density = name.starts_with("bmd_spine") || name.starts_with("bmd_hip") || name.starts_with("bmd_femur");
    EXPECT_EQ(bone_measurand_of(kind).has_value(), (is_score && !name.ends_with("peripheral")) || is_density) << name;
    if (!bone_measurand_of(kind)) continue;
    const auto quantity = name.front() == 't' ? BoneQuantity::t_score : name.front() == 'z' ? BoneQuantity::z_score : BoneQuantity::density;
    EXPECT_EQ(bone(kind).quantity, quantity) << name;
    EXPECT_EQ(bone(kind).side, name.ends_with("_left") ? Side::left : name.ends_with("_right") ? Side::right : Side::none) << name;
  }
}

TEST(Bone, HipIsTotalHipAndFemurIsNeckUnlessTotalIsSaid) {
  EXPECT_EQ(site_of(bone(Kind::tscore_spine), text("total"), {}), Site::lumbar_spine);
  EXPECT_EQ(site_of(bone(Kind::tscore_hip_left), {}, {}), Site::total_hip);
  EXPECT_EQ(site_of(bone(Kind::tscore_femur), {}, {}), Site::femoral_neck);
  EXPECT_EQ(site_of(bone(Kind::tscore_femur), text("Femur TOTAL"), {}), Site::total_hip);
  EXPECT_EQ(site_of(bone(Kind::tscore_femur), {}, text("total femur")), Site::total_hip);
  EXPECT_EQ(site_of(bone(Kind::tscore_femur), snomed("x", "Total hip"), {}), Site::total_hip);
  EXPECT_EQ(site_of(bone(Kind::tscore_femur), {}, snomed("x", "Total hip")), Site::total_hip);
  EXPECT_EQ(site_of(bone(Kind::zscore_forearm_right), {}, {}), Site::forearm);
}

TEST(Bone, SideIsTheCodesElseTheCodedBodySites) {
  const auto expression = snomed("71341001:272741003=7771000");
  EXPECT_EQ(side_of(bone(Kind::bmd_femur), expression, shipped), Side::left);
  EXPECT_EQ(side_of(bone(Kind::bmd_femur_right), expression, shipped), Side::right);
  EXPECT_EQ(side_of(bone(Kind::bmd_hip), snomed("24028007"), shipped), Side::right);
  EXPECT_EQ(side_of(bone(Kind::bmd_hip), text("left"), shipped), Side::none);
  EXPECT_EQ(side_of(bone(Kind::bmd_hip), snomed("24028007,7771000"), shipped), Side::none);
  EXPECT_EQ(side_of(bone(Kind::bmd_spine), expression, shipped), Side::none);
}

struct Display {
  const char* display;
  Kind kind;
  bool contradicts;
};

class BoneDisplay : public testing::TestWithParam<Display> {};

TEST_P(BoneDisplay, ContradictsWhenItNamesAnotherSiteOrQuantity) {
  EXPECT_EQ(contradicts(GetParam().display, bone(GetParam().kind)), GetParam().contradicts) << GetParam().display;
}

INSTANTIATE_TEST_SUITE_P(F4, BoneDisplay,
                         testing::Values(Display{"DXA Lumbar spine [T-score] Bone density", Kind::tscore_femur, true},
                                         Display{"DXA Lumbar spine [T-score] Bone density", Kind::tscore_spine, false},
                                         Display{"DXA Hip - left [T-score] Bone density", Kind::tscore_femur_left, false},
                                         Display{"DXA Femur [T-score] Bone density", Kind::tscore_hip, false},
                                         Display{"DXA Radius and Ulna [T-score] Bone density", Kind::tscore_hip, true},
                                         Display{"DXA Radius and Ulna [T-score] Bone density", Kind::tscore_forearm, false},
                                         Display{"DXA Calcaneus [T-score] Bone density", Kind::tscore_hip, true},
                                         Display{"Heel T-score", Kind::tscore_forearm, true},
                                         Display{"DXA [T-score] Bone density", Kind::tscore_spine, false},
                                         Display{"DXA Lumbar spine [Z-score] Bone density", Kind::tscore_spine, true},
                                         Display{"DXA Lumbar spine [T-score] Bone density", Kind::zscore_spine, true},
                                         Display{"DXA Lumbar spine [Z-score] Bone density", Kind::zscore_spine, false},
                                         Display{"DXA Lumbar spine [Mass/Area] Bone density", Kind::tscore_spine, true},
                                         Display{"DXA Lumbar spine [Mass/Area] Bone density", Kind::zscore_spine, true},
                                         Display{"DXA Lumbar spine [Mass/Area] Bone density", Kind::bmd_spine, false},
                                         Display{"DXA Lumbar spine [T-score] Bone density", Kind::bmd_spine, true},
                                         Display{"BMD T-score spine", Kind::tscore_spine, false}, Display{"", Kind::tscore_spine, false}));

}  // namespace
}  // namespace inbound
