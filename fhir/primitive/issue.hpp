#pragma once
// What went wrong, as a value. Foreign errors become an Issue once, in the room that made the call.

#include <boost/system/result.hpp>

#include <string>
#include <string_view>

namespace fhir {

/// The codes of http://hl7.org/fhir/issue-type that Bonewatch uses.
enum class IssueType {
  structure,      ///< the text is not what its format asks for
  required,       ///< an element that must be there is missing
  value,          ///< an element has a value that can't be read
  invariant,      ///< elements contradict each other
  not_supported,  ///< right, but not for us
  duplicate,      ///< the same thing twice
  too_long,       ///< larger than a limit
  too_costly,     ///< deeper or more numerous than a limit
  not_found,      ///< what was named is not there
  conflict,       ///< somebody else changed it first
  processing,     ///< anything else that stopped the work
};

/// The code as FHIR writes it: `not-supported`.
std::string_view to_code(IssueType type);

/// What went wrong, in FHIR's own terms, so that every error can become an OperationOutcome.
struct Issue {
  IssueType code = IssueType::processing;
  std::string path;         ///< FHIRPath of the element, empty when no resource is at fault
  std::string diagnostics;  ///< for an engineer; never patient data

  bool operator==(const Issue&) const = default;
};

/// `structure at Observation.valueQuantity: not an object`
std::string to_string(const Issue& issue);

/// A bug, not an input: somebody took the value of a Result that holds none.
[[noreturn]] void throw_exception_from_error(const Issue& issue, const boost::source_location& location);

template <class T>
using Result = boost::system::result<T, Issue>;

}  // namespace fhir
