// How quickly one patient is judged. Targets: 100 facts in 20 us without `since`, linear in the facts; with `since` over a year of history
// within 1 ms. The yardstick passes once over the same facts and does what no judgement can do without: it compares the day of each with
// the day of judgement and the exact amount of each result with a limit.

#include "mapping/clinical/timeline.hpp"
#include "mapping/protocol/evaluate.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <array>

namespace {

using clinical::Day;
using clinical::Days;
using clinical::Drug;
using fhir::Rational;

constexpr Day today{std::chrono::year{2027} / 3 / 1};
constexpr Day index_day = today - Days{365};

/// Facts of three years, evenly spread, of all kinds that a watched patient's record holds. Therapy began a year ago.
class LongRecord {
 public:
  LongRecord(clinical::Gender gender, std::size_t facts) {
    timeline_.person = {"Patient/p1", gender, day_interval(std::chrono::year{1960} / 5 / 1), false, std::nullopt};
    taken(index_day, Drug::anastrozole, std::nullopt).daily_dose = {Rational(1, 7), "mg"};
    if (gender == clinical::Gender::male)
      taken(index_day - Days{300}, Drug::testosterone, std::nullopt);
    else
      timeline_.conditions.push_back({known(index_day - Days{200}), clinical::ConditionKind::breast_cancer, false, false});
    const auto told = timeline_.size();
    for (std::size_t n = told; n < facts; ++n) add(n, today - Days{static_cast<int>(3 * 365 * (facts - n) / facts)});
    clinical::sort(timeline_);
  }

  clinical::Timeline take() { return std::move(timeline_); }

 private:
  static clinical::Interval day_interval(Day day) { return {day, day}; }

  clinical::SourceId source() {
    timeline_.sources.push_back({fmt::format("Observation/o{}", timeline_.sources.size()), "1", false});
    return static_cast<clinical::SourceId>(timeline_.sources.size() - 1);
  }

  clinical::Dated known(Day day) { return {source(), day_interval(day)}; }

  clinical::Measurement measured(Day day, Rational amount) {
    return {known(day), fhir::Instant(day), std::nullopt, {std::move(amount), clinical::Comparator::none}};
  }

  clinical::Exposure& taken(Day start, Drug drug, std::optional<Day> end) {
    auto& exposure = timeline_.exposures.emplace_back();
    exposure.source = source();
    exposure.drugs = clinical::Drugs(drug);
    exposure.start = exposure.first_known = start;
    exposure.end = end;
    return exposure;
  }

  void dispensed(Day day, Drug drug) { taken(day, drug, day + Days{29}).told = clinical::Told::by_dispense; }

  void score(Day day, clinical::Site site, int tenths) {
    timeline_.scores.push_back({measured(day, Rational(-tenths, 10)), site, clinical::Side::none, clinical::ScoreType::t,
                                fmt::format("-{}.{}", tenths / 10, tenths % 10)});
  }

  void density(Day day, clinical::Site site, int thousandths) {
    timeline_.densities.push_back(
        {measured(day, Rational(thousandths, 1000)), site, clinical::Side::none, "Device/d1", {}, fmt::format("0.{}", thousandths)});
  }

  void marker(Day day, clinical::Marker marker, int amount) {
    auto& result = timeline_.markers.emplace_back();
    static_cast<clinical::Dated&>(result) = known(day);
    result.time = fhir::Instant(day);
    result.marker = marker;
    result.level = clinical::Level{Rational(amount), clinical::Comparator::none};
    result.unit = "pg/mL";
  }

  void measure(Day day, clinical::Measure measure, int tenths) {
    timeline_.measures.push_back({measured(day, Rational(tenths, 10)), measure});
  }

  void test(Day day, clinical::Test test) { timeline_.tests.push_back({known(day), test, "1.0"}); }

