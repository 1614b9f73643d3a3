#pragma once
// Comma-separated tables with a header line (RFC 4180): quoted fields may hold commas, doubled quotes and line ends.

#include "fhir/primitive/issue.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace terminology {

/// One record after the header; its fields stand in the order of the columns asked for.
struct CsvRecord {
  std::size_t line;  ///< where it begins, from 1
  std::vector<std::string> fields;
};

/// Whether the header line names this column.
bool has_column(std::string_view csv, std::string_view column);

/// Reads a table whose header names exactly `columns`, in any order. A byte order mark and CR LF are accepted, blank lines skipped.
/// Else an Issue (structure) that says `name:line: reason`, for every faulty record on a line of its own.
fhir::Result<std::vector<CsvRecord>> read_csv(std::string_view csv, std::string_view name, std::span<const std::string_view> columns);

}  // namespace terminology
