#pragma once
// What a protocol says about reading the record, before anything is judged: a few parameters of docs/PROTOCOL.md section 2.

#include "mapping/clinical/level.hpp"

namespace clinical {

/// Values outside are not plausible (P50). Both bounds are plausible.
struct Range {
  Rational low;
  Rational high;
};

struct Reading {
  bool preliminary_results = false;    ///< P45
  bool anastrozole_by_text = false;    ///< P46
  int dispense_days = 30;              ///< P51, days of a dispense without daysSupply
  Range plausible_estradiol{0, 5000};  ///< P50, pg/mL
  Range plausible_score{-8, 6};
  Range plausible_density{Rational(1, 5), 2};  ///< g/cm2
  Range plausible_ctx{5, 6000};                ///< pg/mL
  Range plausible_p1np{1, 1000};               ///< ug/L
};

}  // namespace clinical
