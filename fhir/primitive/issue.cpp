#include "fhir/primitive/issue.hpp"

#include <boost/throw_exception.hpp>

#include <stdexcept>

namespace fhir {

std::string_view to_code(IssueType type) {
  switch (type) {
    case IssueType::structure:
      return "structure";
    case IssueType::required:
      return "required";
    case IssueType::value:
      return "value";
    case IssueType::invariant:
      return "invariant";
    case IssueType::not_supported:
      return "not-supported";
    case IssueType::duplicate:
      return "duplicate";
    case IssueType::too_long:
      return "too-long";
    case IssueType::too_costly:
      return "too-costly";
    case IssueType::not_found:
      return "not-found";
    case IssueType::conflict:
      return "conflict";
    case IssueType::processing:
      return "processing";
  }
  return "processing";
}

std::string to_string(const Issue& issue) {
  std::string text{to_code(issue.code)};
  if (!issue.path.empty()) text.append(" at ").append(issue.path);
  if (!issue.diagnostics.empty()) text.append(": ").append(issue.diagnostics);
  return text;
}

void throw_exception_from_error(const Issue& issue, const boost::source_location& location) {
  boost::throw_exception(std::logic_error("value of a failed Result: " + to_string(issue)), location);
}

}  // namespace fhir
