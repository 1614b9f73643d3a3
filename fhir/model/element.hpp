#pragma once
// One JSON value and where it stands, so that whatever is wrong with it can be named.

#include "fhir/json/value.hpp"
#include "fhir/primitive/date.hpp"
#include "fhir/primitive/decimal.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fhir {

/// Lives on the stack of the reading functions: it points at its parent and at the one place where the first Issue is kept.
/// The path is spelled out only when something fails.
class Element {
 public:
  Element(const json::Value& value, std::string_view name, std::optional<Issue>& issue) : value_(value), name_(name), issue_(&issue) {}

  Element member(std::string_view name, const json::Value& value) const { return Element(value, this, name, no_index); }
  /// An item of this array.
  Element item(std::size_t index, const json::Value& value) const { return Element(value, this, {}, index); }

  const json::Value& value() const { return value_; }
  /// FHIRPath: `Observation.component[1].valueQuantity.value`
  std::string path() const;

  /// Notes what is wrong here and answers false, which ends the reading.
  bool fail(IssueType code, std::string_view why) const;
  /// As `fail`, about a member that is missing or at fault.
  bool fail_at(std::string_view member, IssueType code, std::string_view why) const;

 private:
  static constexpr std::size_t no_index = static_cast<std::size_t>(-1);

  Element(const json::Value& value, const Element* parent, std::string_view name, std::size_t index)
      : value_(value), parent_(parent), name_(name), index_(index), issue_(parent->issue_) {}

  json::Value value_;
  const Element* parent_ = nullptr;
  std::string_view name_;
  std::size_t index_ = no_index;
  std::optional<Issue>* issue_;
};

// The primitive types. Each answers false after a `fail`.

bool read(const Element& element, std::string& text);
bool read(const Element& element, bool& flag);
bool read(const Element& element, std::optional<Decimal>& number);
bool read(const Element& element, std::optional<DateTime>& date);

}  // namespace fhir
