#include "mapping/inbound/condition_kinds.hpp"

#include "mapping/inbound/codes.hpp"

#include <array>

namespace inbound {
namespace {

using clinical::ConditionKind;
using terminology::Kind;

struct Row {
  Kind told;
  ConditionKind kind;
  bool history_kind;
};

constexpr auto rows = std::to_array<Row>({
    {Kind::breast_cancer, ConditionKind::breast_cancer, true},
    {Kind::breast_cancer_history, ConditionKind::breast_cancer, true},
    {Kind::dcis, ConditionKind::breast_cancer, true},
    {Kind::osteoporosis, ConditionKind::osteoporosis, false},
    {Kind::osteopenia, ConditionKind::osteopenia, false},
    {Kind::fragility_fracture, ConditionKind::fragility_fracture, true},
    {Kind::fracture_site_hip, ConditionKind::hip_fracture, true},
    {Kind::fh_hip_fracture, ConditionKind::family_hip_fracture, true},
    {Kind::fh_osteoporosis, ConditionKind::family_osteoporosis, true},
    {Kind::postmenopausal, ConditionKind::postmenopausal, true},
    {Kind::premenopausal, ConditionKind::premenopausal, false},
    {Kind::bilateral_oophorectomy, ConditionKind::bilateral_oophorectomy, true},
    {Kind::rheumatoid_arthritis, ConditionKind::rheumatoid_arthritis, false},
    {Kind::glucocorticoid_use, ConditionKind::glucocorticoid_use, false},
    {Kind::secondary_cause, ConditionKind::secondary_cause, false},
    {Kind::low_body_weight, ConditionKind::low_body_weight, false},
    {Kind::falls, ConditionKind::falls, false},
    {Kind::alcohol_excess, ConditionKind::alcohol_excess, false},
    {Kind::bone_metastasis, ConditionKind::bone_metastasis, false},
    {Kind::palliative, ConditionKind::palliative, false},
});

bool is_history_code(const fhir::Coding& coding) {
  return coding.system == "http://hl7.org/fhir/sid/icd-10-cm" && coding.code.starts_with('Z');
}

}  // namespace

std::vector<NamedCondition> conditions_of(const fhir::CodeableConcept& concept_, const terminology::Terminology& terminology) {
  std::vector<NamedCondition> named;
  for_each_entry(concept_, terminology, [&](const fhir::Coding& coding, const terminology::Entry& entry) {
    const auto row = std::ranges::find(rows, entry.kind, &Row::told);
    if (row == rows.end()) return;
    const bool history_code = is_history_code(coding);
    const auto known = std::ranges::find(named, row->kind, &NamedCondition::kind);
    if (known == named.end())
      named.push_back({row->kind, row->history_kind, history_code});
    else
      known->history_code = known->history_code && history_code;
  });
  return named;
}

std::optional<bool> smoking_of(const fhir::CodeableConcept& concept_, const terminology::Terminology& terminology) {
  std::optional<bool> smokes;
  for_each_entry(concept_, terminology, [&](const fhir::Coding&, const terminology::Entry& entry) {
    if (entry.kind == Kind::smoker_current) smokes = true;
    if (entry.kind == Kind::smoker_not_current && !smokes) smokes = false;
  });
  return smokes;
}

}  // namespace inbound
