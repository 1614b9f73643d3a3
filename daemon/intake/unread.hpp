#pragma once
// An input that could not be read: where it stands, which element, why.

#include "fhir/primitive/issue.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace intake {

struct Unread {
  std::string file{};
  std::size_t line = 0;                ///< from 1; 0: the file as a whole
  std::size_t column = 0;              ///< from 1, in bytes; 0: not known
  std::optional<std::size_t> entry{};  ///< of a Bundle, from 0 as FHIRPath counts
  fhir::Issue issue{};

  bool operator==(const Unread&) const = default;
};

/// `feed.ndjson:7:140: Bundle.entry[2].resource.status: not a code of its value set (value)`
std::string to_string(const Unread& unread);

}  // namespace intake
