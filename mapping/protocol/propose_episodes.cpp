#include "mapping/protocol/propose_episodes.hpp"

#include "mapping/protocol/propose_sources.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <tuple>

namespace protocol {
namespace {

/// Whether a record still stands for an episode; the others can only be found again by what supported them.
bool stands(EpisodeLife life) {
  return life == EpisodeLife::planned || life == EpisodeLife::active || life == EpisodeLife::on_hold || life == EpisodeLife::ended;
}

bool overlap(Day a_first, std::optional<Day> a_last, Day b_first, std::optional<Day> b_last) {
  return (!a_last || b_first <= *a_last) && (!b_last || a_first <= *b_last);
}

class Follower {
 public:
  Follower(const std::vector<EpisodeRecord>& known, const clinical::Timeline& timeline, const Assessment& assessment,
           const Parameters& parameters)
      : timeline_(timeline), assessment_(assessment), parameters_(parameters), records_(known) {
    for (const Episode& episode : assessment.episodes) supports_.push_back(cite(timeline, episode.support));
  }

  Followed follow() {
    successors_.assign(assessment_.episodes.size(), nullptr);
    claim(true);
    claim(false);
    for (EpisodeRecord& record : records_)
      if (stands(record.life) && std::ranges::find(successors_, &record) == successors_.end()) close(record);

    Followed followed;
    std::vector<EpisodeRecord> fresh;
    for (std::size_t i = 0; i < supports_.size(); ++i) {
      if (successors_[i]) {
        update(*successors_[i], i);
        followed.current = successors_[i]->number;
      } else {
        fresh.push_back(first_seen(i, static_cast<int>(records_.size() + fresh.size()) + 1));
        followed.current = fresh.back().number;
      }
    }
    followed.records = std::move(records_);
    followed.records.insert(followed.records.end(), fresh.begin(), fresh.end());
    return followed;
  }

 private:
  /// Gives each episode its record: first those that stand, then those that were given up and come back.
  void claim(bool standing) {
    std::vector<EpisodeRecord*> order;
    for (EpisodeRecord& record : records_)
      if (stands(record.life) == standing) order.push_back(&record);
    std::ranges::sort(order, {}, [](const EpisodeRecord* record) { return std::tuple(record->index, record->number); });
    for (EpisodeRecord* record : order) {
      const std::optional<std::size_t> choice = successor(*record);
      if (!choice) continue;
      if (!successors_[*choice])
        successors_[*choice] = record;
      else if (standing)
        merge(*record, *successors_[*choice]);
    }
  }

  std::optional<std::size_t> successor(const EpisodeRecord& record) const {
    std::optional<std::size_t> choice;
    for (std::size_t i = 0; i < supports_.size(); ++i) {
      if (!goes_on_as(record, i)) continue;
      if (supports(i, record.named)) return i;
      if (!choice) choice = i;  // episodes come by index: the first is the earlier one
    }
    return choice;
  }

  bool goes_on_as(const EpisodeRecord& record, std::size_t i) const {
    if (supports(i, record.named)) return true;
    if (std::ranges::any_of(record.support, [&](const Cited& cited) { return supports(i, cited.reference); })) return true;
    const Episode& episode = assessment_.episodes[i];
    const bool plan = episode.status == EpisodeStatus::planned;
    if (record.life == EpisodeLife::planned) return !plan && std::chrono::abs(episode.index - record.index) <= parameters_.planned_horizon;
    return !plan && stands(record.life) && overlap(record.index, record.last_day, episode.index, episode.last_day);
  }

  bool supports(std::size_t i, const std::string& reference) const {
    return std::ranges::find(supports_[i], reference, &Cited::reference) != supports_[i].end();
  }

  void merge(EpisodeRecord& record, const EpisodeRecord& into) const {
    record.life = EpisodeLife::merged;
    record.over = assessment_.as_of;
    record.reason = "merged";
    // The episode may be the other patient's: its key goes on under the surviving one, which is what `into` says.
    if (into.patient != record.patient) record.reason = fmt::format("merged with the episode of {}", into.patient);
  }

  void close(EpisodeRecord& record) const {
    if (assessment_.deceased) {
      if (record.life == EpisodeLife::ended) return;
      record.life = EpisodeLife::ended;
      record.reason = "deceased";
      if (timeline_.person.deceased_on) record.over = timeline_.person.deceased_on->first;
    } else if (std::ranges::any_of(record.support, [&](const Cited& cited) { return fate_of(cited, timeline_) != Fate::unchanged; })) {
      record.life = EpisodeLife::retracted;
      record.reason = "the record of the treatment was withdrawn or corrected";
    } else {
      record.reason = record.life == EpisodeLife::planned ? "the planned start was not followed by treatment"
                                                          : "no longer within the scope of the protocol";
      record.life = EpisodeLife::lapsed;
    }
    if (!record.over) record.over = assessment_.as_of;
  }

  void update(EpisodeRecord& record, std::size_t i) const {
    const Episode& episode = assessment_.episodes[i];
    record.index = episode.index;
    record.last_day = episode.last_day;
    record.support = supports_[i];
    record.over = episode.end;
    record.reason.clear();
    switch (episode.status) {
      case EpisodeStatus::planned:
        record.life = EpisodeLife::planned;
        break;
      case EpisodeStatus::active:
        record.life = assessment_.palliative ? EpisodeLife::on_hold : EpisodeLife::active;
        break;
      case EpisodeStatus::on_hold:
        record.life = EpisodeLife::on_hold;
        break;
      case EpisodeStatus::ended:
        record.life = EpisodeLife::ended;
        record.reason = "therapy-ended";
        break;
    }
  }

  EpisodeRecord first_seen(std::size_t i, int number) const {
    EpisodeRecord record;
    record.number = number;
    record.patient = assessment_.patient;
    record.named = earliest(assessment_.episodes[i]);
    update(record, i);
    return record;
  }

  /// The resource that supported the episode first: by arrival, then by name.
  std::string earliest(const Episode& episode) const {
    std::optional<std::pair<Day, std::string>> first;
    const auto consider = [&](const auto& fact) {
      if (!fact.drugs.has(clinical::Drug::anastrozole) || std::ranges::find(episode.support, fact.source) == episode.support.end()) return;
      std::pair<Day, std::string> candidate{fact.first_known, timeline_.sources[fact.source].reference};
      if (!first || candidate < *first) first = std::move(candidate);
    };
    std::ranges::for_each(timeline_.exposures, consider);
    std::ranges::for_each(timeline_.plans, consider);
    return first ? first->second : std::string{};
  }

  const clinical::Timeline& timeline_;
  const Assessment& assessment_;
  const Parameters& parameters_;
  std::vector<EpisodeRecord> records_;
  std::vector<std::vector<Cited>> supports_;  ///< of each episode of the assessment
  std::vector<EpisodeRecord*> successors_;    ///< the record that each episode goes on with
};

}  // namespace

Followed follow_episodes(const std::vector<EpisodeRecord>& known, const clinical::Timeline& timeline, const Assessment& assessment,
                         const Parameters& parameters) {
  return Follower(known, timeline, assessment, parameters).follow();
}

}  // namespace protocol
