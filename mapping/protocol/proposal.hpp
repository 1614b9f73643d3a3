#pragma once
// What should be true in the chart, in clinical terms. How it is written there is mapping/outbound's business.

#include "mapping/protocol/ledger.hpp"

namespace protocol {

/// Something a clinician must know that is no alert.
struct NoteWanted {
  std::string text;
  std::optional<Day> dated;  ///< day of its evidence

  bool operator==(const NoteWanted&) const = default;
};

/// The care plan of the current episode.
struct CarePlanWanted {
  int episode = 0;
  EpisodeClass start_class = EpisodeClass::new_start;
  Day index{};
  clinical::Precision index_precision = clinical::Precision::day;
  bool start_estimated = false;
  Day first_known{};
  std::optional<Day> end;
  Context context = Context::unknown;
  Tier tier = Tier::unassessed;
  std::optional<BoneClass> bone_class;
  std::string t_score;
  std::optional<clinical::Site> t_score_site;
  std::optional<Day> dexa_date;
  std::optional<Day> earliest_due;  ///< of the activities that are open
  std::vector<Activity> activities;
  std::vector<NoteWanted> notes;
  std::vector<Cited> conditions;  ///< Condition resources that are evidence
  std::vector<Cited> supporting;  ///< medication, the scan that gives the tier, the latest estradiol

  bool operator==(const CarePlanWanted&) const = default;
};

/// A paragraph of a message.
struct MessageItem {
  int episode = 0;
  AlertCode code{};
  std::string subject;
  Severity severity = Severity::info;
  Why why = Why::raise;
  std::string reason;  ///< what was seen; of a correction why it is taken back

  bool operator==(const MessageItem&) const = default;
};

/// To one recipient: one high alert at once, or the digest of a day.
struct Message {
  MessageName name;
  std::vector<MessageItem> items;     ///< highest severity first, then by code and subject
  std::vector<MessageName> corrects;  ///< what it takes back

  bool operator==(const Message&) const = default;
};

struct Proposal {
  std::string patient;
  Day today{};
  Ledger ledger;                            ///< with what is proposed here taken as done
  std::optional<CarePlanWanted> care_plan;  ///< of the current episode; none without one
  std::vector<Message> messages;            ///< high ones first, then digests; by recipient

  bool operator==(const Proposal&) const = default;
};

}  // namespace protocol
