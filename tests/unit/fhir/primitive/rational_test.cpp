#include "fhir/primitive/rational.hpp"

#include "fhir/primitive/decimal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace fhir {
namespace {

TEST(Display, RoundsHalfAwayFromZero) {
  EXPECT_EQ(display(Rational(1, 20)), "0.1");
  EXPECT_EQ(display(Rational(-1, 20)), "-0.1");
  EXPECT_EQ(display(Rational("49/1000")), "0.0");
  EXPECT_EQ(display(Rational(5, 2), 0), "3");
  EXPECT_EQ(display(Rational(-5, 2), 0), "-3");
  EXPECT_EQ(display(Rational(3, 2), 0), "2");
  EXPECT_EQ(display(Rational("9995/1000"), 2), "10.00");
}

TEST(Display, ShowsAsManyPlacesAsAsked) {
  EXPECT_EQ(display(Rational(-53, 10)), "-5.3");
  EXPECT_EQ(display(Rational(7)), "7.0");
  EXPECT_EQ(display(Rational(7), 3), "7.000");
  EXPECT_EQ(display(Rational(1, 3), 4), "0.3333");
}

TEST(Display, KnowsNoMinusZero) {
  EXPECT_EQ(display(Rational(0)), "0.0");
  EXPECT_EQ(display(Rational("-49/1000")), "0.0");
}

TEST(ExactText, IsTheShortestDecimal) {
  EXPECT_EQ(exact_text(Decimal::parse("19.884")->number()), "19.884");
  EXPECT_EQ(exact_text(Decimal::parse("5.40")->number()), "5.4");
  EXPECT_EQ(exact_text(Rational(7)), "7");
  EXPECT_EQ(exact_text(Rational(-1, 8)), "-0.125");
  EXPECT_EQ(exact_text(Rational(0)), "0");
  EXPECT_EQ(exact_text(Rational("1/1000000000000")), "0.000000000001");
}

TEST(ExactText, IsRoundedWhereNoShortDecimalExists) {
  EXPECT_EQ(exact_text(Rational(1, 3)), "0.333333");
  EXPECT_EQ(exact_text(Rational(-2, 3)), "-0.666667");
  EXPECT_EQ(exact_text(Rational("1/10000000000000")), "0.000000") << "thirteen places";
}

RC_GTEST_PROP(ExactText, OfADecimalReadsBackEqual, (int mantissa, unsigned char places)) {
  Rational value = mantissa;
  for (int i = 0; i < places % 13; ++i) value /= 10;
  RC_ASSERT(Decimal::parse(exact_text(value))->number() == value);
}

}  // namespace
}  // namespace fhir
