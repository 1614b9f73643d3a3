// Look-up of a coding. Yardstick: std::unordered_map<std::string, Kind> with "system|code" keys, in the same run.

#include "mapping/terminology/terminology.hpp"

#include <benchmark/benchmark.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace {

using Coding = std::pair<std::string, std::string>;

std::vector<Coding> listed() {
  std::vector<Coding> codings;
  for (const auto& row : terminology::shipped_codes())
    if (row.match == terminology::Match::exact && row.use == terminology::Use::on) codings.emplace_back(row.system, row.code);
  return codings;
}

/// What most of a hospital's feed looks like: known systems, codes that are not ours.
std::vector<Coding> not_listed() {
  auto codings = listed();
  for (auto& [system, code] : codings) code += "0";
  return codings;
}

void look_up(benchmark::State& state, const std::vector<Coding>& codings) {
  const auto& terminology = terminology::Terminology::shipped();
  std::size_t at = 0;
  for (auto _ : state) {
    const auto& [system, code] = codings[at];
    benchmark::DoNotOptimize(terminology.lookup(system, code).data());
    if (++at == codings.size()) at = 0;
  }
}

void yardstick(benchmark::State& state, const std::vector<Coding>& codings) {
  std::unordered_map<std::string, terminology::Kind> map;
  for (const auto& row : terminology::shipped_codes()) map.emplace(row.system + "|" + row.code, row.kind);
  std::size_t at = 0;
  for (auto _ : state) {
    const auto& [system, code] = codings[at];
    benchmark::DoNotOptimize(map.find(system + "|" + code));
    if (++at == codings.size()) at = 0;
  }
}

void find_unit(benchmark::State& state) {
  const auto& units = terminology::Terminology::shipped().units();
  for (auto _ : state) benchmark::DoNotOptimize(units.find(terminology::UnitKind::e2, terminology::ucum_system, "pmol/L", {}).has_value());
}

void search_text(benchmark::State& state) {
  const std::string_view text = "Letrozole 2.5 mg film-coated tablets, one a day in the morning";
  for (auto _ : state) benchmark::DoNotOptimize(terminology::Terminology::shipped().names_anastrozole(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

}  // namespace

BENCHMARK_CAPTURE(look_up, listed, listed());
BENCHMARK_CAPTURE(yardstick, listed, listed());
BENCHMARK_CAPTURE(look_up, not_listed, not_listed());
BENCHMARK_CAPTURE(yardstick, not_listed, not_listed());
BENCHMARK(find_unit);
BENCHMARK(search_text);
