#include "mapping/protocol/propose_alerts.hpp"

#include "mapping/protocol/propose_resolution.hpp"
#include "mapping/protocol/propose_sources.hpp"
#include "mapping/protocol/propose_tellings.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <tuple>

namespace protocol {
namespace {

bool over(AlertLife life) {
  return life == AlertLife::resolved || life == AlertLife::retracted;
}

bool given_up(EpisodeLife life) {
  return life == EpisodeLife::retracted || life == EpisodeLife::merged;
}

AlertLife life_of(const Alert& alert) {
  if (alert.hidden) return AlertLife::hidden;
  return alert.state == AlertState::active ? AlertLife::standing : AlertLife::held;
}

class AlertLives {
 public:
  AlertLives(const Followed& episodes, const Parameters& parameters, const clinical::Timeline& timeline, const Assessment& assessment,
             const Responses& responses)
      : episodes_(episodes), parameters_(parameters), timeline_(timeline), assessment_(assessment), responses_(responses) {}

  std::vector<LivedAlert> live(const std::vector<AlertRecord>& known) {
    for (const AlertRecord& record : known) lived_.push_back({record, {}});
    for (LivedAlert& alert : lived_)
      if (!raised_now(alert.record)) close(alert);
    for (const Alert& alert : assessment_.alerts) raise(alert);
    for (const EpisodeRecord& episode : episodes_.records)
      if (episode.life == EpisodeLife::retracted) gather_tellings(episode.number);
    std::ranges::sort(lived_, {},
                      [](const LivedAlert& alert) { return std::tie(alert.record.episode, alert.record.code, alert.record.subject); });
    return std::move(lived_);
  }

 private:
  const EpisodeRecord& episode_of(const AlertRecord& record) const {
    return episodes_.records[static_cast<std::size_t>(record.episode) - 1];
  }

  bool raised_now(const AlertRecord& record) const {
    return record.episode == episodes_.current && std::ranges::any_of(assessment_.alerts, [&](const Alert& alert) {
             return alert.code == record.code && alert.subject == record.subject;
           });
  }

  // --- no longer raised ---

  void close(LivedAlert& alert) {
    AlertRecord& record = alert.record;
    const EpisodeRecord& episode = episode_of(record);
    if (given_up(episode.life)) {
      if (record.life == AlertLife::retracted) return;
      leave(record, AlertLife::retracted, episode.reason);
      if (episode.life == EpisodeLife::retracted) alert.news = Why::correction;
    } else if (over(record.life)) {
      return;
    } else if (taken_back(record.evidence, timeline_)) {
      leave(record, AlertLife::retracted, withdrawal(record));
      alert.news = Why::correction;
    } else {
      const Resolution resolution = resolution_of(record, episode);
      leave(record, AlertLife::resolved, resolution.reason);
      record.fulfilled = resolution.fulfilled;
    }
  }

  void leave(AlertRecord& record, AlertLife life, std::string reason) const {
    record.left = assessment_.as_of;
    record.life = life;
    record.closing = std::move(reason);
    record.fulfilled = false;
    record.snoozed = false;
    record.owed.reset();
    record.untold_history = false;
  }

  Resolution resolution_of(const AlertRecord& record, const EpisodeRecord& episode) const {
    if (record.episode != episodes_.current && episodes_.current != 0 && episode.life == EpisodeLife::ended)
      return {"the treatment was started again: it goes on with that episode", false};
    if (episode.life == EpisodeLife::lapsed || assessment_.deceased) return {episode.reason, false};
    if (episode.life == EpisodeLife::ended && record.code != AlertCode::a12) return {episode.reason, false};
    return resolve(record, parameters_, timeline_, assessment_, responses_);
  }

  std::string withdrawal(const AlertRecord& record) const {
    std::string reason;
    for (const Cited& cited : record.evidence) {
      const Fate fate = fate_of(cited, timeline_);
      if (fate == Fate::unchanged) continue;
      if (!reason.empty()) reason += "; ";
      reason += fmt::format("{} was {}", cited.reference, fate == Fate::withdrawn ? "withdrawn" : "corrected");
    }
    return reason;
  }

  // --- raised ---

  void raise(const Alert& alert) {
    auto known = std::ranges::find_if(lived_, [&](const LivedAlert& lived) {
      return lived.record.episode == episodes_.current && lived.record.code == alert.code && lived.record.subject == alert.subject;
    });
    const bool first = known == lived_.end();
    if (first) {
      LivedAlert fresh;
      fresh.record.episode = episodes_.current;
      fresh.record.code = alert.code;
      fresh.record.subject = alert.subject;
      fresh.record.raised = assessment_.as_of;
      known = lived_.insert(lived_.end(), std::move(fresh));
    }
    AlertRecord& record = known->record;
    if (record.tellings.empty()) inherit(record);
    const bool visible = life_of(alert) == AlertLife::standing;
    const bool was_visible = !first && record.life == AlertLife::standing;
    if (visible) known->news = news(record, alert, first);
    if (visible && !was_visible) record.shown = assessment_.as_of;
    if (!visible) record.owed.reset();
    if (visible || over(record.life)) record.left.reset();
    if (life_of(alert) == AlertLife::hidden && (first || record.life != AlertLife::hidden)) record.left = assessment_.as_of;
    update(record, alert);
  }

