#include "daemon/app/judging.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace app {
namespace {

using testing::ElementsAre;

TEST(InOrder, GivesAValueOnceNoEarlierOneCanCome) {
  std::vector<int> given;
  InOrder<int> order([&](int value) { given.push_back(value); });
  order.reached("a");
  order.add("c", 3);
  order.add("a", 1);
  EXPECT_THAT(given, ElementsAre());
  order.reached("b");
  EXPECT_THAT(given, ElementsAre(1));
  order.add("b", 2);
  order.reached("c");
  EXPECT_THAT(given, ElementsAre(1, 2));
  order.finish();
  EXPECT_THAT(given, ElementsAre(1, 2, 3));
}

}  // namespace
}  // namespace app
