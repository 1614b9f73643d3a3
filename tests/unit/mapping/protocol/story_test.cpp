#include "mapping/protocol/story.hpp"

#include <gmock/gmock.h>

namespace protocol {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Day day(std::string_view text) {
  return fhir::parse_day(text).value();
}

Story story(std::string_view text, const Persons& persons = {}) {
  auto read = read_story(text, persons);
  if (const auto* mistakes = std::get_if<Mistakes>(&read)) throw std::runtime_error(mistakes->front().text);
  return std::get<Story>(std::move(read));
}

clinical::Timeline told(std::string_view text) {
  return known_on(story(text), day("2030-01-01"));
}

/// The first mistake of a text that must have one.
Mistake mistake(std::string_view text, const Persons& persons = {}) {
  const auto read = read_story(text, persons);
  const auto* mistakes = std::get_if<Mistakes>(&read);
  return mistakes ? mistakes->front() : Mistake{0, 0, "none"};
}

TEST(Story, TellsGenderAndBirth) {
  const auto person = told("woman born 1963-01-15\n").person;
  EXPECT_EQ(person.gender, clinical::Gender::female);
  EXPECT_EQ(person.birth, (fhir::Interval{day("1963-01-15"), day("1963-01-15")}));
  EXPECT_EQ(told("man").person.birth, std::nullopt);
  EXPECT_EQ(told("person born 1963").person.birth->last, day("1963-12-31"));
}

TEST(Story, TellsDeath) {
  EXPECT_EQ(told("died 2025-02-01").person.deceased_on->first, day("2025-02-01"));
  EXPECT_TRUE(told("is dead").person.deceased);
}

TEST(Story, PassesOverCommentsAndEmptyLines) {
  EXPECT_EQ(told("# a woman\n\n  \nman  # 48\n").person.gender, clinical::Gender::male);
}

TEST(Story, CapitalsDoNotMatter) {
  EXPECT_THAT(told("2025-03-10 t-SCORE Lumbar Spine -1.4").scores, SizeIs(1));
}

TEST(Story, TakesOverWhatIsToldOfASharedPerson) {
  Persons persons;
  persons.emplace("W", story("woman\nday 0 is 2025-03-01\nbreast cancer"));
  const auto timeline = known_on(story("as W\nday 2 smoker", persons), day("2025-03-03"));
  EXPECT_EQ(timeline.person.gender, clinical::Gender::female);
  EXPECT_THAT(timeline.conditions, SizeIs(1));
  EXPECT_EQ(timeline.smoking.at(0).day.first, day("2025-03-03"));
}

TEST(Story, KnowsAResultOnlyFromTheDayItWasSeen) {
  const auto one = story("2025-03-10 vitamin D 15 ng/mL, seen 2025-03-12, replaced 2025-04-01");
  EXPECT_THAT(known_on(one, day("2025-03-11")).measures, IsEmpty());
  EXPECT_THAT(known_on(one, day("2025-03-12")).measures, SizeIs(1));
  EXPECT_THAT(known_on(one, day("2025-03-31")).measures, SizeIs(1));
  EXPECT_THAT(known_on(one, day("2025-04-01")).measures, IsEmpty());
}

TEST(Story, KeepsComparatorUnitMethodAndDate) {
  const auto result = told("2025-03 estradiol <=20.5 pg/mL by mass spectrometry").estradiol.at(0);
  EXPECT_EQ(result.level.amount, clinical::Rational(41, 2));
  EXPECT_EQ(result.level.comparator, clinical::Comparator::less_or_equal);
  EXPECT_EQ(result.assay, clinical::Assay::mass_spectrometry);
  EXPECT_EQ(result.day, (fhir::Interval{day("2025-03-01"), day("2025-03-31")}));
  EXPECT_EQ(told("2025-03-01 estradiol 20 pg/mL").estradiol.at(0).assay, clinical::Assay::immunoassay_or_unknown);
}

TEST(Story, ReadsEveryComparator) {
  using clinical::Comparator;
  for (const auto& [sign, comparator] : std::initializer_list<std::pair<std::string, Comparator>>{
           {"", Comparator::none}, {"<", Comparator::less}, {">", Comparator::greater}, {">=", Comparator::greater_or_equal}})
    EXPECT_EQ(told("2025-03-01 estradiol " + sign + "20 pg/mL").estradiol.at(0).level.comparator, comparator) << sign;
}

TEST(Story, KeepsSiteSideAndDigitsOfAScore) {
  const auto score = told("2025-03-10 Z-score femoral neck left -2.10").scores.at(0);
  EXPECT_EQ(score.site, clinical::Site::femoral_neck);
  EXPECT_EQ(score.side, clinical::Side::left);
  EXPECT_EQ(score.type, clinical::ScoreType::z);
  EXPECT_EQ(score.text, "-2.10");
}

TEST(Story, KeepsScannerAndPerformerOfADensity) {
  const auto density = told("2025-03-10 BMD total hip right 0.900 g/cm2 on scanner S1 by performer P1").densities.at(0);
  EXPECT_EQ(density.side, clinical::Side::right);
  EXPECT_EQ(density.device, "S1");
  EXPECT_THAT(density.performers, ElementsAre("P1"));
}

TEST(Story, TellsMarkers) {
  const auto markers =
      told("2025-03-01 CTX 320 pg/mL with reference up to 573\n2025-03-02 BSAP 30 U/L\n2025-03-03 NTX in urine not readable").markers;
  ASSERT_THAT(markers, SizeIs(3));
  EXPECT_EQ(markers[0].reference_high, 573);
  EXPECT_EQ(markers[1].unit, "U/L");
  EXPECT_EQ(markers[2].level, std::nullopt);
  EXPECT_EQ(told("2025-03-01 P1NP 12 ug/L with reference from 16").markers.at(0).reference_low, 16);
}

TEST(Story, TellsMeasuresTestsHabitsAndScans) {
  const auto all = told(
      "2025-03-01 FRAX major 20 %\n2025-03-01 alcohol 3 drinks a day\n2025-03-01 free testosterone measured\n2025-03-01 non-smoker\n"
      "2025-03-05 last period 2025-01-10\n2025-03-01 DXA ordered\n2025-03-02 DXA made\n");
  EXPECT_THAT(all.measures, SizeIs(2));
  EXPECT_EQ(all.tests.at(0).test, clinical::Test::testosterone_free);
  EXPECT_FALSE(all.smoking.at(0).current);
  EXPECT_EQ(all.last_periods.at(0).period.first, day("2025-01-10"));
  EXPECT_EQ(all.scan_orders.at(0).day.first, day("2025-03-01"));
  EXPECT_EQ(all.scans.at(0).day.first, day("2025-03-02"));
}

TEST(Story, TellsConditions) {
  const auto conditions = told("postmenopausal\n2025-01-01 hospice by procedure\n2025-02-01 fragility fracture in history").conditions;
  ASSERT_THAT(conditions, SizeIs(3));
  EXPECT_EQ(conditions[0].day.first, day("1900-01-01"));
  EXPECT_TRUE(conditions[1].from_procedure);
  EXPECT_TRUE(conditions[2].history_code);
}

TEST(Story, AlcoholExcessIsAConditionAndNoAmount) {
  EXPECT_THAT(told("2025-03-01 alcohol excess").conditions, SizeIs(1));
}

TEST(Story, AStatementIsOpenUntilAnEndIsTold) {
  const auto exposures =
      told("2025-03-01 anastrozole statement, 0.5 mg twice weekly\n2024-01 to 2024-02 letrozole statement, stopped").exposures;
  ASSERT_THAT(exposures, SizeIs(2));
  EXPECT_EQ(exposures[0].start, day("2024-01-01"));
  EXPECT_EQ(exposures[0].end, day("2024-02-29"));
  EXPECT_EQ(exposures[0].start_precision, fhir::Precision::month);
  EXPECT_TRUE(exposures[0].stopped);
  EXPECT_FALSE(exposures[0].active);
  EXPECT_EQ(exposures[1].end, std::nullopt);
  EXPECT_TRUE(exposures[1].active);
  EXPECT_EQ(exposures[1].first_known, day("2025-03-01"));
  EXPECT_EQ(exposures[1].daily_dose, (clinical::DailyDose{clinical::Rational(1, 7), "mg"}));
}

TEST(Story, AnOrderIsEstimatedAndMayEndBySupply) {
  const auto order = told("2025-03-01 anastrozole order for 90 days, completed, seen 2025-03-04").exposures.at(0);
  EXPECT_TRUE(order.start_estimated);
  EXPECT_TRUE(order.end_from_supply);
  EXPECT_EQ(order.end, day("2025-05-29"));
  EXPECT_EQ(order.first_known, day("2025-03-04"));
}

TEST(Story, AnActiveOrderForAnAgentCountsByItself) {
  const auto timeline =
      told("2025-07-10 alendronate order, authored 2025-04-01\n2025-03-01 zoledronic acid order, on hold\n2025-03-01 tamoxifen order");
  ASSERT_THAT(timeline.agent_orders, SizeIs(1));
  EXPECT_EQ(timeline.agent_orders[0].day.first, day("2025-04-01"));
  EXPECT_THAT(timeline.exposures, SizeIs(3));
  EXPECT_TRUE(timeline.orders_only);
}

TEST(Story, ZoledronicAcidIsAnIntravenousBisphosphonateToo) {
  const auto drugs = told("2025-03-01 zoledronic acid administration").exposures.at(0).drugs;
  EXPECT_TRUE(drugs.has(clinical::Drug::zoledronic_acid));
  EXPECT_TRUE(drugs.has(clinical::Drug::bisphosphonate_iv));
}

TEST(Story, AnAdministrationIsOneDay) {
  EXPECT_EQ(told("2025-03-01 goserelin administration").exposures.at(0).end, day("2025-03-01"));
  EXPECT_EQ(told("2025-03-01 to 2025-03-03 goserelin administration").exposures.at(0).end, day("2025-03-03"));
}

TEST(Story, AStatementThatTellsNoExposureStillEndsTheReadingOfOrdersAlone) {
  EXPECT_TRUE(told("2025-03-01 alendronate procedure").orders_only);
  const auto timeline = told("2020-01-01 tamoxifen statement, not taken\n2025-03-01 alendronate order");
  EXPECT_FALSE(timeline.orders_only);
  EXPECT_THAT(timeline.exposures, SizeIs(1));
}

TEST(Story, TellsPlans) {
  const auto timeline = told("2025-03-20 anastrozole planned, seen 2025-03-03\n2025-04-20 anastrozole proposed");
  ASSERT_THAT(timeline.plans, SizeIs(2));
  EXPECT_EQ(timeline.plans[0].first_known, day("2025-03-03"));
  EXPECT_EQ(timeline.plans[1].first_known, day("2025-04-20"));
}

TEST(Story, FactsOfOneLineHaveOneSource) {
  const auto timeline = told("2025-03-01 alendronate order\n2025-03-02 smoker");
  EXPECT_THAT(timeline.sources, SizeIs(2));
  EXPECT_EQ(timeline.agent_orders.at(0).source, timeline.exposures.at(0).source);
}

TEST(Story, KeepsAnswersInOrderOfTime) {
  const auto answers = story("2025-05-02 CP-9 completed\n2025-05-01 A06 acknowledged").answers;
  ASSERT_THAT(answers, SizeIs(2));
  EXPECT_EQ(std::get<AlertCode>(answers[0].what), AlertCode::a06);
  EXPECT_EQ(std::get<ActivityAnswer>(answers[1].what), (ActivityAnswer{9, ActivityStatus::completed, day("2025-05-02")}));
}

TEST(Story, TellsEveryLineThatCannotBeRead) {
  const auto read = read_story("2025-03-01 asprin statement\nman\n2025-03-02 estradiol x pg/mL", {});
  const auto& mistakes = std::get<Mistakes>(read);
  ASSERT_THAT(mistakes, SizeIs(2));
  EXPECT_EQ(mistakes[0].line, 1U);
  EXPECT_EQ(mistakes[1], (Mistake{3, 22, "\"x\" is no decimal number, with or without < <= > >= before it"}));
}

struct Wrong {
  std::string_view line;
  std::size_t column;
  std::string_view says;
};

class WrongLine : public testing::TestWithParam<Wrong> {};

TEST_P(WrongLine, IsToldWithItsPlace) {
  const auto found = mistake(GetParam().line);
  EXPECT_THAT(found.text, HasSubstr(GetParam().says));
  EXPECT_EQ(found.column, GetParam().column) << found.text;
}

INSTANTIATE_TEST_SUITE_P(
    Lines, WrongLine,
    testing::Values(
        Wrong{"as W1", 4, "no person \"W1\""}, Wrong{"day 5 smoker", 5, "day 0 is DATE"}, Wrong{"day soon smoker", 5, "number of days"},
        Wrong{"day 0 is 2025", 10, "whole day"}, Wrong{"2025-02-30 smoker", 1, "no date"}, Wrong{"smoker", 7, "needs a date"},
        Wrong{"2025-03-01 wine", 16, "no fact"}, Wrong{"2025-03-01 estradiol 5 pmol/L", 24, "pg/mL"},
        Wrong{"2025-03-01 T-score elbow -1", 20, "a site is missing"}, Wrong{"2025-03-01 BMD elbow 1 g/cm2", 16, "a site is missing"},
        Wrong{"2025-03-01 T-score forearm 1,4", 30, "not understood"}, Wrong{"2025-03-01 T-score forearm \xe2\x88\x92 1", 28, "no decimal"},
        Wrong{"2025-03-01 CTX 320 ug/L", 20, "unit pg/mL is missing"}, Wrong{"2025-03-01 smoker, soon", 20, "not understood"},
        Wrong{"2025-03-01 smoker,", 19, "nothing follows"}, Wrong{"2025-03-02 to 2025-03-01 anastrozole statement", 26, "before the start"},
        Wrong{"2025-03-01 to 2025-03-02 smoker", 26, "for drugs only"}, Wrong{"2025-03-01 anastrozole", 23, "statement, order, dispense"},
        Wrong{"2025-03-01 anastrozole dispense", 32, "an end is missing"},
        Wrong{"2025-03-01 anastrozole statement, stopped", 42, "an end is missing"},
        Wrong{"2025-03-01 anastrozole dispense for 30", 39, "\"days\" is missing"},
        Wrong{"2025-03-01 anastrozole dispense for 0 days", 37, "count from 1"},
        Wrong{"2025-03-01 anastrozole statement, 1 mg often", 40, "how often"},
        Wrong{"2025-03-01 anastrozole planned, stopped", 33, "not understood"},
        Wrong{"2025-03-01 A06 seen", 16, "\"acknowledged\" is missing"}, Wrong{"2025-03-01 CP-9 liked", 17, "completed, in progress"},
        Wrong{"2025-03-01 A16 acknowledged", 28, "no fact"}, Wrong{"woman aged 62", 7, "not understood"}));

TEST(Story, APersonComesBeforeAllElse) {
  Persons persons;
  persons.emplace("M", story("man"));
  EXPECT_THAT(mistake("2025-03-01 smoker\nas M", persons).text, HasSubstr("before everything else"));
}

}  // namespace
}  // namespace protocol