  /// Of thirty facts: eight dispenses, five estradiol results, nine other results, three scans with two values each, two of history.
  void add(std::size_t number, Day day) {
    const int drift = static_cast<int>(number % 7);
    switch (number % 30) {
      case 0:
      case 8:
      case 15:
      case 23:
        return dispensed(day, Drug::anastrozole);
      case 3:
      case 11:
      case 18:
      case 26:
        return dispensed(day, Drug::testosterone);
      case 1:
      case 7:
      case 13:
      case 19:
      case 25:
        timeline_.estradiol.push_back({measured(day, Rational(150 + 11 * drift, 10)), clinical::Assay::mass_spectrometry});
        return;
      case 2:
        return score(day, clinical::Site::lumbar_spine, 14 + drift);
      case 9:
        return density(day, clinical::Site::lumbar_spine, 947 - 3 * drift);
      case 12:
        return score(day, clinical::Site::total_hip, 11 + drift);
      case 17:
        return density(day, clinical::Site::total_hip, 880 - 3 * drift);
      case 20:
        timeline_.scans.push_back({known(day)});
        return;
      case 22:
        timeline_.scan_orders.push_back({known(day)});
        return;
      case 4:
        return marker(day, clinical::Marker::ctx, 300 + 20 * drift);
      case 21:
        return marker(day, clinical::Marker::p1np, 40 + drift);
      case 5:
        return measure(day, clinical::Measure::vitamin_d, 280 + drift);
      case 14:
        return measure(day, clinical::Measure::bmi, 243 + drift);
      case 27:
        timeline_.smoking.push_back({known(day), false});
        return;
      case 29:
        timeline_.conditions.push_back({known(day), clinical::ConditionKind::osteopenia, false, false});
        return;
      default:
        return test(day, std::array{clinical::Test::calcium, clinical::Test::creatinine, clinical::Test::testosterone}[number % 3]);
    }
  }

  clinical::Timeline timeline_;
};

clinical::Timeline record_of(clinical::Gender gender, const benchmark::State& state) {
  return LongRecord(gender, static_cast<std::size_t>(state.range(0))).take();
}

template <class Facts>
std::size_t compare_amounts(const Facts& facts, const Rational& limit) {
  std::size_t below = 0;
  for (const auto& fact : facts)
    if (fact.day.first <= today && fact.level.amount < limit) ++below;
  return below;
}

template <class Facts>
std::size_t compare_days(const Facts& facts) {
  std::size_t known = 0;
  for (const auto& fact : facts)
    if (fact.day.first <= today) ++known;
  return known;
}

void yardstick(benchmark::State& state, clinical::Gender gender) {
  const auto timeline = record_of(gender, state);
  const Rational limit(20);
  for (auto _ : state) {
    auto count = compare_amounts(timeline.estradiol, limit) + compare_amounts(timeline.scores, limit) +
                 compare_amounts(timeline.densities, limit) + compare_amounts(timeline.measures, limit) + compare_days(timeline.tests) +
                 compare_days(timeline.smoking) + compare_days(timeline.conditions) + compare_days(timeline.scans) +
                 compare_days(timeline.scan_orders);
    for (const auto& result : timeline.markers)
      if (result.day.first <= today && result.level->amount < limit) ++count;
    for (const auto& exposure : timeline.exposures)
      if (exposure.start <= today) ++count;
    benchmark::DoNotOptimize(count);
  }
  state.SetComplexityN(state.range(0));
}

template <auto judge>
void judged(benchmark::State& state, clinical::Gender gender) {
  const auto timeline = record_of(gender, state);
  const auto& protocol = protocol::shipped_protocol();
  for (auto _ : state) benchmark::DoNotOptimize(judge(protocol, timeline, {}, today));
  state.SetComplexityN(state.range(0));
}

constexpr auto without_since = judged<protocol::evaluate_day>;
constexpr auto with_since = judged<protocol::evaluate>;

void facts(benchmark::internal::Benchmark* bench) {
  bench->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond);
}

BENCHMARK_CAPTURE(yardstick, man, clinical::Gender::male)->Apply(facts)->Complexity(benchmark::oN);
BENCHMARK_CAPTURE(yardstick, woman, clinical::Gender::female)->Apply(facts)->Complexity(benchmark::oN);
BENCHMARK_CAPTURE(without_since, man, clinical::Gender::male)->Apply(facts)->Complexity(benchmark::oN);
BENCHMARK_CAPTURE(without_since, woman, clinical::Gender::female)->Apply(facts)->Complexity(benchmark::oN);
BENCHMARK_CAPTURE(with_since, man, clinical::Gender::male)->Apply(facts);
BENCHMARK_CAPTURE(with_since, woman, clinical::Gender::female)->Apply(facts);

}  // namespace
