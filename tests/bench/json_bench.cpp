// How quickly bytes become values. The yardstick is RapidJSON's own SAX pass over the same bytes with the same flags and a handler that
// does nothing: `BM_yardstick`. BM_parse must reach half its bytes per second. Bodies: what ../shared has, else one made here.

#include "fhir/json/document.hpp"
#include "fhir/json/writer.hpp"

#include <benchmark/benchmark.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

namespace {

std::string made_bundle() {
  fhir::json::Writer out;
  out.begin_object().member("resourceType", "Bundle").member("type", "collection").key("entry").begin_array();
  for (int i = 0; i < 500; ++i) {
    out.begin_object()
        .key("resource")
        .begin_object()
        .member("resourceType", "Observation")
        .member("id", "observation-" + std::to_string(i));
    out.key("code").begin_object().key("coding").begin_array().begin_object();
    out.member("system", "http://loinc.org").member("code", "2243-4").member("display", "Estradiol [Mass/volume] in Serum or Plasma");
    out.end_object().end_array().end_object();
    out.key("valueQuantity").begin_object().key("value").number("12.50").member("unit", "pg/mL").end_object();
    out.member("effectiveDateTime", "2025-03-01T07:00:00+01:00").end_object().end_object();
  }
  return out.end_array().end_object().take();
}

/// Every JSON file below a folder; not what is too small to tell.
std::vector<std::string> bodies_in(const std::filesystem::path& folder) {
  std::vector<std::string> bodies;
  std::error_code none;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder, none)) {
    if (file.path().extension() != ".json") continue;
    std::ifstream in(file.path(), std::ios::binary);
    std::string body{std::istreambuf_iterator<char>(in), {}};
    if (fhir::json::check(body, fhir::json::Limits::for_files())) bodies.push_back(std::move(body));
  }
  return bodies;
}

/// One family of bodies a benchmark argument.
const std::vector<std::string>& bodies(std::int64_t family) {
  static const std::vector<std::vector<std::string>> families = [] {
    const std::filesystem::path data = std::filesystem::path(BONEWATCH_SHARED_DIR) / "data";
    return std::vector<std::vector<std::string>>{
        {made_bundle()}, bodies_in(data / "synthea-smart-2021"), bodies_in(data / "hl7-r4-examples"), bodies_in(data / "mcode-4.0.0")};
  }();
  return families[static_cast<std::size_t>(family)];
}

const char* family_name(std::int64_t family) {
  static constexpr const char* names[] = {"made bundle", "synthea", "hl7 examples", "mcode"};
  return names[family];
}

template <class Read>
void run(benchmark::State& state, Read&& read) {
  const auto& all = bodies(state.range(0));
  if (all.empty()) return state.SkipWithError("skipped, no ../shared");
  const auto bytes =
      std::transform_reduce(all.begin(), all.end(), std::size_t{0}, std::plus<>{}, [](const auto& body) { return body.size(); });
  for (auto _ : state)
    for (const auto& body : all) read(body);
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * static_cast<std::int64_t>(state.iterations()));
  state.SetLabel(family_name(state.range(0)));
}

void BM_yardstick(benchmark::State& state) {
  using namespace rapidjson;
  constexpr unsigned flags = kParseIterativeFlag | kParseValidateEncodingFlag | kParseNumbersAsStringsFlag;
  run(state, [](const std::string& body) {
    BaseReaderHandler<> nothing;
    StringStream stream(body.c_str());
    Reader reader;
    benchmark::DoNotOptimize(reader.Parse<flags>(stream, nothing));
  });
}

void BM_parse(benchmark::State& state) {
  run(state, [](const std::string& body) {
    auto document = fhir::json::Document::parse(body, fhir::json::Limits::for_files());
    benchmark::DoNotOptimize(document);
  });
}

std::size_t walk(fhir::json::Value value) {
  std::size_t bytes = value.text().size() + value.number_text().size();
  for (const auto item : value.items()) bytes += walk(item);
  for (const auto [key, member] : value.members()) bytes += key.size() + walk(member);
  return bytes;
}

void BM_parse_and_walk(benchmark::State& state) {
  run(state, [](const std::string& body) {
    const auto document = fhir::json::Document::parse(body, fhir::json::Limits::for_files());
    benchmark::DoNotOptimize(walk(document->root()));
  });
}

BENCHMARK(BM_yardstick)->DenseRange(0, 3);
BENCHMARK(BM_parse)->DenseRange(0, 3);
BENCHMARK(BM_parse_and_walk)->DenseRange(0, 3);

}  // namespace
