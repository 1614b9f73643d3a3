#pragma once
// What is remembered of a patient from one judgement to the next: episodes with what names them, alerts with their life, and who was
// told what and when. Plain data, so that it can be kept; everything else follows from the facts anew.

#include "mapping/protocol/assessment.hpp"
#include "mapping/protocol/parameters.hpp"

#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace protocol {

/// One version of one resource by its name: what evidence is when the timeline it was read from is gone.
struct Cited {
  std::string reference;                                    ///< `Observation/o7`
  std::string version;                                      ///< empty when the server told none
  std::optional<clinical::Instant> arrival = std::nullopt;  ///< tells versions apart where they have no number

  bool operator==(const Cited&) const = default;
  bool operator<(const Cited& other) const {
    return std::tie(reference, version, arrival) < std::tie(other.reference, other.version, other.arrival);
  }
};

enum class EpisodeLife : std::uint8_t {
  planned,
  active,
  on_hold,    ///< paused, or palliative care
  ended,      ///< the last exposure day has passed, or the patient has died
  lapsed,     ///< judged no longer although nothing was withdrawn: a plan that nobody followed
  retracted,  ///< what supported it was withdrawn (CR-4)
  merged      ///< it is part of another episode now (CR-6)
};

/// An episode that was seen once. It keeps its record, and so its key, while it shares a supporting resource or an exposure day with
/// what it was at the last judgement.
struct EpisodeRecord {
  int number = 0;       ///< from 1 on, in the order in which they were seen; alerts name their episode by it
  std::string patient;  ///< as it was called when the episode was first seen: part of the key
  std::string named;    ///< `Type/id` of the resource that supported it first: part of the key
  std::string key;      ///< as read back from the chart when the store was lost; empty: it follows from the two above
  EpisodeLife life = EpisodeLife::active;
  Day index{};
  std::optional<Day> last_day;  ///< last exposure day known; none while open or only planned
  std::optional<Day> over;      ///< the last exposure day of an ended one; of one closed otherwise the day that closed it
  std::string reason;           ///< why it is over, in words; empty while it is not
  std::vector<Cited> support;

  bool operator==(const EpisodeRecord&) const = default;
};

/// Why somebody is told of an alert.
enum class Why : std::uint8_t {
  raise,
  rise,       ///< of the severity, or whatever ended a snooze before its time
  again,      ///< it still holds and nobody answered (P42)
  correction  ///< it was raised on a mistake
};

/// What makes a message the same message. A digest is one whatever it speaks of: code, subject and why are then left as they are.
struct MessageName {
  int episode = 0;
  bool digest = false;
  AlertCode code{};
  std::string subject;
  std::string recipient;
  Day day{};
  Why why = Why::raise;

  bool operator==(const MessageName&) const = default;
};

enum class AlertLife : std::uint8_t {
  standing,  ///< raised and shown
  held,      ///< raised, but an order, palliative care or a snooze holds it back: what stands in the chart stays as it is
  hidden,    ///< raised, but a stronger alert speaks of the same matter (AF-7)
  resolved,  ///< newer evidence, or the end of the episode (CR-2)
  retracted  ///< the evidence was withdrawn or corrected (CR-1), or the episode was (CR-4)
};

/// One alert of one episode: the identity is (episode, code, subject).
struct AlertRecord {
  int episode = 0;
  AlertCode code{};
  std::string subject;

  AlertLife life = AlertLife::standing;
  Severity severity = Severity::info;
  int band = 0;
  std::string rule;
  std::string reason;  ///< what was seen, as at the last judgement that raised it
  std::vector<Cited> evidence;
  std::vector<Cited> implicated;  ///< the anastrozole resource, then those of a protective drug
  std::optional<Day> due;

  bool snoozed = false;      ///< held by a person's answer
  Day raised{};              ///< the day of the judgement that raised it first
  std::optional<Day> shown;  ///< first day of the present, else the latest, run of being shown
  std::optional<Day> left;   ///< the day it was hidden, resolved or retracted
  std::string closing;       ///< why it was resolved or retracted
  bool fulfilled = false;    ///< resolved because facts did what it asked for

  std::optional<Why> owed;      ///< to be told with the next digest
  bool untold_history = false;  ///< raised on a day too long ago to tell of (AF-5); told if it holds at the end of the history
  std::optional<Day> told;      ///< the last day on which somebody was told, or would have been had there been anybody
  std::vector<MessageName> tellings;

  bool operator==(const AlertRecord&) const = default;
};

/// A low task that belongs to no alert.
struct ErrandRecord {
  int episode = 0;
  Errand errand = Errand::confirm_start_date;
  bool asked = true;  ///< false: done, or not to be done any more
  std::string reason;
  std::optional<Day> due;
  std::vector<Cited> evidence;
  Day raised{};
  Day shown{};  ///< first day of the latest run of being asked for
  std::string closing;
  bool fulfilled = false;
  bool retracted = false;  ///< with its episode

  bool operator==(const ErrandRecord&) const = default;
};

struct Ledger {
  std::vector<EpisodeRecord> episodes;  ///< by number
  std::vector<AlertRecord> alerts;      ///< by episode, code, subject
  std::vector<ErrandRecord> errands;    ///< by episode, errand
  std::optional<Day> last_digest;       ///< the day of the last digest (P44)

  bool operator==(const Ledger&) const = default;
};

/// Both patients are one now (CR-6): what is remembered of both, `other`'s episodes numbered after `surviving`'s.
Ledger joined(Ledger surviving, const Ledger& other);

/// The first day after `today` on which something is to be told although no fact has changed: a digest that is owed, a reminder (P42).
std::optional<Day> next_telling(const Ledger& ledger, const Parameters& parameters, Day today);

}  // namespace protocol
