#include "fhir/primitive/decimal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace fhir {
namespace {

Rational number(std::string_view text) {
  const auto decimal = Decimal::parse(text);
  EXPECT_TRUE(decimal) << text;
  return decimal ? decimal->number() : Rational{};
}

TEST(Decimal, KeepsItsDigits) {
  for (const auto* text : {"5.40", "5.4", "-0.0", "0", "1E+2", "1e-2", "0.000", "100"}) EXPECT_EQ(Decimal::parse(text)->text(), text);
}

TEST(Decimal, IsEqualWhenTheNumberIs) {
  EXPECT_EQ(*Decimal::parse("5.4"), *Decimal::parse("5.40"));
  EXPECT_EQ(*Decimal::parse("1e2"), *Decimal::parse("100"));
  EXPECT_EQ(*Decimal::parse("-0"), *Decimal::parse("0.0"));
  EXPECT_NE(*Decimal::parse("5.4"), *Decimal::parse("5.41"));
  EXPECT_NE(*Decimal::parse("5.4"), *Decimal::parse("-5.4"));
}

TEST(Decimal, MeansAnExactNumber) {
  EXPECT_EQ(number("5.40"), Rational(27, 5));
  EXPECT_EQ(number("-2.5"), Rational(-5, 2));
  EXPECT_EQ(number("0.1") + number("0.2"), number("0.3"));
  EXPECT_EQ(number("1.5e3"), 1500);
  EXPECT_EQ(number("1.5E-3"), Rational(3, 2000));
  EXPECT_EQ((number("220") - number("500")) / number("500") * 100, -56);
}

TEST(Decimal, IsAsExactAroundEighteenDigitsAsBelow) {
  EXPECT_EQ(number("999999999999999999"), Rational("999999999999999999"));
  EXPECT_EQ(number("-999999999999999999"), Rational("-999999999999999999"));
  EXPECT_EQ(number("9999999999999999999"), Rational("9999999999999999999"));
  EXPECT_EQ(number("0.00000000000000001"), Rational("1/100000000000000000"));
  EXPECT_EQ(number("0.000000000000000001"), Rational("1/1000000000000000000"));
  EXPECT_EQ(number("0.0000000000000000001") * number("1e19"), 1);
  EXPECT_EQ(number("0.0000000000000000000777") * number("1e22"), 777) << "leading zeros are no octal";
}

TEST(Decimal, RefusesWhatIsNoNumber) {
  for (const auto* text : {"",
                           "-",
                           "+1",
                           "01",
                           "-01",
                           "00",
                           "1.",
                           ".5",
                           "1.e3",
                           "1e",
                           "1e+",
                           "1e-",
                           "e3",
                           "1.2.3",
                           "1,5",
                           " 1",
                           "1 ",
                           "0x1",
                           "NaN",
                           "\xE2\x88\x92"
                           "1",
                           "1e1.5",
                           "<5",
                           "--1",
                           "1-"})
    EXPECT_EQ(Decimal::parse(text).error().code, IssueType::value) << text;
  EXPECT_EQ(Decimal::parse(std::string_view("1\0", 2)).error().code, IssueType::value);
}

TEST(Decimal, HasAtMostAThousandDigits) {
  EXPECT_TRUE(Decimal::parse(std::string(1'000, '9')));
  EXPECT_EQ(Decimal::parse(std::string(1'001, '9')).error().code, IssueType::too_long);
  EXPECT_TRUE(Decimal::parse("0." + std::string(999, '1')));
  EXPECT_EQ(Decimal::parse("0." + std::string(1'000, '1')).error().code, IssueType::too_long);
  EXPECT_EQ(Decimal::parse(std::string(1'000'000, '9')).error().code, IssueType::too_long);
}

TEST(Decimal, HasAnExponentWithinAThousand) {
  EXPECT_TRUE(Decimal::parse("1e1000"));
  EXPECT_TRUE(Decimal::parse("1e-1000"));
  EXPECT_TRUE(Decimal::parse("1e0001000"));
  EXPECT_EQ(number("1e1000") * number("1e-1000"), 1);
  for (const auto* text : {"1e1001", "1e-1001", "1e99999999999999999999", "0e-99999999999999999999"})
    EXPECT_EQ(Decimal::parse(text).error().code, IssueType::too_long) << text;
}

RC_GTEST_PROP(Decimal, IsWholePlusFraction, (long long whole, unsigned fraction)) {
  const auto magnitude = whole < 0 ? -(whole / 2) : whole / 2;
  const auto digits = std::to_string(fraction);
  const auto text = std::to_string(magnitude) + "." + digits;
  Rational scale = 1;
  for (std::size_t i = 0; i < digits.size(); ++i) scale *= 10;
  RC_ASSERT(Decimal::parse(text)->number() == Rational(magnitude) + Rational(fraction) / scale);
  RC_ASSERT(Decimal::parse("-" + text)->number() == -(Rational(magnitude) + Rational(fraction) / scale));
}

}  // namespace
}  // namespace fhir
