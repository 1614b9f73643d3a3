#include "tests/support/random_chart.hpp"

#include <fmt/format.h>
#include <rapidcheck.h>

#include <ostream>
#include <stdexcept>

namespace stories {
namespace {

namespace gen = rc::gen;

constexpr fhir::Day index{std::chrono::year{2025} / 3 / 1};

template <class T>
T any_of(std::initializer_list<T> values) {
  return *gen::elementOf(std::vector<T>(values));
}

std::string any_of(std::initializer_list<const char*> values) {
  return *gen::elementOf(std::vector<std::string>(values.begin(), values.end()));
}

bool one_in(int count) {
  return *between(0, count) == 0;
}

std::string day_text(int days) {
  return fhir::to_string(index + fhir::Days{days});
}

int any_offset() {
  return *between(-400, 800);
}

/// Mostly a day, sometimes a month or a year.
std::string any_date() {
  const auto text = day_text(any_offset());
  if (one_in(12)) return text.substr(0, 7);
  if (one_in(60)) return text.substr(0, 4);
  return text;
}

/// Near the limits of the rules.
std::string any_estradiol() {
  return any_of({"2",    "2.7", "2.8", "5",  "6",  "9.8", "10", "14",  "15",  "17",  "18.5", "19.9", "20",  "25",  "30",
                 "30.1", "42",  "43",  "45", "55", "58",  "<5", "<10", "<20", "<24", "<=20", ">30",  ">50", ">=30"});
}

std::string any_method() {
  return any_of({"", ", by mass spectrometry", ", by mass spectrometry", ", by immunoassay"});
}

std::string any_scanner() {
  return any_of({", on scanner S1", ", on scanner S1", ", on scanner S1", ", on scanner S2", "", ", by performer P1"});
}

std::string any_result() {
  switch (*between(0, 16)) {
    case 0:
    case 1:
    case 2:
      return "estradiol " + any_estradiol() + " pg/mL" + any_method();
    case 3:
    case 4:
      return "T-score " + any_of({"lumbar spine", "total hip", "left hip", "femoral neck", "forearm", "calcaneus"}) + " " +
             any_of({"0.2", "-0.9", "-1.0", "-1.1", "-1.5", "-1.6", "-2.0", "-2.1", "-2.4", "-2.5", "-2.6"});
    case 5:
    case 6:
    case 7:
      return "BMD " + any_of({"lumbar spine", "lumbar spine", "total hip", "left hip", "femoral neck"}) + " " +
             any_of({"1.000", "0.985", "0.960", "0.947", "0.930", "0.900", "0.890", "0.880", "0.840", "0.700"}) + any_scanner();
    case 8:
      return "Z-score lumbar spine " + any_of({"-1.9", "-2.0", "-2.1"});
    case 9:
      return "CTX " + any_of({"200", "220", "225", "320", "450", "499.2", "500", "600", "650"}) + " pg/mL";
    case 10:
      return "P1NP " + any_of({"37", "40", "60", "61"}) + " ug/L";
    case 11:
      return any_of({"BSAP 12 ug/L", "BSAP 30 ug/L", "BSAP 30 U/L"});
    case 12:
      return "vitamin D " + any_of({"12", "19.9", "20", "30"}) + " ng/mL";
    case 13:
      return any_of({"BMI 19.9", "BMI 20.0", "BMI 20.1", "alcohol 2", "alcohol 3", "FRAX major 20", "FRAX major 19.9", "FRAX hip 3.1"});
    case 14:
      return any_of({"smoking status smoker", "smoking status ex-smoker", "FRAX panel 1", "calcium 9.5", "creatinine 0.8"});
    default:
      return any_of({"total testosterone 600", "free testosterone 12", "SHBG 30", "LH 5", "FSH 5"});
  }
}

std::string result_line(const std::string& label) {
  if (one_in(30)) return fmt::format("[{}] {} last period {}", label, day_text(any_offset()), day_text(any_offset()));
  return fmt::format("[{}] {} {}", label, any_date(), any_result());
}

std::string any_drug() {
  return any_of({"alendronate", "alendronate", "denosumab", "denosumab", "zoledronic acid", "ibandronate", "teriparatide", "testosterone",
                 "goserelin", "letrozole", "tamoxifen", "prednisone", "clomifene", "estrogen", "anastrozole"});
}

std::string taken_line(const std::string& label, const std::string& drug) {
  const int start = any_offset();
  const auto from = day_text(start);
  const auto until = day_text(start + *between(0, 300));
  switch (*between(0, 9)) {
    case 0:
    case 1:
      return fmt::format("[{}] {} {} statement", label, from, drug);
    case 2:
      return fmt::format("[{}] {} to {} {} statement, {}", label, from, until, drug, any_of({"completed", "stopped"}));
    case 3:
      return fmt::format("[{}] {} {} order", label, from, drug);
    case 4:
      return fmt::format("[{}] {} {} order, {}, for {} days", label, from, drug, any_of({"completed", "stopped", "active"}),
                         any_of({30, 90, 180}));
    case 5:
      return fmt::format("[{}] {} {} dispense, for {} days", label, from, drug, any_of({30, 90}));
    case 6:
      return fmt::format("[{}] {} {} procedure", label, from, drug);
    case 7:
      return fmt::format("[{}] {} {} statement, on-hold", label, from, drug);
    default:
      return fmt::format("[{}] {} {} administration", label, from, drug);
  }
}

std::string found_line(const std::string& label) {
  const auto finding =
      any_of({"osteoporosis", "osteopenia", "osteoporotic vertebral fracture", "osteoporotic vertebral fracture",
              "fracture of neck of femur", "history of osteoporotic fracture", "rheumatoid arthritis", "underweight", "recurrent falls",
              "bone metastasis", "hospice care", "hospice care by procedure", "premenopausal state", "postmenopausal state",
              "unhealthy alcohol drinking", "smoker", "family history of osteoporosis", "normal pregnancy", "breast cancer"});
  return fmt::format("[{}] {} {}{}", label, any_date(), finding, any_of({"", "", "", ", resolved", ", refuted"}));
}

std::string scan_line(const std::string& label) {
  return fmt::format("[{}] {} {}", label, any_date(), any_of({"DXA ordered", "DXA scan made", "DXA report"}));
}

std::string any_line(const std::string& label) {
  switch (*between(0, 10)) {
    case 0:
    case 1:
      return taken_line(label, any_drug());
    case 2:
      return found_line(label);
    case 3:
      return scan_line(label);
    default:
      return result_line(label);
  }
}

std::string any_label() {
  return fmt::format("r{}", *between(0, 1'000'000));
}

/// Results that mean something together: too rare by chance.
Event any_pair_of_results() {
  const auto label = any_label();
  const int start = any_offset();
  const auto line = [&](char which, int day, const std::string& what) {
    return fmt::format("[{}{}] {} {}", label, which, day_text(day), what);
  };
  switch (*between(0, 4)) {
    case 0:
      return {line('a', start - *between(0, 200), "CTX 500 pg/mL"), line('b', start, "alendronate statement"),
              line('c', start + *between(70, 200), "CTX " + any_of({"200", "220", "225"}) + " pg/mL")};
    case 1:
      return {line('a', *between(-90, 20), "CTX 320 pg/mL"),
              line('b', *between(25, 185), "CTX " + any_of({"600", "640", "650"}) + " pg/mL")};
    case 2:
      return {line('a', start, "estradiol 55 pg/mL"),
              line('b', start + *between(20, 60), "estradiol " + any_of({"43", "58", ">50"}) + " pg/mL")};
    default:
      return {line('a', *between(-190, 5), "estradiol " + any_of({"15", "18.5", "20"}) + " pg/mL")};
  }
}

/// One line; sometimes the resource is entered in error later.
Event any_event() {
  if (one_in(8)) return any_pair_of_results();
  const auto label = any_label();
  Event event{any_line(label)};
  if (one_in(12))
    event.push_back(fmt::format("{}, entered-in-error, seen {}", event[0].substr(0, event[0].find(", ")), day_text(any_offset())));
  return event;
}

/// A woman on testosterone whose estradiol is low: too rare by chance.
Lines any_woman_on_testosterone() {
  return {fmt::format("woman born {}-08-01", any_of({1964, 1965, 1979})), "[testo] 2024-06-01 testosterone statement",
          "[ana] 2025-03-01 anastrozole statement",
          fmt::format("[low] {} estradiol {} pg/mL, by mass spectrometry", day_text(*between(0, 200)), any_of({"6", "19.9", "20"}))};
}

/// A man on testosterone whose estradiol is low before the start or high twice after it: too rare by chance.
Lines any_man_on_testosterone() {
  Lines man{"man born 1979-08-01", "[testo] 2024-01-10 testosterone statement", "[ana] 2025-03-01 anastrozole statement"};
  if (one_in(2)) {
    man.push_back(fmt::format("[before] {} estradiol {} pg/mL", day_text(*between(-190, 1)), any_of({"15", "19.9", "20"})));
  } else {
    const int first = *between(10, 500);
    man.push_back(fmt::format("[high] {} estradiol 55 pg/mL", day_text(first)));
    man.push_back(fmt::format("[again] {} estradiol {} pg/mL", day_text(first + *between(26, 40)), any_of({"43", "58", ">50"})));
  }
  return man;
}

Lines any_person() {
  if (one_in(12)) return any_woman_on_testosterone();
  if (one_in(8)) return any_man_on_testosterone();
  Lines person{fmt::format("{} born {}-08-01", any_of({"woman", "woman", "man", "man", "person"}),
                           any_of({1942, 1958, 1960, 1964, 1965, 1974, 1979, 1980, 1990, 2007}))};
  for (const char* line :
       {"breast cancer", "postmenopausal state", "[testo] 2024-01-10 testosterone statement", "[gos] 2025-01-10 goserelin statement"})
    if (one_in(2)) person.emplace_back(line);
  if (one_in(10)) person.emplace_back("mother with fracture of neck of femur");
  const int start = one_in(3) ? *between(-300, 60) : 0;
  const auto seen = day_text(start + (one_in(3) ? *between(-60, 200) : 0));
  const auto dose = any_of({"", "", ", dose 0.5 mg twice weekly", ", dose 1 mg once daily"});
  const auto form = one_in(4) ? "order" : "statement";
  person.push_back(fmt::format("[ana] {} anastrozole {}{}, seen {}", day_text(start), form, dose, seen));
  if (one_in(4)) {
    const int end = start + *between(20, 500);
    if (form == std::string_view("order")) {
      person.push_back(fmt::format("[ana] {} anastrozole order, stopped, seen {}", day_text(start), day_text(end)));
    } else {
      person.push_back(
          fmt::format("[ana] {} to {} anastrozole statement, stopped{}, seen {}", day_text(start), day_text(end), dose, day_text(end)));
      if (one_in(2))
        person.push_back(
            fmt::format("[less] {} anastrozole statement, dose 0.25 mg twice weekly", day_text(end + any_of({1, 100, 179, 180}))));
    }
  }
  return person;
}

rc::Gen<RandomChart> chart_with(int events, std::vector<std::string (*)(const std::string&)> sure) {
  return gen::exec([events, sure] {
    RandomChart chart;
    chart.person = any_person();
    const int more = *between(0, events);
    for (int count = 0; count < more; ++count) chart.events.push_back(any_event());
    for (const auto line : sure) chart.events.push_back({line(any_label())});
    return chart;
  });
}

std::string some_estradiol(const std::string& label) {
  return fmt::format("[{}] {} estradiol {} pg/mL{}", label, day_text(*between(10, 400)), any_estradiol(), any_method());
}

std::string some_score(const std::string& label) {
  return fmt::format("[{}] {} T-score lumbar spine {}", label, day_text(*between(-300, 400)),
                     any_of({"-0.9", "-1.4", "-1.5", "-1.8", "-2.1", "-2.4", "-2.5"}));
}

std::string some_density(const std::string& label) {
  return fmt::format("[{}] {} BMD lumbar spine {}, on scanner S1", label, day_text(*between(-300, 780)),
                     any_of({"1.000", "0.947", "0.930", "0.880"}));
}

}  // namespace

rc::Gen<int> between(int first, int end) {
  return gen::resize(rc::kNominalSize, gen::inRange(first, end));
}

Lines RandomChart::lines() const {
  Lines all = person;
  for (const auto& event : events) all.insert(all.end(), event.begin(), event.end());
  return all;
}

std::ostream& operator<<(std::ostream& out, const RandomChart& chart) {
  for (const auto& line : chart.lines()) out << '\n' << line;
  return out;
}

rc::Gen<RandomChart> random_chart() {
  return chart_with(24, {});
}

rc::Gen<RandomChart> random_chart_with_results() {
  return chart_with(14, {some_estradiol, some_estradiol, some_score, some_density, some_density});
}

rc::Gen<fhir::Day> random_day() {
  return gen::map(between(-60, 1000), [](int days) { return index + fhir::Days{days}; });
}

RecordLines record_of(const Lines& lines) {
  RecordLines record;
  std::size_t number = 0;
  for (const auto& line : lines) {
    protocol::Words words(line, ++number, std::nullopt);
    record.read(words);
    if (words.mistake()) throw std::invalid_argument(line + ": " + words.mistake()->text);
  }
  return record;
}

}  // namespace stories
