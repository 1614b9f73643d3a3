#include "mapping/terminology/csv.hpp"

#include "mapping/terminology/mistakes.hpp"
#include "mapping/terminology/utf8.hpp"

#include <algorithm>
#include <optional>

namespace terminology {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct RawRecord {
  std::size_t line;
  std::vector<std::string> fields;
  std::string_view fault;  // empty: none
};

/// Cuts a text into records; a fault costs its record, not the rest.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {
    if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
  }

  std::optional<RawRecord> next() {
    while (take_line_end()) {
    }
    if (rest_.empty()) return std::nullopt;

    RawRecord record{line_, {}, {}};
    do record.fields.push_back(take_field(record.fault));
    while (take(','));

    if (!rest_.empty() && !take_line_end()) {
      record.fault = "text after a closing quote";
      skip_line();
    }
    if (!std::ranges::all_of(record.fields, is_utf8)) record.fault = "not UTF-8";
    return record;
  }

 private:
  bool take(char expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool take_line_end() {
    if (rest_.starts_with("\r\n")) rest_.remove_prefix(1);
    if (!take('\n')) return false;
    ++line_;
    return true;
  }

  std::string take_field(std::string_view& fault) {
    if (take('"')) return take_quoted(fault);
    const auto field = rest_.substr(0, rest_.find_first_of(",\n"));
    rest_.remove_prefix(field.size());
    if (field.find('"') != std::string_view::npos) fault = "a quote inside a field that is not quoted";
    return std::string(field.ends_with('\r') ? field.substr(0, field.size() - 1) : field);
  }

  std::string take_quoted(std::string_view& fault) {
    std::string field;
    while (!rest_.empty()) {
      const auto piece = rest_.substr(0, rest_.find('"'));
      line_ += static_cast<std::size_t>(std::ranges::count(piece, '\n'));
      field += piece;
      rest_.remove_prefix(piece.size());
      if (!take('"')) break;
      if (!take('"')) return field;
      field += '"';
    }
    fault = "a quote is not closed";
    return field;
  }

  void skip_line() {
    rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size()));
    take_line_end();
  }

  std::string_view rest_;
  std::size_t line_ = 1;
};

/// For each column asked for, its place in the header.
std::optional<std::vector<std::size_t>> places_of(std::span<const std::string_view> columns, const RawRecord& header, Mistakes& mistakes) {
  for (const auto& field : header.fields)
    if (std::ranges::find(columns, field) == columns.end())
      mistakes.add(header.line, fhir::IssueType::structure, "unknown column `" + field + "`");

  std::vector<std::size_t> places;
  for (const auto column : columns) {
    const auto found = std::ranges::find(header.fields, column);
    if (found == header.fields.end())
      mistakes.add(header.line, fhir::IssueType::structure, "column `" + std::string(column) + "` is missing");
    else if (std::find(found + 1, header.fields.end(), column) != header.fields.end())
      mistakes.add(header.line, fhir::IssueType::structure, "column `" + std::string(column) + "` is there twice");
    places.push_back(static_cast<std::size_t>(found - header.fields.begin()));
  }
  if (!mistakes.none()) return std::nullopt;
  return places;
}

}  // namespace

bool has_column(std::string_view csv, std::string_view column) {
  const auto header = Reader(csv).next();
  return header && std::ranges::find(header->fields, column) != header->fields.end();
}

fhir::Result<std::vector<CsvRecord>> read_csv(std::string_view csv, std::string_view name, std::span<const std::string_view> columns) {
  Mistakes mistakes(name);
  Reader reader(csv);

  const auto header = reader.next();
  if (!header) {
    mistakes.add(1, fhir::IssueType::structure, "no header line");
    return mistakes.issue();
  }
  const auto places = places_of(columns, *header, mistakes);
  if (!places) return mistakes.issue();

  std::vector<CsvRecord> records;
  while (auto raw = reader.next()) {
    if (raw->fault.empty() && raw->fields.size() != columns.size()) {
      mistakes.add(raw->line, fhir::IssueType::structure,
                   std::to_string(raw->fields.size()) + " fields where the header has " + std::to_string(columns.size()));
      continue;
    }
    if (!raw->fault.empty()) {
      mistakes.add(raw->line, fhir::IssueType::structure, raw->fault);
      continue;
    }
    CsvRecord record{raw->line, {}};
    for (const auto place : *places) record.fields.push_back(std::move(raw->fields[place]));
    records.push_back(std::move(record));
  }
  if (!mistakes.none()) return mistakes.issue();
  return records;
}

}  // namespace terminology
