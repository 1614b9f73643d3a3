#pragma once
// Cuts a file into its JSON documents, in blocks: no more than one document is in memory.

#include "daemon/intake/file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace intake {

/// Longer documents are refused: what a line or a single Bundle may take, so that reading has a bound.
inline constexpr std::size_t document_bytes_max = 256U << 20U;

struct JsonDocument {
  std::string text;
  std::uint64_t offset = 0;  ///< where it begins in the file
  std::size_t line = 1;      ///< the line it begins on, from 1
};

/// A file is read line by line, each a document of its own, if it is called `*.ndjson`, or if its first or second line is a whole JSON
/// object; else it is one document. So a broken line costs that line alone, and NDJSON is found whatever the file is called.
class DocumentCutter {
 public:
  /// The file must outlive the cutter.
  DocumentCutter(const File& file, const Input& input);

  /// The next document that is not blank; none at the end. After an Issue the next one can be asked for: `line()` tells where it was.
  fhir::Result<std::optional<JsonDocument>> next();

  std::uint64_t bytes_read() const { return read_; }
  /// The line of the last answer.
  std::size_t line() const { return line_; }

 private:
  fhir::Result<bool> fill();
  fhir::Result<std::optional<JsonDocument>> next_line();
  fhir::Result<std::optional<JsonDocument>> whole();
  fhir::Result<bool> is_lines();

  const File& file_;
  bool named_ndjson_;
  std::optional<bool> lines_;
  std::string buffer_;  ///< read and not yet given, from `begin_` on
  std::size_t begin_ = 0;
  std::uint64_t read_ = 0;  ///< bytes of the file that are or were in the buffer
  bool at_end_ = false;
  std::size_t line_ = 0;
  std::size_t next_line_ = 1;
};

/// The length of the JSON object or array that a text begins with, by its brackets alone; nothing if it does not end within.
std::optional<std::size_t> bracketed_length(std::string_view text);

}  // namespace intake
