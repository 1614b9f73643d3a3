// From records to the timeline of one patient. Target: a patient of 100 records in well under 100 us, linear in the records. The yardstick
// copies the same records: so much is touched by whoever reads them all.

#include "tests/support/chart.hpp"

#include <benchmark/benchmark.h>

#include <chrono>
#include <string>

namespace {

constexpr std::string_view subject = "'subject':{'reference':'Patient/p1'}";

/// A record as a hospital has it: one Patient, statements saved again, results of many kinds, conditions, orders, scans.
support::Chart chart_of(std::size_t records) {
  support::Chart chart;
  chart.add("Patient", "p1", "2020-01-01", "'gender':'male','birthDate':'1970-05-01'");
  const auto first = support::day("2020-01-02");
  while (chart.records().size() < records) {
    const auto number = chart.records().size();
    const auto date = fhir::to_string(first + fhir::Days(static_cast<int>(number)));
    const auto id = std::to_string(number);
    const auto dated = ",'effectiveDateTime':'" + date + "T08:00:00Z'";
    const auto result = [&](std::string_view loinc, std::string_view value, std::string_view unit) {
      chart.observation(id, loinc, "'valueQuantity':{'value':" + std::string(value) + ",'code':'" + std::string(unit) + "'}" + dated);
    };
    switch (number % 10) {
      case 0:
        chart.add("MedicationStatement", "m" + std::to_string(number / 30), date,
                  "'status':'active'," + std::string(subject) +
                      ",'medicationCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':'L02BG03'}]},'effectivePeriod':"
                      "{'start':'2020-01-10'},'dosage':[{'timing':{'repeat':{'frequency':2,'period':1,'periodUnit':'wk'}},'doseAndRate':"
                      "[{'doseQuantity':{'value':0.5,'code':'mg'}}]}]");
        break;
      case 1:
        chart.add(
            "Condition", id, date,
            std::string(subject) + ",'code':{'coding':[{'system':'http://snomed.info/sct','code':'64859006'}]},'onsetDateTime':'2019'");
        break;
      case 2:
        chart.add("DiagnosticReport", id, date,
                  "'status':'final','code':{'coding':[{'system':'http://loinc.org','code':'38269-7'}]}," + std::string(subject) + dated +
                      ",'result':[{'reference':'Observation/" + std::to_string(number + 1) + "'}]");
        break;
      case 3:
        result("38267-1", "-1.6", "{T-score}");
        break;
      case 4:
        result("24966-4", "0.947", "g/cm2");
        break;
      case 5:
        result("14715-7", "73.5", "pmol/L");
        break;
      case 6:
        result("41171-0", "320", "pg/mL");
        break;
      case 7:
        result("2160-0", "0.9", "mg/dL");
        break;
      case 8:
        result("718-7", "13.1", "g/dL");  // not listed
        break;
      default:
        chart.add("MedicationDispense", id, date,
                  "'status':'completed'," + std::string(subject) +
                      ",'medicationCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':'G03BA03'}]},'whenHandedOver':'" +
                      date + "','daysSupply':{'value':30,'code':'d'}");
    }
  }
  return chart;
}

void yardstick(benchmark::State& state) {
  const auto chart = chart_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    auto copy = chart.records();
    benchmark::DoNotOptimize(copy.data());
  }
  state.SetComplexityN(state.range(0));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void understand(benchmark::State& state) {
  const auto chart = chart_of(static_cast<std::size_t>(state.range(0)));
  const inbound::Understanding with{terminology::Terminology::shipped(), fhir::Zone::utc(), {}, {}};
  const auto today = support::day("2027-01-01");
  for (auto _ : state) benchmark::DoNotOptimize(inbound::understand(chart.records(), with, today));
  state.SetComplexityN(state.range(0));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(yardstick)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond)->Complexity(benchmark::oN);
BENCHMARK(understand)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond)->Complexity(benchmark::oN);

}  // namespace
