#pragma once
// What the judgement answers: one patient, one day. docs/FORMATS.md fixes how it is printed.

#include "mapping/clinical/timeline.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace protocol {

using clinical::Day;
using clinical::SourceId;

enum class EpisodeClass : std::uint8_t { new_start, prevalent, restart, switched, planned };
enum class EpisodeStatus : std::uint8_t { planned, active, on_hold, ended };

struct Episode {
  EpisodeClass start_class = EpisodeClass::new_start;
  EpisodeStatus status = EpisodeStatus::active;
  Day index{};
  clinical::Precision index_precision = clinical::Precision::day;
  bool start_estimated = false;
  Day first_known{};
  std::optional<Day> end;  ///< last exposure day of an ended episode
  Day ai_start{};
  std::vector<SourceId> support;  ///< resources whose exposure (or plan) makes the episode, in order of start
  std::optional<Day> last_day;    ///< last exposure day known; none while an exposure is open or only a plan is there
  bool operator==(const Episode&) const = default;
};

enum class Context : std::uint8_t {
  men_bc,
  men_trt,
  men_post_trt,
  men_other,
  women_ofs_bc,
  women_pm_bc,
  women_prem,
  women_trt,
  women_pm_other,
  women_unk,
  unknown
};

enum class Tier : std::uint8_t { normal, intermediate, osteoporosis, unassessed };
enum class BoneClass : std::uint8_t { normal, osteopenia, osteoporosis };

/// A01 .. A21 less A16, which never becomes an alert.
enum class AlertCode : std::uint8_t {
  a01 = 1,
  a02,
  a03,
  a04,
  a05,
  a06,
  a07,
  a08,
  a09,
  a10,
  a11,
  a12,
  a13,
  a14,
  a15,
  a17 = 17,
  a18,
  a19,
  a20,
  a21
};
enum class Severity : std::uint8_t { info, low, moderate, high };
/// What holds an alert back. Hidden ones (AF-7) are raised but not shown.
enum class AlertState : std::uint8_t { active, suppressed, snoozed };

/// Why a suppressed alert is held back.
enum class HeldBack : std::uint8_t { nothing, order, acted, palliative, snooze };

struct Alert {
  AlertCode code = AlertCode::a01;
  Severity severity = Severity::info;
  std::string rule;
  std::string subject;
  AlertState state = AlertState::active;
  HeldBack held_back = HeldBack::nothing;
  bool hidden = false;  ///< by a stronger alert (AF-7)
  int band = 0;         ///< how bad the value is, within one code: a greater one ends a snooze (AF-2)
  Day since{};
  std::string reason;                ///< for people; carries dates, never ages
  std::vector<SourceId> evidence;    ///< the facts that decided
  std::vector<SourceId> implicated;  ///< the protective drug's resources, where the alert is about one
  std::optional<Day> due;            ///< the day on which what it asks for is (or was) due
  bool operator==(const Alert&) const = default;
};

enum class ActivityStatus : std::uint8_t { not_started, scheduled, in_progress, completed, cancelled };

struct Activity {
  int number = 1;  ///< CP-n
  ActivityStatus status = ActivityStatus::not_started;
  std::optional<Day> due;
  bool operator==(const Activity&) const = default;
};

/// The newest course of an agent (section 11.1).
struct Protection {
  clinical::Drug agent = clinical::Drug::denosumab;
  Day since{};
  bool active = false;
  std::optional<Day> last_dose;  ///< of denosumab and intravenous agents
  std::vector<SourceId> sources;
  bool operator==(const Protection&) const = default;
};

struct Note {
  std::string rule;
  std::string text;  ///< carries dates, never ages
  std::vector<SourceId> evidence;
  std::optional<Day> dated;  ///< day of its evidence
  bool operator==(const Note&) const = default;
};

/// A low Task that belongs to no alert (sections 5.2, 8 RL-8, 11.2 PT-4).
enum class Errand : std::uint8_t { confirm_start_date, obtain_bmd, denosumab_due };

struct ErrandDue {
  Errand errand = Errand::confirm_start_date;
  std::optional<Day> due;
  Day since{};  ///< first day on which it is asked for
  std::string reason;
  std::vector<SourceId> evidence;
  bool operator==(const ErrandDue&) const = default;
};

/// What is true on the day of judgement. SourceIds point into the timeline that was judged.
struct Assessment {
  std::string patient;
  Day as_of{};
  bool deceased = false;          ///< everything is closed then
  bool out_of_scope = false;      ///< deceased, or not adult: nothing is printed
  std::vector<Episode> episodes;  ///< by index, a planned one last; the last one is the current one
  Context context = Context::unknown;
  std::string_view context_rule;
  Tier tier = Tier::unassessed;
  std::string_view tier_rule;
  std::optional<BoneClass> bone_class;
  std::string t_score;  ///< as received; empty without an eligible one
  std::optional<clinical::Site> t_score_site;
  std::optional<Day> dexa_date;
  std::optional<SourceId> dexa_source;
  std::optional<Day> next_dexa_due;
  std::vector<std::string_view> risk_factors;
  std::vector<Protection> protection;  ///< newest first, then by kind
  std::vector<Alert> alerts;           ///< all raised ones, hidden ones too; by code, subject
  std::vector<Activity> activities;
  std::vector<ErrandDue> errands;
  std::vector<Note> notes;
  std::vector<clinical::DataQuality> data_quality;
  std::optional<SourceId> latest_estradiol;
  bool palliative = false;

  Day from{};   ///< first and last day on which the judgement of these facts is the same but for `since`:
  Day until{};  ///< judged anew at until + 1 at the latest (unless new facts come)

  bool listed() const;  ///< whether a replay prints the patient (docs/FORMATS.md)
};

std::string_view to_code(EpisodeClass value);   ///< NEW_START ...
std::string_view to_code(EpisodeStatus value);  ///< planned, active, on-hold, ended
std::string_view to_code(Context value);        ///< MEN_BC ...
std::string_view to_code(Tier value);           ///< N, I, O, U
std::string_view to_code(BoneClass value);      ///< normal, osteopenia, osteoporosis
std::string_view to_code(AlertCode value);      ///< A01 ...
std::string_view to_code(Severity value);       ///< info, low, moderate, high
std::string_view to_code(AlertState value);
std::string_view to_code(ActivityStatus value);  ///< not-started, ...
std::string_view to_code(clinical::Site value);  ///< lumbar_spine, ...
std::string_view to_code(clinical::Drug agent);  ///< bisphosphonate_oral, ... of the four agents of section 11.1

}  // namespace protocol
