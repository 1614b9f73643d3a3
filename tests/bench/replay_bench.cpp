// How quickly files are judged, and in how much memory. The yardstick is RapidJSON's own SAX pass over the same bytes, document by
// document, with the same flags and a handler that does nothing, on one thread: BM_replay must reach half its bytes per second.
// BM_gigabyte runs the program itself over a gigabyte of NDJSON, BM_million_patients over a million patients: rss_MiB must stay below 256.

#include "daemon/intake/archive.hpp"
#include "daemon/sandbox/hospital.hpp"
#include "mapping/inbound/understand.hpp"
#include "mapping/protocol/evaluate.hpp"
#include "tests/support/scratch_folder.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

/// Puts a prefix before every id of a made hospital, so that many of them can stand in one file.
std::string renamed(std::string_view resource, std::string_view prefix) {
  std::string text(resource);
  for (const std::string_view before : {"\"id\":\"", "\"reference\":\"Patient/"})
    if (const auto at = text.find(before); at != std::string::npos) text.insert(at + before.size(), prefix);
  return text;
}

/// Writes made hospitals until the file has that many bytes.
void write_hospitals(const std::string& path, std::uint64_t bytes) {
  std::ofstream out(path, std::ios::binary);
  for (std::uint64_t seed = 1; static_cast<std::uint64_t>(out.tellp()) < bytes; ++seed)
    for (const auto& resource : sandbox::make_hospital(seed).resources) out << renamed(resource, fmt::format("h{}-", seed)) << '\n';
}

struct Corpus {
  std::string name;
  std::vector<std::string> paths;
};

const std::vector<Corpus>& corpora() {
  static const tests::ScratchFolder folder;
  static const std::vector<Corpus> all = [] {
    const std::filesystem::path shared = BONEWATCH_SHARED_DIR;
    write_hospitals(folder.path("hospitals.ndjson"), 50'000'000);
    std::vector<Corpus> made{{"hospitals, NDJSON", {folder.path("hospitals.ndjson")}}};
    if (std::filesystem::exists(shared / "data"))
      made.push_back({"synthea, Bundles", {(shared / "data/synthea-smart-2021").string(), (shared / "data/synthea-anastrozole").string()}});
    if (std::filesystem::exists(shared / "expected/charts-101.json"))
      made.push_back({"charts, Bundle a line", {(shared / "expected/charts-101.json").string()}});
    return made;
  }();
  return all;
}

/// The documents of a corpus, as the reader cuts them: lines of NDJSON, else whole files.
std::vector<std::string> documents(const Corpus& corpus) {
  std::vector<std::string> all;
  for (const auto& input : intake::find_inputs(corpus.paths).value()) {
    const auto text = tests::bytes_of(input.path);
    const bool lines = text.starts_with("{\"") && text.find("}\n{") != std::string::npos;
    if (!lines) {
      all.push_back(text);
      continue;
    }
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      all.push_back(text.substr(at, end - at));
      at = end + 1;
    }
  }
  return all;
}

std::uint64_t bytes_of(const std::vector<std::string>& all) {
  std::uint64_t bytes = 0;
  for (const auto& one : all) bytes += one.size();
  return bytes;
}

bool chosen(benchmark::State& state) {
  const bool there = static_cast<std::size_t>(state.range(0)) < corpora().size();
  if (!there) state.SkipWithError("skipped, no ../shared");
  if (there) state.SetLabel(corpora()[static_cast<std::size_t>(state.range(0))].name);
  return there;
}

void BM_yardstick(benchmark::State& state) {
  using namespace rapidjson;
  constexpr unsigned flags = kParseIterativeFlag | kParseValidateEncodingFlag | kParseNumbersAsStringsFlag;
  if (!chosen(state)) return;
  const auto all = documents(corpora()[static_cast<std::size_t>(state.range(0))]);
  for (auto _ : state) {
    for (const auto& document : all) {
      MemoryStream bytes(document.data(), document.size());
      EncodedInputStream<UTF8<>, MemoryStream> stream(bytes);
      BaseReaderHandler<> handler;
      Reader reader;
      benchmark::DoNotOptimize(reader.Parse<flags>(stream, handler).IsError());
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes_of(all)) * state.iterations());
}

