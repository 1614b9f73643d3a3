#pragma once
// The day of judgement, asked instead of read: it remembers between which days every answer it gave is the same.

#include "fhir/primitive/date.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace protocol {

using fhir::Day;
using fhir::Days;

/// Rules never see the day itself, so nothing they find can change within [from, until]: looking back for `since`, and forward
/// for the next day to judge, may leap over whole stretches of days.
class AsOf {
 public:
  explicit AsOf(Day day) : day_(day) {}

  /// Today is `day` or later.
  bool reached(Day day) {
    if (day_ >= day) {
      from_ = std::max(from_, day);
      return true;
    }
    until_ = std::min(until_, day - Days{1});
    return false;
  }
  /// Today is later than `day`.
  bool passed(Day day) { return reached(day + Days{1}); }
  bool within(Day first, Day last) { return reached(first) && !passed(last); }

  /// The facts whose first day has been reached; they are sorted by it.
  template <class Fact>
  std::span<const Fact> known(const std::vector<Fact>& facts) {
    return known(facts, [](const Fact& fact) { return fact.day.first; });
  }
  template <class Fact, class FirstDay>
  std::span<const Fact> known(const std::vector<Fact>& facts, FirstDay begins) {
    const auto end = std::upper_bound(facts.begin(), facts.end(), day_, [&](Day day, const Fact& fact) { return day < begins(fact); });
    if (end != facts.begin()) reached(begins(*(end - 1)));
    if (end != facts.end()) reached(begins(*end));
    return {facts.begin(), end};
  }

  /// The day itself, for what follows it from day to day: the answer holds for this day alone.
  Day pinned() {
    from_ = until_ = day_;
    return day_;
  }

  Day from() const { return from_; }
  Day until() const { return until_; }

  static constexpr Day first_day{Days{-719162}};  ///< 0001-01-01
  static constexpr Day last_day{Days{2932896}};   ///< 9999-12-31

 private:
  Day day_;
  Day from_ = first_day;
  Day until_ = last_day;
};

}  // namespace protocol
