#include "fhir/model/element.hpp"

#include <utility>

namespace fhir {

std::string Element::path() const {
  if (!parent_) return std::string{name_};
  auto path = parent_->path();
  if (index_ != no_index) return path.append("[").append(std::to_string(index_)).append("]");
  return path.append(".").append(name_);
}

bool Element::fail(IssueType code, std::string_view why) const {
  *issue_ = Issue{code, path(), std::string{why}};
  return false;
}

bool Element::fail_at(std::string_view member, IssueType code, std::string_view why) const {
  *issue_ = Issue{code, path().append(".").append(member), std::string{why}};
  return false;
}

bool read(const Element& element, std::string& text) {
  if (!element.value().is_string()) return element.fail(IssueType::structure, "not a string");
  text = element.value().text();
  return true;
}

bool read(const Element& element, bool& flag) {
  if (!element.value().is_boolean()) return element.fail(IssueType::structure, "not a boolean");
  flag = element.value().boolean();
  return true;
}

bool read(const Element& element, std::optional<Decimal>& number) {
  if (!element.value().is_number()) return element.fail(IssueType::structure, "not a number");
  auto parsed = Decimal::parse(element.value().number_text());
  if (!parsed) return element.fail(parsed.error().code, parsed.error().diagnostics);
  number = *std::move(parsed);
  return true;
}

bool read(const Element& element, std::optional<DateTime>& date) {
  if (!element.value().is_string()) return element.fail(IssueType::structure, "not a string");
  auto parsed = DateTime::parse(element.value().text());
  if (!parsed) return element.fail(parsed.error().code, parsed.error().diagnostics);
  date = *std::move(parsed);
  return true;
}

}  // namespace fhir