  /// Why this judgement is a reason to tell of an alert that is shown.
  std::optional<Why> news(const AlertRecord& record, const Alert& alert, bool first) const {
    const bool told = !record.tellings.empty();
    if (told && (first || alert.code == AlertCode::a01)) return std::nullopt;
    if (first || over(record.life)) return Why::raise;
    if (record.life != AlertLife::standing && !record.told) return Why::raise;
    if (alert.code == AlertCode::a01) return std::nullopt;
    if (alert.severity > record.severity) return Why::rise;
    if (record.snoozed) return alert.band > record.band ? Why::rise : Why::again;
    const std::optional<Day> again = reminder_day(record, parameters_);
    if (again && *again <= assessment_.as_of) return Why::again;
    return std::nullopt;
  }

  void update(AlertRecord& record, const Alert& alert) const {
    record.life = life_of(alert);
    record.snoozed = alert.state == AlertState::snoozed;
    record.severity = alert.severity;
    record.band = alert.band;
    record.rule = alert.rule;
    record.reason = alert.reason;
    record.due = alert.due;
    record.evidence = cite(timeline_, alert.evidence);
    record.implicated.clear();
    const Episode& episode = assessment_.episodes.back();
    if (!episode.support.empty()) record.implicated = cite(timeline_, std::span(&episode.support.back(), 1));
    const std::vector<Cited> drugs = cite(timeline_, alert.implicated);
    record.implicated.insert(record.implicated.end(), drugs.begin(), drugs.end());
    record.closing.clear();
    record.fulfilled = false;
  }

  /// The same alert may have stood in an episode that is part of this one now, or that this one follows: whoever was told then is not
  /// told again (CR-6).
  void inherit(AlertRecord& record) {
    for (LivedAlert& other : lived_) {
      if (&other.record == &record || other.record.code != record.code || other.record.subject != record.subject) continue;
      const bool merged = episode_of(other.record).life == EpisodeLife::merged;
      const bool followed = record.code == AlertCode::a12 && other.record.left == assessment_.as_of;
      if (!merged && !followed) continue;
      record.tellings = std::move(other.record.tellings);
      record.told = other.record.told;
      other.record.tellings.clear();
      if (!record.tellings.empty()) return;
    }
  }

  /// Of an episode that never was, everybody is told once, whatever they had been told of it (CR-4).
  void gather_tellings(int episode) {
    LivedAlert* speaker = nullptr;
    for (LivedAlert& alert : lived_) {
      if (alert.record.episode != episode || alert.record.tellings.empty()) continue;
      if (!speaker) {
        speaker = &alert;
        continue;
      }
      auto& tellings = alert.record.tellings;
      speaker->record.tellings.insert(speaker->record.tellings.end(), tellings.begin(), tellings.end());
      tellings.clear();
      alert.news.reset();
    }
  }

  const Followed& episodes_;
  const Parameters& parameters_;
  const clinical::Timeline& timeline_;
  const Assessment& assessment_;
  const Responses& responses_;
  std::vector<LivedAlert> lived_;
};

}  // namespace

std::vector<LivedAlert> live_alerts(const std::vector<AlertRecord>& known, const Followed& episodes, const Parameters& parameters,
                                    const clinical::Timeline& timeline, const Assessment& assessment, const Responses& responses) {
  return AlertLives(episodes, parameters, timeline, assessment, responses).live(known);
}

std::vector<ErrandRecord> live_errands(const std::vector<ErrandRecord>& known, const Followed& episodes, const Parameters& parameters,
                                       const clinical::Timeline& timeline, const Assessment& assessment) {
  std::vector<ErrandRecord> records = known;
  for (ErrandRecord& record : records) {
    const EpisodeRecord& episode = episodes.records[static_cast<std::size_t>(record.episode) - 1];
    const bool asked_now = record.episode == episodes.current &&
                           std::ranges::find(assessment.errands, record.errand, &ErrandDue::errand) != assessment.errands.end();
    if (given_up(episode.life) && !record.retracted) {
      record.asked = false;
      record.retracted = true;
      record.closing = episode.reason;
    } else if (record.asked && !asked_now) {
      const bool goes_on = record.episode == episodes.current && episode.life != EpisodeLife::ended;
      const Resolution resolution = goes_on
                                        ? resolve(record, parameters, timeline, assessment)
                                        : Resolution{episode.reason.empty() ? "the treatment was started again" : episode.reason, false};
      record.asked = false;
      record.closing = resolution.reason;
      record.fulfilled = resolution.fulfilled;
    }
  }
  for (const ErrandDue& due : assessment.errands) {
    auto record = std::ranges::find_if(
        records, [&](const ErrandRecord& other) { return other.episode == episodes.current && other.errand == due.errand; });
    if (record == records.end()) {
      ErrandRecord fresh;
      fresh.episode = episodes.current;
      fresh.errand = due.errand;
      fresh.asked = false;
      fresh.raised = assessment.as_of;
      record = records.insert(records.end(), std::move(fresh));
    }
    if (!record->asked) record->shown = assessment.as_of;
    record->asked = true;
    record->retracted = false;
    record->closing.clear();
    record->fulfilled = false;
    record->reason = due.reason;
    record->due = due.due;
    record->evidence = cite(timeline, due.evidence);
  }
  std::ranges::sort(records, {}, [](const ErrandRecord& record) { return std::tie(record.episode, record.errand); });
  return records;
}

}  // namespace protocol
