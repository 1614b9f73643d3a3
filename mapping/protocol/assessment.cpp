#include "mapping/protocol/assessment.hpp"

#include <algorithm>

namespace protocol {

bool Assessment::listed() const {
  const auto concerns_anastrozole = [](const clinical::DataQuality& entry) { return entry.rule == "P46" || entry.rule == "F8"; };
  return !out_of_scope && (!episodes.empty() || std::ranges::any_of(data_quality, concerns_anastrozole));
}

std::string_view to_code(EpisodeClass value) {
  switch (value) {
    case EpisodeClass::new_start:
      return "NEW_START";
    case EpisodeClass::prevalent:
      return "PREVALENT";
    case EpisodeClass::restart:
      return "RESTART";
    case EpisodeClass::switched:
      return "SWITCH";
    case EpisodeClass::planned:
      return "PLANNED";
  }
  return {};
}

std::string_view to_code(EpisodeStatus value) {
  switch (value) {
    case EpisodeStatus::planned:
      return "planned";
    case EpisodeStatus::active:
      return "active";
    case EpisodeStatus::on_hold:
      return "on-hold";
    case EpisodeStatus::ended:
      return "ended";
  }
  return {};
}

std::string_view to_code(Context value) {
  switch (value) {
    case Context::men_bc:
      return "MEN_BC";
    case Context::men_trt:
      return "MEN_TRT";
    case Context::men_post_trt:
      return "MEN_POST_TRT";
    case Context::men_other:
      return "MEN_OTHER";
    case Context::women_ofs_bc:
      return "WOMEN_OFS_BC";
    case Context::women_pm_bc:
      return "WOMEN_PM_BC";
    case Context::women_prem:
      return "WOMEN_PREM";
    case Context::women_trt:
      return "WOMEN_TRT";
    case Context::women_pm_other:
      return "WOMEN_PM_OTHER";
    case Context::women_unk:
      return "WOMEN_UNK";
    case Context::unknown:
      return "UNKNOWN";
  }
  return {};
}

std::string_view to_code(Tier value) {
  switch (value) {
    case Tier::normal:
      return "N";
    case Tier::intermediate:
      return "I";
    case Tier::osteoporosis:
      return "O";
    case Tier::unassessed:
      return "U";
  }
  return {};
}

std::string_view to_code(BoneClass value) {
  switch (value) {
    case BoneClass::normal:
      return "normal";
    case BoneClass::osteopenia:
      return "osteopenia";
    case BoneClass::osteoporosis:
      return "osteoporosis";
  }
  return {};
}

std::string_view to_code(AlertCode value) {
  static constexpr std::string_view names = "A00A01A02A03A04A05A06A07A08A09A10A11A12A13A14A15A16A17A18A19A20A21";
  return names.substr(3 * static_cast<std::size_t>(value), 3);
}

std::string_view to_code(Severity value) {
  switch (value) {
    case Severity::info:
      return "info";
    case Severity::low:
      return "low";
    case Severity::moderate:
      return "moderate";
    case Severity::high:
      return "high";
  }
  return {};
}

std::string_view to_code(AlertState value) {
  switch (value) {
    case AlertState::active:
      return "active";
    case AlertState::suppressed:
      return "suppressed";
    case AlertState::snoozed:
      return "snoozed";
  }
  return {};
}

std::string_view to_code(ActivityStatus value) {
  switch (value) {
    case ActivityStatus::not_started:
      return "not-started";
    case ActivityStatus::scheduled:
      return "scheduled";
    case ActivityStatus::in_progress:
      return "in-progress";
    case ActivityStatus::completed:
      return "completed";
    case ActivityStatus::cancelled:
      return "cancelled";
  }
  return {};
}

std::string_view to_code(clinical::Site value) {
  switch (value) {
    case clinical::Site::lumbar_spine:
      return "lumbar_spine";
    case clinical::Site::total_hip:
      return "total_hip";
    case clinical::Site::femoral_neck:
      return "femoral_neck";
    case clinical::Site::forearm:
      return "forearm";
  }
  return {};
}

std::string_view to_code(clinical::Drug agent) {
  switch (agent) {
    case clinical::Drug::bisphosphonate_oral:
      return "bisphosphonate_oral";
    case clinical::Drug::bisphosphonate_iv:
      return "bisphosphonate_iv";
    case clinical::Drug::denosumab:
      return "denosumab";
    case clinical::Drug::anabolic:
      return "anabolic";
    default:
      return {};
  }
}

}  // namespace protocol
