#include "mapping/protocol/episodes.hpp"

#include <algorithm>

namespace protocol {

using clinical::Drug;
using clinical::Exposure;
using clinical::Plan;
using clinical::Told;

namespace {

bool handed_out(const Exposure& exposure) {
  return exposure.told == Told::by_dispense || exposure.told == Told::by_administration;
}

/// Exposures that overlap or lie less than the washout apart.
struct Run {
  std::vector<const Exposure*> exposures;  ///< by start
  std::optional<Day> last;                 ///< none: open
  bool handed_out_only = true;             ///< rests on dispenses and administrations alone

  Day start() const { return exposures.front()->start; }

  void add(const Exposure& exposure) {
    const bool first = exposures.empty();
    exposures.push_back(&exposure);
    handed_out_only = handed_out_only && handed_out(exposure);
    if (!exposure.end)
      last.reset();
    else if (first || last)
      last = first ? exposure.end : std::max(last, exposure.end);
  }
};

std::vector<Run> merge(std::span<const Exposure> exposures, Days washout) {
  std::vector<Run> runs;
  for (const auto& exposure : exposures) {
    if (!exposure.drugs.has(Drug::anastrozole)) continue;
    const bool apart = runs.empty() || (runs.back().last && exposure.start - *runs.back().last >= washout);
    if (apart) runs.emplace_back();
    runs.back().add(exposure);
  }
  return runs;
}

/// Whether one of its exposures had not ended on the day that its own resource was first known (section 5.2).
bool opens_episode(const Run& run, Days washout) {
  return std::ranges::any_of(run.exposures, [&](const Exposure* exposure) {
    if (!exposure->end) return true;
    const auto known = std::max(exposure->first_known, exposure->start);
    if (run.handed_out_only) return known - *exposure->end < washout;
    return exposure->over_when_first_known ? *exposure->end > known : *exposure->end >= known;
  });
}

/// The exposure that gives the index: the first, unless only estimates begin there and what really happened begins soon (P52).
const Exposure& index_exposure(const Run& run, Days gives_way) {
  const Exposure* index = run.exposures.front();
  for (const auto* exposure : run.exposures) {
    if (exposure->start - run.start() > gives_way) break;
    if (exposure->start_estimated) continue;
    if (exposure->start == index->start && !index->start_estimated) {
      if (exposure->start_precision > index->start_precision) index = exposure;  // the same day, told more finely
      continue;
    }
    if (index->start_estimated) index = exposure;
  }
  return *index;
}

bool overlaps_or_near(const Exposure& exposure, Day day, Days window) {
  return !exposure.end || *exposure.end >= day - window;
}

/// The first start of the chain of aromatase inhibitors that leads to the index. Exposures count as told: an order that gave way to
/// the first evidence of taking it (P52) still belongs to the chain.
Day ai_start(std::span<const Exposure> exposures, Day index, Days window) {
  auto start = index;
  // The latest first: none that is passed over can belong to the chain later.
  for (auto exposure = exposures.rbegin(); exposure != exposures.rend(); ++exposure) {
    const bool inhibitor = exposure->drugs.has(Drug::other_aromatase_inhibitor) || exposure->drugs.has(Drug::anastrozole);
    if (inhibitor && exposure->start < start && overlaps_or_near(*exposure, start, window)) start = exposure->start;
  }
  return start;
}

EpisodeClass classify(const Episode& episode, bool earlier_exposure, std::span<const Exposure> exposures, const Parameters& p) {
  if (earlier_exposure) return EpisodeClass::restart;
  for (const auto& exposure : exposures)
    if (exposure.drugs.has(Drug::other_aromatase_inhibitor) && exposure.start <= episode.index &&
        overlaps_or_near(exposure, episode.index, p.switch_window))
      return EpisodeClass::switched;
  return episode.first_known - episode.index <= p.recent_start ? EpisodeClass::new_start : EpisodeClass::prevalent;
}

Episode episode_of(const Run& run, bool earlier_exposure, std::span<const Exposure> exposures, const Chart& chart) {
  const auto& p = chart.parameters;
  Episode episode;
  const auto& index = index_exposure(run, p.order_gives_way);
  episode.index = index.start;
  episode.index_precision = index.start_precision;
  episode.start_estimated = index.start_estimated;
  episode.first_known = run.exposures.front()->first_known;
  std::vector<bool> named(chart.facts.sources.size());
  for (const auto* exposure : run.exposures) {
    episode.first_known = std::min(episode.first_known, exposure->first_known);
    if (!named[exposure->source]) episode.support.push_back(exposure->source);
    named[exposure->source] = true;
  }
  episode.last_day = run.last;
  episode.ai_start = ai_start(exposures, episode.index, p.switch_window);
  episode.start_class = classify(episode, earlier_exposure, exposures, p);
  return episode;
}

void end(Episode& episode) {
  episode.status = EpisodeStatus::ended;
  episode.end = episode.last_day;
}

void settle_status(Episode& episode, const Run& run, Days washout, AsOf& today) {
  bool covered = false;
  bool all_paused = true;
  for (const auto* exposure : run.exposures) {
    if (exposure->end && today.passed(*exposure->end)) continue;
    covered = true;
    all_paused = all_paused && exposure->paused;
  }
  if (covered)
    episode.status = all_paused ? EpisodeStatus::on_hold : EpisodeStatus::active;
  else if (!run.handed_out_only || today.reached(*run.last + washout))
    end(episode);
}

/// What is planned: plans, and active statements or orders that have yet to begin (NS-3).
std::vector<Plan> plans(const Chart& chart, AsOf& today) {
  std::vector<Plan> found;
  for (const auto& plan : chart.facts.plans)
    if (plan.drugs.has(Drug::anastrozole)) found.push_back(plan);
  for (const auto& exposure : chart.exposures)
    if (exposure.active && exposure.drugs.has(Drug::anastrozole) && !today.reached(exposure.start))
      found.push_back(
          {exposure.source, exposure.drugs, exposure.start, exposure.start_precision, exposure.first_known, exposure.start_estimated});
  return found;
}

std::optional<Episode> planned_episode(const Chart& chart, const std::vector<Run>& runs, std::span<const Exposure> exposures, AsOf& today) {
  const auto& p = chart.parameters;
  if (!runs.empty() && !runs.back().last) return std::nullopt;

  std::optional<Episode> episode;
  for (const auto& plan : plans(chart, today)) {
    if (!today.within(plan.start - p.planned_horizon, plan.start + p.planned_horizon)) continue;
    if (!runs.empty() && plan.start - *runs.back().last < p.washout) continue;
    if (!episode || plan.start < episode->index) {
      const auto known = episode ? std::min(episode->first_known, plan.first_known) : plan.first_known;
      auto support = episode ? episode->support : std::vector<SourceId>{};
      episode.emplace();
      episode->start_class = EpisodeClass::planned;
      episode->status = EpisodeStatus::planned;
      episode->index = plan.start;
      episode->index_precision = plan.start_precision;
      episode->start_estimated = plan.start_estimated;
      episode->first_known = known;
      episode->support = std::move(support);
    }
    episode->first_known = std::min(episode->first_known, plan.first_known);
    episode->support.push_back(plan.source);
  }
  if (episode) episode->ai_start = ai_start(exposures, episode->index, p.switch_window);
  return episode;
}

/// The doses of a run, which has them in their order: by start, then resource.
void read_doses(Episodes& episodes, const Run& run) {
  for (const auto* exposure : run.exposures) {
    if (!exposure->daily_dose) continue;
    if (const auto& before = episodes.current_dose;
        before && before->unit == exposure->daily_dose->unit && before->amount != exposure->daily_dose->amount)
      episodes.dose_changes.push_back({exposure->start, exposure->daily_dose->amount < before->amount, exposure->source});
    episodes.current_dose = exposure->daily_dose;
    episodes.current_dose_source = exposure->source;
  }
}

}  // namespace

Episodes find_episodes(const Chart& chart, AsOf& today) {
  const auto& p = chart.parameters;
  Episodes episodes;
  const auto& person = chart.facts.person;
  const bool deceased = person.deceased || (person.deceased_on && today.reached(person.deceased_on->first));
  if (deceased || chart.younger_than(p.adult_years, today)) return episodes;

  const auto exposures = chart.known_exposures(today);
  const auto runs = merge(exposures, p.washout);
  for (const auto& run : runs) {
    if (!opens_episode(run, p.washout)) continue;
    auto episode = episode_of(run, &run != &runs.front(), exposures, chart);
    if (&run == &runs.back())
      settle_status(episode, run, p.washout, today);
    else
      end(episode);
    if (person.birth && !chart.aged_on(p.adult_years, episode.index)) continue;
    episodes.all.push_back(std::move(episode));
    episodes.dose_changes.clear();
    episodes.current_dose.reset();
    read_doses(episodes, run);
  }
  if (auto planned = planned_episode(chart, runs, exposures, today)) {
    episodes.all.push_back(std::move(*planned));
    episodes.dose_changes.clear();
    episodes.current_dose.reset();
  }
  return episodes;
}

}  // namespace protocol
