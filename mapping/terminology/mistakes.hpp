#pragma once
// All that is wrong with one table, so that it can be put right in one go.

#include "fhir/primitive/issue.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace terminology {

/// Gathers "conditions.csv:17: unknown kind `x`" lines. Beyond a score of them they are only counted.
class Mistakes {
 public:
  explicit Mistakes(std::string_view name) : name_(name) {}

  void add(std::size_t line, fhir::IssueType type, std::string_view reason);

  bool none() const { return count_ == 0; }
  /// One Issue for all; its code is that of the first.
  fhir::Issue issue() const;

 private:
  std::string name_;
  std::size_t count_ = 0;
  fhir::IssueType first_ = fhir::IssueType::structure;
  std::string text_;
};

}  // namespace terminology
