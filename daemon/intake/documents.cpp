#include "daemon/intake/documents.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace intake {
namespace {

constexpr std::size_t block = 1U << 20U;
constexpr std::string_view blanks = " \t\r\n";

bool is_blank(std::string_view text) {
  return text.find_first_not_of(blanks) == std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool is_whole_object(std::string_view line) {
  return line.starts_with('{') && bracketed_length(line) == line.size();
}

/// Takes the first line that is not blank off a text.
std::string_view take_line(std::string_view& text) {
  std::string_view line;
  while (line.empty() && !text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return line;
}

/// A first line that goes on: `{`, `{"entry": [`, `"status": "final",`. Broken NDJSON seldom ends so.
bool goes_on(std::string_view line) {
  return !line.empty() && std::string_view("{[,:").find(line.back()) != std::string_view::npos;
}

fhir::Issue too_long() {
  return {
      fhir::IssueType::too_long, {}, "a document of more than " + std::to_string(document_bytes_max >> 20U) + " MiB: split it into NDJSON"};
}

}  // namespace

DocumentCutter::DocumentCutter(const File& file, const Input& input) : file_(file), named_ndjson_(input.path.ends_with(".ndjson")) {}

fhir::Result<std::optional<JsonDocument>> DocumentCutter::next() {
  if (!lines_) {
    const auto lines = is_lines();
    if (!lines) return lines.error();
    lines_ = *lines;
  }
  return *lines_ ? next_line() : whole();
}

/// Reads another block behind what is in the buffer; false at the end of the file.
fhir::Result<bool> DocumentCutter::fill() {
  if (at_end_) return false;
  if (begin_ > 0) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const std::size_t have = buffer_.size();
  buffer_.resize(have + block);
  const auto got = file_.read_at(read_, buffer_.data() + have, block);
  buffer_.resize(have + (got ? *got : 0));
  if (!got) {
    at_end_ = true;
    return got.error();
  }
  read_ += *got;
  at_end_ = *got < block;
  return *got > 0;
}

fhir::Result<bool> DocumentCutter::is_lines() {
  if (named_ndjson_) return true;
  std::ptrdiff_t line_ends = 0;
  while (line_ends < 2 && buffer_.size() <= document_bytes_max) {
    const auto seen = static_cast<std::ptrdiff_t>(buffer_.size());
    const auto more = fill();
    if (!more) return more.error();
    if (!*more) break;
    line_ends += std::count(buffer_.begin() + seen, buffer_.end(), '\n');
  }
  std::string_view text = buffer_;
  const std::string_view first = take_line(text);
  const std::string_view second = take_line(text);
  return is_whole_object(first) || (!goes_on(first) && is_whole_object(second));
}

fhir::Result<std::optional<JsonDocument>> DocumentCutter::next_line() {
  bool skipping = false;  // in a line that is too long
  for (std::size_t searched = begin_;;) {
    const auto* const from = buffer_.data() + searched;
    const auto* const newline = static_cast<const char*>(std::memchr(from, '\n', buffer_.size() - searched));
    const std::size_t end = newline ? static_cast<std::size_t>(newline - buffer_.data()) : buffer_.size();
    if (!newline && end - begin_ > document_bytes_max) {
      skipping = true;
      begin_ = end;
    }
    if (!newline && !at_end_) {
      searched = end - begin_;  // where the search goes on once the buffer has moved to its front
      if (const auto more = fill(); !more) return more.error();
      continue;
    }
    if (!newline && begin_ == end && !skipping) return std::optional<JsonDocument>{};

    const std::uint64_t offset = read_ - (buffer_.size() - begin_);
    const std::string_view text(buffer_.data() + begin_, end - begin_);
    line_ = next_line_++;
    begin_ = searched = std::min(end + 1, buffer_.size());
    if (std::exchange(skipping, false) || text.size() > document_bytes_max) return too_long();
    if (!is_blank(text)) return std::optional(JsonDocument{std::string(text), offset, line_});
  }
}

fhir::Result<std::optional<JsonDocument>> DocumentCutter::whole() {
  if (line_ != 0) return std::optional<JsonDocument>{};
  line_ = 1;
  for (bool more = true; more && buffer_.size() <= document_bytes_max;) {
    const auto filled = fill();
    if (!filled) return filled.error();
    more = *filled;
  }
  if (buffer_.size() > document_bytes_max) return too_long();
  if (is_blank(buffer_)) return fhir::Issue{fhir::IssueType::structure, {}, "the file is empty"};
  return std::optional(JsonDocument{std::move(buffer_), 0, 1});
}

std::optional<std::size_t> bracketed_length(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    switch (text[at]) {
      case '"':
        for (++at; at < text.size() && text[at] != '"'; ++at)
          if (text[at] == '\\') ++at;
        break;
      case '{':
      case '[':
        ++depth;
        break;
      case '}':
      case ']':
        if (--depth == 0) return at + 1;
        break;
      default:
        if (depth == 0) return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace intake
