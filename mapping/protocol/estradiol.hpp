#pragma once
// Estradiol: what the results, taken in order of time, come to (docs/PROTOCOL.md section 9).

#include "mapping/protocol/context.hpp"
#include "mapping/protocol/episodes.hpp"

namespace protocol {

/// An alert of section 9 that stands, before any is hidden or held back.
struct EstradiolAlert {
  std::string_view rule;
  Severity severity = Severity::low;
  const clinical::Estradiol* result = nullptr;   ///< the one that it follows
  const clinical::Estradiol* earlier = nullptr;  ///< of a pair that confirms
  int band = 0;                                  ///< 1 low, 2 very low
};

struct EstradiolFound {
  std::optional<EstradiolAlert> low;              ///< A06 as the results alone give it; tier O and A05 may raise its severity
  bool acted = false;                             ///< the dose was reduced on or after the day of the result that A06 follows
  std::optional<EstradiolAlert> low_before;       ///< A07
  std::optional<EstradiolAlert> unsuppressed;     ///< A08
  std::optional<EstradiolAlert> unreadable;       ///< A09
  std::optional<EstradiolAlert> high;             ///< A19
  std::optional<EstradiolAlert> low_in_woman;     ///< A21
  std::optional<std::string_view> check_overdue;  ///< A20: E2-M9, E2-W7, E2-F2

  std::optional<Day> check_due;  ///< of E2-M9, in men whose estradiol matters
  std::optional<Day> lapse_due;  ///< WOMEN_OFS_BC: the day on which the A08 lapses that nothing readable followed
  bool dose_to_review = false;   ///< E2-M10
  const clinical::Estradiol* latest = nullptr;
};

EstradiolFound find_estradiol(const Chart& chart, const Episodes& episodes, const ContextFound& context, AsOf& today);

}  // namespace protocol
