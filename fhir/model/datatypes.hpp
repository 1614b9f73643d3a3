#pragma once
// FHIR R4 data types, reduced to the elements that Bonewatch reads or writes. Names are FHIR's, in snake_case.

#include "fhir/primitive/date.hpp"
#include "fhir/primitive/decimal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace fhir {

struct Coding {
  std::string system;
  std::string code;
  std::string display;

  bool operator==(const Coding&) const = default;
};

struct CodeableConcept {
  std::vector<Coding> coding;
  std::string text;

  bool empty() const { return coding.empty() && text.empty(); }
  bool operator==(const CodeableConcept&) const = default;
};

struct Identifier {
  std::string system;
  std::string value;

  bool operator==(const Identifier&) const = default;
};

/// A reference as written; `local` is what it means: `Type/id` out of a relative or absolute URL (version cut off), a urn:uuid:,
/// urn:oid: or URL that does not end so as it stands (an entry's fullUrl may be the same), `#id` of a contained resource, or empty.
struct Reference {
  std::string local;
  std::string version;  ///< out of `.../_history/VERSION`
  std::string type;
  std::string display;
  std::optional<Identifier> identifier;

  bool empty() const { return local.empty() && display.empty() && !identifier; }
  bool operator==(const Reference&) const = default;
};

enum class QuantityComparator { less, less_or_equal, greater, greater_or_equal };

struct Quantity {
  std::optional<Decimal> value;
  std::optional<QuantityComparator> comparator;
  std::string unit;
  std::string system;
  std::string code;

  bool operator==(const Quantity&) const = default;
};

struct Period {
  std::optional<DateTime> start;
  std::optional<DateTime> end;

  bool empty() const { return !start && !end; }
  bool operator==(const Period&) const = default;
};

struct Annotation {
  std::string text;
  std::string time;

  bool operator==(const Annotation&) const = default;
};

/// Timing, as far as an order's bounds and a daily dose need it.
struct Timing {
  std::optional<Period> bounds_period;
  std::optional<Decimal> frequency;
  std::optional<Decimal> period;
  std::string period_unit;  ///< s, min, h, d, wk, mo, a
  bool has_repeat = false;

  bool operator==(const Timing&) const = default;
};

struct Dosage {
  Timing timing;
  CodeableConcept route;
  std::optional<Quantity> first_dose_quantity;  ///< the first doseAndRate's doseQuantity
  bool has_dose_and_rate = false;

  bool operator==(const Dosage&) const = default;
};

struct Meta {
  std::string version_id;
  std::optional<DateTime> last_updated;

  bool operator==(const Meta&) const = default;
};

}  // namespace fhir
