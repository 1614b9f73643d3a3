#include "mapping/terminology/kind.hpp"

#include <algorithm>
#include <array>

namespace terminology {
namespace {

struct Named {
  Kind kind;
  std::string_view name;
};

constexpr auto kinds = std::to_array<Named>({
    // medications
    {Kind::anastrozole, "anastrozole"},
    {Kind::ai_other, "ai_other"},
    {Kind::serm, "serm"},
    {Kind::serm_bone, "serm_bone"},
    {Kind::serd, "serd"},
    {Kind::bp_oral, "bp_oral"},
    {Kind::bp_oral_or_iv, "bp_oral_or_iv"},
    {Kind::bp_iv, "bp_iv"},
    {Kind::denosumab, "denosumab"},
    {Kind::other_bone_agent, "other_bone_agent"},
    {Kind::anabolic, "anabolic"},
    {Kind::testosterone, "testosterone"},
    {Kind::gonadorelin, "gonadorelin"},
    {Kind::clomifene, "clomifene"},
    {Kind::gnrh_analogue, "gnrh_analogue"},
    {Kind::estrogen_therapy, "estrogen_therapy"},
    {Kind::progesterone, "progesterone"},
    {Kind::calcium, "calcium"},
    {Kind::vitamin_d, "vitamin_d"},
    {Kind::vitamin_d_active, "vitamin_d_active"},
    {Kind::glucocorticoid, "glucocorticoid"},
    // observations
    {Kind::e2, "e2"},
    {Kind::e2_immunoassay, "e2_immunoassay"},
    {Kind::e2_sensitive, "e2_sensitive"},
    {Kind::e2_free_fraction, "e2_free_fraction"},
    {Kind::e2_excluded, "e2_excluded"},
    {Kind::ctx, "ctx"},
    {Kind::p1np, "p1np"},
    {Kind::ntx_serum, "ntx_serum"},
    {Kind::ntx_urine, "ntx_urine"},
    {Kind::bsap, "bsap"},
    {Kind::bsap_ratio, "bsap_ratio"},
    {Kind::alp, "alp"},
    {Kind::osteocalcin, "osteocalcin"},
    {Kind::vitd, "vitd"},
    {Kind::calcium_corrected, "calcium_corrected"},
    {Kind::calcium_ionized, "calcium_ionized"},
    {Kind::albumin, "albumin"},
    {Kind::pth, "pth"},
    {Kind::testosterone_free, "testosterone_free"},
    {Kind::testosterone_bioavailable, "testosterone_bioavailable"},
    {Kind::testosterone_free_fraction, "testosterone_free_fraction"},
    {Kind::shbg, "shbg"},
    {Kind::lh, "lh"},
    {Kind::fsh, "fsh"},
    {Kind::creatinine, "creatinine"},
    {Kind::egfr, "egfr"},
    {Kind::bmi, "bmi"},
    {Kind::smoking, "smoking"},
    {Kind::smoking_amount, "smoking_amount"},
    {Kind::alcohol, "alcohol"},
    {Kind::alcohol_text, "alcohol_text"},
    {Kind::frax_panel, "frax_panel"},
    {Kind::frax_major, "frax_major"},
    {Kind::frax_hip, "frax_hip"},
    {Kind::osteo_risk_tool, "osteo_risk_tool"},
    {Kind::lmp, "lmp"},
    {Kind::dxa_report, "dxa_report"},
    {Kind::bmd_unspecified, "bmd_unspecified"},
    {Kind::bmd_spine, "bmd_spine"},
    {Kind::tscore_spine, "tscore_spine"},
    {Kind::zscore_spine, "zscore_spine"},
    {Kind::bmd_hip, "bmd_hip"},
    {Kind::tscore_hip, "tscore_hip"},
    {Kind::zscore_hip, "zscore_hip"},
    {Kind::bmd_hip_left, "bmd_hip_left"},
    {Kind::tscore_hip_left, "tscore_hip_left"},
    {Kind::zscore_hip_left, "zscore_hip_left"},
    {Kind::bmd_hip_right, "bmd_hip_right"},
    {Kind::tscore_hip_right, "tscore_hip_right"},
    {Kind::zscore_hip_right, "zscore_hip_right"},
    {Kind::bmd_femur, "bmd_femur"},
    {Kind::tscore_femur, "tscore_femur"},
    {Kind::zscore_femur, "zscore_femur"},
    {Kind::bmd_femur_left, "bmd_femur_left"},
    {Kind::tscore_femur_left, "tscore_femur_left"},
    {Kind::zscore_femur_left, "zscore_femur_left"},
    {Kind::bmd_femur_right, "bmd_femur_right"},
    {Kind::tscore_femur_right, "tscore_femur_right"},
    {Kind::zscore_femur_right, "zscore_femur_right"},
    {Kind::bmd_forearm, "bmd_forearm"},
    {Kind::tscore_forearm, "tscore_forearm"},
    {Kind::zscore_forearm, "zscore_forearm"},
    {Kind::bmd_forearm_left, "bmd_forearm_left"},
    {Kind::tscore_forearm_left, "tscore_forearm_left"},
    {Kind::zscore_forearm_left, "zscore_forearm_left"},
    {Kind::bmd_forearm_right, "bmd_forearm_right"},
    {Kind::tscore_forearm_right, "tscore_forearm_right"},
    {Kind::zscore_forearm_right, "zscore_forearm_right"},
    {Kind::bmd_peripheral, "bmd_peripheral"},
    {Kind::tscore_peripheral, "tscore_peripheral"},
    {Kind::zscore_peripheral, "zscore_peripheral"},
    {Kind::dxa_procedure, "dxa_procedure"},
    {Kind::bodysite_femur, "bodysite_femur"},
    {Kind::bodysite_spine, "bodysite_spine"},
    {Kind::laterality_left, "laterality_left"},
    {Kind::laterality_right, "laterality_right"},
    {Kind::dxa_procedure_peripheral, "dxa_procedure_peripheral"},
    {Kind::bmd_finding, "bmd_finding"},
    // conditions
    {Kind::breast_cancer, "breast_cancer"},
    {Kind::breast_cancer_history, "breast_cancer_history"},
    {Kind::ai_use_evidence, "ai_use_evidence"},
    {Kind::serm_use_evidence, "serm_use_evidence"},
    {Kind::er_positive, "er_positive"},
    {Kind::dcis, "dcis"},
    {Kind::osteoporosis, "osteoporosis"},
    {Kind::fragility_fracture, "fragility_fracture"},
    {Kind::osteopenia, "osteopenia"},
    {Kind::fracture_site_hip, "fracture_site_hip"},
    {Kind::fracture_any, "fracture_any"},
    {Kind::fracture_risk_finding, "fracture_risk_finding"},
    {Kind::fh_hip_fracture, "fh_hip_fracture"},
    {Kind::fh_osteoporosis, "fh_osteoporosis"},
    {Kind::bp_use_evidence, "bp_use_evidence"},
    {Kind::postmenopausal, "postmenopausal"},
    {Kind::premenopausal, "premenopausal"},
    {Kind::bilateral_oophorectomy, "bilateral_oophorectomy"},
    {Kind::male_hypogonadism, "male_hypogonadism"},
    {Kind::prostate_cancer, "prostate_cancer"},
    {Kind::rheumatoid_arthritis, "rheumatoid_arthritis"},
    {Kind::glucocorticoid_use, "glucocorticoid_use"},
    {Kind::secondary_cause, "secondary_cause"},
    {Kind::vitamin_d_deficiency, "vitamin_d_deficiency"},
    {Kind::low_body_weight, "low_body_weight"},
    {Kind::falls, "falls"},
    {Kind::smoker_current, "smoker_current"},
    {Kind::smoker_not_current, "smoker_not_current"},
    {Kind::alcohol_excess, "alcohol_excess"},
    {Kind::bone_metastasis, "bone_metastasis"},
    {Kind::palliative, "palliative"},
});

constexpr bool in_order_of_kind() {
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (static_cast<std::size_t>(kinds[i].kind) != i) return false;
  return true;
}
static_assert(in_order_of_kind(), "to_name finds a kind by its place");
static_assert(kinds.back().kind == Kind::palliative, "the last kind is there, so that all are");

constexpr auto kinds_by_name = [] {
  auto sorted = kinds;
  std::ranges::sort(sorted, {}, &Named::name);
  return sorted;
}();

}  // namespace

std::string_view to_name(Kind kind) {
  return kinds[static_cast<std::size_t>(kind)].name;
}

std::optional<Kind> kind_named(std::string_view name) {
  const auto found = std::ranges::lower_bound(kinds_by_name, name, {}, &Named::name);
  if (found == kinds_by_name.end() || found->name != name) return std::nullopt;
  return found->kind;
}

bool is_of(Kind kind, Family family) {
  if (family == Family::medications) return kind <= Kind::glucocorticoid;
  if (family == Family::conditions) return kind > Kind::bmd_finding;
  const bool is_drug_and_result = kind == Kind::testosterone || kind == Kind::calcium;
  return (kind > Kind::glucocorticoid && kind <= Kind::bmd_finding) || is_drug_and_result;
}

}  // namespace terminology