/// Everything between the files and the assessments.
std::size_t replay(const Corpus& corpus) {
  const auto zone = fhir::Zone::utc();
  const auto& protocol = protocol::shipped_protocol();
  const auto& terminology = terminology::Terminology::shipped();
  auto archive = intake::Archive::read(intake::find_inputs(corpus.paths).value(), {terminology, zone}, {});
  const auto as_of = zone.day_of(archive.latest_arrival().value());
  std::size_t alerts = 0;
  for (std::size_t group = 0; group < archive.group_count(); ++group)
    for (const auto& timeline :
         inbound::understand(archive.records(group).value(), {terminology, zone, protocol.parameters.reading, {}}, as_of))
      alerts += protocol::evaluate(protocol, timeline, {}, as_of).alerts.size();
  return alerts;
}

void BM_replay(benchmark::State& state) {
  if (!chosen(state)) return;
  const auto& corpus = corpora()[static_cast<std::size_t>(state.range(0))];
  for (auto _ : state) benchmark::DoNotOptimize(replay(corpus));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes_of(documents(corpus))) * state.iterations());
}

/// Reading alone: what it costs when nobody is watched.
void BM_read(benchmark::State& state) {
  if (!chosen(state)) return;
  const auto& corpus = corpora()[static_cast<std::size_t>(state.range(0))];
  const auto zone = fhir::Zone::utc();
  for (auto _ : state) {
    const auto archive = intake::Archive::read(intake::find_inputs(corpus.paths).value(), {terminology::Terminology::shipped(), zone}, {});
    benchmark::DoNotOptimize(archive.group_count());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes_of(documents(corpus))) * state.iterations());
}

BENCHMARK(BM_yardstick)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_read)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_replay)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

/// Runs the program to its end and tells its greatest resident set, in kibibytes.
long rss_of(const std::vector<std::string>& arguments) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> argv{const_cast<char*>(BONEWATCH_PROGRAM)};
  for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  pid_t process = 0;
  int status = 0;
  rusage usage{};
  const bool ran = ::posix_spawn(&process, BONEWATCH_PROGRAM, &actions, nullptr, argv.data(), environ) == 0;
  posix_spawn_file_actions_destroy(&actions);
  if (!ran || ::wait4(process, &status, 0, &usage) != process || status != 0) return 0;
  return usage.ru_maxrss;
}

/// Writes patients of whom nobody is watched, a result for each, and one hospital in which a few are.
void write_patients(const std::string& path, int patients) {
  std::ofstream out(path, std::ios::binary);
  for (int number = 1; number <= patients; ++number) {
    out << fmt::format(R"({{"resourceType":"Patient","id":"p{0}","meta":{{"versionId":"1","lastUpdated":"2025-03-01T08:00:00Z"}},)"
                       R"("gender":"female","birthDate":"1960-05-01","name":[{{"family":"Of the many","given":["Number {0}"]}}]}})",
                       number)
        << '\n'
        << fmt::format(R"({{"resourceType":"Observation","id":"o{0}","meta":{{"versionId":"1","lastUpdated":"2025-03-01T08:00:00Z"}},)"
                       R"("status":"final","code":{{"coding":[{{"system":"http://loinc.org","code":"62292-8"}}]}},)"
                       R"("subject":{{"reference":"Patient/p{0}"}},"effectiveDateTime":"2025-02-28",)"
                       R"("valueQuantity":{{"value":{1},"system":"http://unitsofmeasure.org","code":"ng/mL"}}}})",
                       number, 10 + number % 40)
        << '\n';
  }
  for (const auto& resource : sandbox::make_hospital(1).resources) out << renamed(resource, "h-") << '\n';
}

/// The program over one file: time, bytes and greatest resident set.
void run_program(benchmark::State& state, const std::string& path) {
  long rss = 0;
  for (auto _ : state) rss = rss_of({"replay", path, "--format", "assessment"});
  if (rss == 0) state.SkipWithError("the program failed");
  state.counters["rss_MiB"] = static_cast<double>(rss) / 1024;
  state.SetBytesProcessed(static_cast<std::int64_t>(std::filesystem::file_size(path)) * state.iterations());
}

void BM_gigabyte(benchmark::State& state) {
  const tests::ScratchFolder folder;
  const auto path = folder.path("gigabyte.ndjson");
  write_hospitals(path, 1'000'000'000);
  run_program(state, path);
}

void BM_million_patients(benchmark::State& state) {
  const tests::ScratchFolder folder;
  const auto path = folder.path("million.ndjson");
  write_patients(path, 1'000'000);
  run_program(state, path);
}

BENCHMARK(BM_gigabyte)->Iterations(1)->Unit(benchmark::kSecond)->UseRealTime();
BENCHMARK(BM_million_patients)->Iterations(1)->Unit(benchmark::kSecond)->UseRealTime();

}  // namespace
