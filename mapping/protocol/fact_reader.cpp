#include "mapping/protocol/fact_reader.hpp"

#include <fmt/format.h>

#include <array>

namespace protocol {
namespace {

using clinical::ConditionKind;
using clinical::Measure;
using clinical::Test;

/// Of a state that is told without a date: before everything else.
constexpr Day long_ago{std::chrono::January / 1 / 1900};

constexpr auto genders = std::to_array<Named<clinical::Gender>>(
    {{"woman", clinical::Gender::female}, {"man", clinical::Gender::male}, {"person", clinical::Gender::not_known}});

constexpr auto sites = std::to_array<Named<clinical::Site>>({{"lumbar spine", clinical::Site::lumbar_spine},
                                                             {"total hip", clinical::Site::total_hip},
                                                             {"femoral neck", clinical::Site::femoral_neck},
                                                             {"forearm", clinical::Site::forearm}});

constexpr auto sides = std::to_array<Named<clinical::Side>>({{"left", clinical::Side::left}, {"right", clinical::Side::right}});

struct MarkerWord {
  clinical::Marker marker;
  std::string_view unit;  ///< empty: any, told with the value
};
constexpr auto markers = std::to_array<Named<MarkerWord>>({{"CTX", {clinical::Marker::ctx, "pg/mL"}},
                                                           {"P1NP", {clinical::Marker::p1np, "ug/L"}},
                                                           {"BSAP", {clinical::Marker::bsap, ""}},
                                                           {"NTX in serum", {clinical::Marker::ntx_serum, ""}},
                                                           {"NTX in urine", {clinical::Marker::ntx_urine, ""}}});

struct MeasureWord {
  Measure measure;
  std::string_view unit;
};
constexpr auto measures = std::to_array<Named<MeasureWord>>({{"vitamin D", {Measure::vitamin_d, "ng/mL"}},
                                                             {"BMI", {Measure::bmi, "kg/m2"}},
                                                             {"alcohol", {Measure::alcohol, "drinks a day"}},
                                                             {"FRAX major", {Measure::frax_major, "%"}},
                                                             {"FRAX hip", {Measure::frax_hip, "%"}}});

constexpr auto tests = std::to_array<Named<Test>>({{"calcium measured", Test::calcium},
                                                   {"creatinine measured", Test::creatinine},
                                                   {"eGFR measured", Test::egfr},
                                                   {"testosterone measured", Test::testosterone},
                                                   {"free testosterone measured", Test::testosterone_free},
                                                   {"SHBG measured", Test::shbg},
                                                   {"LH measured", Test::lh},
                                                   {"FSH measured", Test::fsh},
                                                   {"risk tool filled in", Test::risk_tool}});

constexpr auto conditions = std::to_array<Named<ConditionKind>>({{"breast cancer", ConditionKind::breast_cancer},
                                                                 {"osteoporosis", ConditionKind::osteoporosis},
                                                                 {"osteopenia", ConditionKind::osteopenia},
                                                                 {"fragility fracture", ConditionKind::fragility_fracture},
                                                                 {"hip fracture", ConditionKind::hip_fracture},
                                                                 {"parent with hip fracture", ConditionKind::family_hip_fracture},
                                                                 {"family history of osteoporosis", ConditionKind::family_osteoporosis},
                                                                 {"postmenopausal", ConditionKind::postmenopausal},
                                                                 {"premenopausal", ConditionKind::premenopausal},
                                                                 {"bilateral oophorectomy", ConditionKind::bilateral_oophorectomy},
                                                                 {"rheumatoid arthritis", ConditionKind::rheumatoid_arthritis},
                                                                 {"glucocorticoid use", ConditionKind::glucocorticoid_use},
                                                                 {"secondary cause of osteoporosis", ConditionKind::secondary_cause},
                                                                 {"low body weight", ConditionKind::low_body_weight},
                                                                 {"falls", ConditionKind::falls},
                                                                 {"alcohol excess", ConditionKind::alcohol_excess},
                                                                 {"bone metastasis", ConditionKind::bone_metastasis},
                                                                 {"hospice", ConditionKind::palliative}});

constexpr auto activity_answers = std::to_array<Named<ActivityStatus>>({{"completed", ActivityStatus::completed},
                                                                        {"in progress", ActivityStatus::in_progress},
                                                                        {"scheduled", ActivityStatus::scheduled},
                                                                        {"cancelled", ActivityStatus::cancelled}});

template <class T, std::size_t size>
std::optional<T> one_of(Words& words, const std::array<Named<T>, size>& table) {
  return words.take_one_of(std::span<const Named<T>>(table));
}

void need(Words& words, std::string_view phrase) {
  if (!words.take(phrase)) words.fail(fmt::format("\"{}\" is missing here", phrase));
}

template <class T>
T dated(const WrittenDate& date) {
  T fact;
  fact.day = date.days;
  return fact;
}

template <class T>
T measured(const WrittenDate& date) {
  auto fact = dated<T>(date);
  fact.time = fhir::Instant(date.days.first);
  return fact;
}

/// Keeps the fact with what follows it about when it is known.
void tell(Story& story, Words& words, Fact fact) {
  Telling told{.fact = std::move(fact), .teller = story.tellers, .known_from = {}, .known_until = {}};
  while (words.next_phrase())
    if (!read_known(told, words)) return words.fail(fmt::format("\"{}\" is not understood here", words.peek()));
  ++story.tellers;
  story.told.push_back(std::move(told));
}

// --- lines without a date ----------------------------------------------------------------------------------------------------

bool read_person(Story& story, Words& words) {
  if (const auto gender = one_of(words, genders)) {
    story.person.gender = *gender;
    if (words.take("born")) story.person.birth = words.date().days;
    return true;
  }
  if (words.take("died")) {
    story.person.deceased_on = words.date().days;
    return true;
  }
  if (words.take("is dead")) {
    story.person.deceased = true;
    return true;
  }
  return false;
}

// --- lines with a date -------------------------------------------------------------------------------------------------------

bool read_estradiol(Story& story, Words& words, const WrittenDate& date) {
  if (!words.take("estradiol")) return false;
  auto fact = measured<clinical::Estradiol>(date);
  fact.level = words.level();
  need(words, "pg/mL");
  if (words.take("by mass spectrometry"))
    fact.assay = clinical::Assay::mass_spectrometry;
  else
    words.take("by immunoassay");
  tell(story, words, std::move(fact));
  return true;
}

bool read_score(Story& story, Words& words, const WrittenDate& date) {
  const bool is_z = words.take("Z-score");
  if (!is_z && !words.take("T-score")) return false;
  auto fact = measured<clinical::BoneScore>(date);
  fact.type = is_z ? clinical::ScoreType::z : clinical::ScoreType::t;
  const auto site = one_of(words, sites);
  if (!site) words.fail("a site is missing: lumbar spine, total hip, femoral neck or forearm");
  fact.site = site.value_or(clinical::Site::lumbar_spine);
  fact.side = one_of(words, sides).value_or(clinical::Side::none);
  fact.text = words.peek();
  fact.level.amount = words.number();
  tell(story, words, std::move(fact));
  return true;
}

bool read_density(Story& story, Words& words, const WrittenDate& date) {
  if (!words.take("BMD")) return false;
  auto fact = measured<clinical::BoneDensity>(date);
  const auto site = one_of(words, sites);
  if (!site) words.fail("a site is missing: lumbar spine, total hip or femoral neck");
  fact.site = site.value_or(clinical::Site::lumbar_spine);
  fact.side = one_of(words, sides).value_or(clinical::Side::none);
  fact.text = words.peek();
  fact.level.amount = words.number();
  need(words, "g/cm2");
  if (words.take("on scanner")) fact.device = words.next();
  if (words.take("by performer")) fact.performers.emplace_back(words.next());
  tell(story, words, std::move(fact));
  return true;
}

bool read_marker(Story& story, Words& words, const WrittenDate& date) {
  const auto word = one_of(words, markers);
  if (!word) return false;
  auto fact = measured<clinical::MarkerResult>(date);
  fact.marker = word->marker;
  if (!words.take("not readable")) {
    fact.level = words.level();
    fact.unit = words.peek();
    if (word->unit.empty() ? words.next().empty() : !words.take(word->unit))
      words.fail(fmt::format("the unit {} is missing here", word->unit));
    if (words.take("with reference up to")) fact.reference_high = words.number();
    if (words.take("with reference from")) fact.reference_low = words.number();
  }
  tell(story, words, std::move(fact));
  return true;
}

bool read_measure(Story& story, Words& words, const WrittenDate& date) {
  const auto word = one_of(words, measures);
  if (!word) return false;
  auto fact = measured<clinical::MeasureResult>(date);
  fact.measure = word->measure;
  fact.level = words.level();
  need(words, word->unit);
  tell(story, words, std::move(fact));
  return true;
}

bool read_test(Story& story, Words& words, const WrittenDate& date) {
  const auto test = one_of(words, tests);
  if (!test) return false;
  auto fact = dated<clinical::TestDone>(date);
  fact.test = *test;
  tell(story, words, std::move(fact));
  return true;
}

bool read_habit(Story& story, Words& words, const WrittenDate& date) {
  const bool smokes = words.take("smoker");
  if (smokes || words.take("non-smoker")) {
    auto fact = dated<clinical::SmokingAnswer>(date);
    fact.current = smokes;
    tell(story, words, fact);
    return true;
  }
  if (!words.take("last period")) return false;
  auto fact = measured<clinical::LastPeriod>(date);
  fact.period = words.date().days;
  tell(story, words, fact);
  return true;
}

bool read_condition(Story& story, Words& words, const WrittenDate& date) {
  const auto kind = one_of(words, conditions);
  if (!kind) return false;
  auto fact = dated<clinical::Condition>(date);
  fact.kind = *kind;
  fact.from_procedure = words.take("by procedure");
  fact.history_code = words.take("in history");
  tell(story, words, fact);
  return true;
}

bool read_scan(Story& story, Words& words, const WrittenDate& date) {
  if (words.take("DXA ordered"))
    tell(story, words, dated<ScanOrder>(date));
  else if (words.take("DXA made"))
    tell(story, words, dated<clinical::Scan>(date));
  else
    return false;
  return true;
}

/// `A06 acknowledged`, `CP-9 completed`: what a person answered on a day.
bool read_answer(Story& story, Words& words, const WrittenDate& date) {
  if (const auto code = read_alert_code(words)) {
    need(words, "acknowledged");
    story.answers.push_back({date.days.first, *code});
    return true;
  }
  const auto number = read_activity_number(words);
  if (!number) return false;
  const auto status = one_of(words, activity_answers);
  if (!status) words.fail("completed, in progress, scheduled or cancelled is missing here");
  story.answers.push_back({date.days.first, ActivityAnswer{*number, status.value_or(ActivityStatus::completed), date.days.first}});
  return true;
}

void read_dated(Story& story, Words& words, const WrittenDate& start) {
  if (words.mistake()) return;
  if (words.take("to")) {
    const auto end = words.date();
    if (end.days.last < start.days.first) return words.fail("the end lies before the start");
    if (!read_drug(story, words, start, end)) words.fail("a period is for drugs only");
    return;
  }
  using Reader = bool (*)(Story&, Words&, const WrittenDate&);
  // "testosterone measured" is no drug, "alcohol excess" no amount: what is longer comes first.
  constexpr Reader readers[] = {read_test,   read_condition, read_estradiol, read_score, read_density,
                                read_marker, read_measure,   read_habit,     read_scan,  read_answer};
  for (const auto reader : readers)
    if (reader(story, words, start)) return;
  if (!read_drug(story, words, start, {})) words.fail(fmt::format("\"{}\" is no fact of the story language", words.rest_of_phrase()));
}

}  // namespace

bool read_known(Telling& told, Words& words) {
  if (words.take("seen")) {
    told.known_from = words.day();
    return true;
  }
  for (const std::string_view word : {"replaced", "withdrawn", "resolved"}) {
    if (!words.take(word)) continue;
    told.known_until = words.day();
    return true;
  }
  return false;
}

void read_fact(Story& story, Words& words) {
  if (words.date_comes()) return read_dated(story, words, words.date());
  if (read_person(story, words)) return;
  const WrittenDate always{{long_ago, long_ago}, fhir::Precision::day};
  if (!read_condition(story, words, always))
    words.fail(fmt::format("\"{}\" needs a date before it, or is no fact of the story language", words.rest_of_phrase()));
}

}  // namespace protocol
