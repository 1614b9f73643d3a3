#include "mapping/inbound/value.hpp"

#include "mapping/terminology/terminology.hpp"

#include <gtest/gtest.h>

namespace inbound {
namespace {

using clinical::Comparator;
using terminology::UnitKind;

const terminology::Units& units = terminology::Terminology::shipped().units();
const clinical::Range estradiol_range{0, 5000};
const Measurand estradiol{.unit = UnitKind::e2, .plausible = &estradiol_range};
const Measurand score{.unit = UnitKind::score, .may_have_comparator = false};

fhir::Quantity quantity(std::string_view value, std::string unit, std::optional<fhir::QuantityComparator> comparator = {}) {
  return {.value = fhir::Decimal::parse(value).value(), .comparator = comparator, .unit = std::move(unit), .system = {}, .code = {}};
}

fhir::ObservationValue text(std::string value) {
  return value;
}

/// `< 5 (5 pg/mL)`: comparator, amount, digits with unit; or the rule that refuses.
std::string understood(const fhir::ObservationValue& value, const Measurand& measurand = estradiol) {
  const auto result = understand_value(value, measurand, units);
  if (const auto* refusal = std::get_if<Refusal>(&result)) return std::string(refusal->rule);
  const auto& amount = std::get<Amount>(result);
  const char* comparators[] = {"", "<", "<=", ">", ">="};
  return comparators[static_cast<std::size_t>(amount.level.comparator)] + fhir::exact_text(amount.level.amount) + " (" + amount.text + " " +
         std::string(amount.unit) + ")";
}

TEST(Value, KeepsDigitsInTheCanonicalUnit) {
  EXPECT_EQ(understood(quantity("18.50", "pg/mL")), "18.5 (18.50 pg/mL)");
}

TEST(Value, IsConvertedExactly) {
  EXPECT_EQ(understood(quantity("73", "pmol/L")), "19.884324 (19.884324 pg/mL)");
  EXPECT_EQ(understood(quantity("1.9", "ng/dL")), "19 (19 pg/mL)");
}

TEST(Value, KeepsTheComparator) {
  EXPECT_EQ(understood(quantity("5", "pg/mL", fhir::QuantityComparator::less)), "<5 (5 pg/mL)");
  EXPECT_EQ(understood(quantity("5", "pg/mL", fhir::QuantityComparator::less_or_equal)), "<=5 (5 pg/mL)");
  EXPECT_EQ(understood(quantity("5", "pg/mL", fhir::QuantityComparator::greater)), ">5 (5 pg/mL)");
  EXPECT_EQ(understood(quantity("5", "pg/mL", fhir::QuantityComparator::greater_or_equal)), ">=5 (5 pg/mL)");
}

TEST(Value, OfAScoreHasNoComparator) {
  EXPECT_EQ(understood(quantity("-2.6", "", fhir::QuantityComparator::less), score), "F1");
  EXPECT_EQ(understood(text("<-2.6"), score), "F1");
  EXPECT_EQ(understood(quantity("-2.6", ""), score), "-2.6 (-2.6 1)");
}

TEST(Value, InAnUnlistedOrRejectedUnitIsRefused) {
  EXPECT_EQ(understood(quantity("18", "mg/dL")), "F5");
  EXPECT_EQ(understood(quantity("18", "ng%")), "F5");
  EXPECT_EQ(understood(quantity("18", "")), "F5");
  EXPECT_EQ(understood(quantity("0.887", "g/cm2"), score), "F5");
  EXPECT_EQ(understood(quantity("-2.6", "%"), score), "F5");
}

TEST(Value, OutsideThePlausibleRangeIsRefused) {
  EXPECT_EQ(understood(quantity("-0.1", "pg/mL")), "P50");
  EXPECT_EQ(understood(quantity("0", "pg/mL")), "0 (0 pg/mL)");
  EXPECT_EQ(understood(quantity("5000", "pg/mL")), "5000 (5000 pg/mL)");
  EXPECT_EQ(understood(quantity("5000.1", "pg/mL")), "P50");
  EXPECT_EQ(understood(quantity("500.01", "ng/dL")), "P50");
}

struct Text {
  const char* text;
  const char* understood;
};

class TextValue : public testing::TestWithParam<Text> {};

TEST_P(TextValue, IsComparatorNumberAndUnit) {
  EXPECT_EQ(understood(text(GetParam().text)), GetParam().understood) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Rule1_7, TextValue,
    testing::Values(Text{"<5.0 pg/mL", "<5 (5.0 pg/mL)"}, Text{"< 5 pg/mL", "<5 (5 pg/mL)"}, Text{"<=5pg/mL", "<=5 (5 pg/mL)"},
                    Text{"> 5 pg/mL", ">5 (5 pg/mL)"}, Text{">=5 pg/mL", ">=5 (5 pg/mL)"}, Text{" \t18 pg/mL \n", "18 (18 pg/mL)"},
                    Text{"+18 pg/mL", "18 (18 pg/mL)"}, Text{"018 pg/mL", "18 (18 pg/mL)"}, Text{"0.5 pg/mL", "0.5 (0.5 pg/mL)"},
                    Text{"-5 pg/mL", "P50"}, Text{"18", "F5"}, Text{"<5.0", "F5"}, Text{"5,1 pg/mL", "F5"}, Text{"18. pg/mL", "F5"},
                    Text{"1e3 pg/mL", "F5"}, Text{"low", "F1"}, Text{"< pg/mL", "F1"}, Text{".5 pg/mL", "F1"}, Text{"− 5 pg/mL", "F1"},
                    Text{"≤5 pg/mL", "F1"}, Text{"about 5 pg/mL", "F1"}, Text{"- 5 pg/mL", "F1"}, Text{"<", "F1"}, Text{"", "F1"}));

TEST(Value, IntegerIsANumberWithoutUnit) {
  const fhir::ObservationValue two = fhir::Decimal::parse("-2").value();
  EXPECT_EQ(understood(two, score), "-2 (-2 1)");
  EXPECT_EQ(understood(two), "F5");
}

TEST(Value, ThatIsNoNumberIsRefused) {
  EXPECT_EQ(understood(true), "F1");
  EXPECT_EQ(understood(fhir::CodeableConcept{.coding = {}, .text = "18 pg/mL"}), "F1");
  EXPECT_EQ(understood(fhir::OtherValue{}), "F1");
  EXPECT_EQ(understood(fhir::DateTime::parse("2025").value()), "F1");
  EXPECT_EQ(understood(fhir::Quantity{}), "F1");
}

TEST(Value, ProbabilityAsFractionLiesBetween0And1) {
  const Measurand frax{.unit = UnitKind::frax};
  EXPECT_EQ(understood(quantity("20", "%"), frax), "20 (20 %)");
  EXPECT_EQ(understood(quantity("0.2", "1"), frax), "20 (20 %)");
  EXPECT_EQ(understood(quantity("0", "1"), frax), "0 (0 %)");
  EXPECT_EQ(understood(quantity("1", "1"), frax), "100 (100 %)");
  EXPECT_EQ(understood(quantity("1.1", "1"), frax), "F5");
  EXPECT_EQ(understood(quantity("-0.1", "1"), frax), "F5");
  EXPECT_EQ(understood(quantity("101", "%"), frax), "101 (101 %)");
}

TEST(Value, IsThereWhenSomethingIsTold) {
  EXPECT_TRUE(has_value(quantity("1", "")));
  EXPECT_TRUE(has_value(text("x")));
  EXPECT_TRUE(has_value(false));
  EXPECT_TRUE(has_value(fhir::OtherValue{}));
  EXPECT_TRUE(has_value(fhir::CodeableConcept{.coding = {}, .text = "x"}));
  EXPECT_FALSE(has_value({}));
  EXPECT_FALSE(has_value(fhir::Quantity{}));
  EXPECT_FALSE(has_value(text("")));
  EXPECT_FALSE(has_value(fhir::CodeableConcept{}));
  EXPECT_FALSE(has_value(fhir::Period{}));
}

TEST(Value, IsShownAsItCame) {
  EXPECT_EQ(to_text(quantity("9.10", "mg/dL")), "9.10 mg/dL");
  EXPECT_EQ(to_text(quantity("9.10", "")), "9.10");
  fhir::Quantity coded;
  coded.value = fhir::Decimal::parse("1").value();
  coded.code = "d";
  EXPECT_EQ(to_text(coded), "1 d");
  EXPECT_EQ(to_text(text("normal")), "normal");
  EXPECT_EQ(to_text(fhir::Decimal::parse("7").value()), "7");
  EXPECT_EQ(to_text(fhir::DateTime::parse("2025-03").value()), "2025-03");
  EXPECT_EQ(to_text(fhir::CodeableConcept{.coding = {{"s", "c", "shown"}}, .text = {}}), "shown");
  EXPECT_EQ(to_text(fhir::CodeableConcept{.coding = {{"s", "c", ""}}, .text = {}}), "c");
  EXPECT_EQ(to_text(fhir::CodeableConcept{.coding = {{"s", "c", "shown"}}, .text = "said"}), "said");
  EXPECT_EQ(to_text(true), "");
}

TEST(ReferenceLimit, NeedsAListedUnitOfTheSameQuantity) {
  EXPECT_EQ(understand_limit(quantity("0.573", "ng/mL"), UnitKind::ctx, "pg/mL", units), clinical::Rational(573));
  EXPECT_EQ(understand_limit(quantity("573", ""), UnitKind::ctx, "pg/mL", units), std::nullopt);
  EXPECT_EQ(understand_limit(quantity("573", "pg/mL", fhir::QuantityComparator::less), UnitKind::ctx, "pg/mL", units), std::nullopt);
  EXPECT_EQ(understand_limit(quantity("20", "U/L"), UnitKind::bsap, "ug/L", units), std::nullopt);
  EXPECT_EQ(understand_limit(std::nullopt, UnitKind::ctx, "pg/mL", units), std::nullopt);
  EXPECT_EQ(understand_limit(fhir::Quantity{}, UnitKind::ctx, "pg/mL", units), std::nullopt);
}

}  // namespace
}  // namespace inbound
