#pragma once
// What dosages and supplies tell: bounds of an order, daily dose, route, days of a supply (NS-9a, NS-9d, section 9).

#include "fhir/model/datatypes.hpp"
#include "fhir/primitive/zone.hpp"
#include "mapping/clinical/facts.hpp"
#include "mapping/inbound/medicine.hpp"

#include <optional>
#include <vector>

namespace inbound {

/// When an order says it begins and ends: the earliest start; the latest end, if each period has one. Null: not told.
struct Bounds {
  const fhir::DateTime* start = nullptr;
  const fhir::DateTime* end = nullptr;
};

Bounds bounds_of(const std::vector<fhir::Dosage>& dosages, const fhir::Zone& zone);

Route route_of(const std::vector<fhir::Dosage>& dosages);

/// Of the first dosage that has a first dose quantity and a repeat period.
std::optional<clinical::DailyDose> daily_dose_of(const std::vector<fhir::Dosage>& dosages);

/// A supply that lasts: UCUM d, wk, mo, a or the words; without a unit days. Months and years are those of the calendar.
class Supply {
 public:
  /// Nothing where it is absent, not positive or not understood.
  static std::optional<Supply> of(const std::optional<fhir::Quantity>& duration);

  /// The last day that `times` such supplies cover from `start` on.
  fhir::Day last_day(fhir::Day start, int times = 1) const;

 private:
  int days_ = 0;
  int months_ = 0;
};

/// A count that is told as a whole number; nothing where it is absent, negative or not whole.
std::optional<int> whole_number(const std::optional<fhir::Decimal>& number);

}  // namespace inbound
