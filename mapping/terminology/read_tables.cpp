#include "mapping/terminology/terminology.hpp"

#include "fhir/primitive/decimal.hpp"
#include "mapping/terminology/csv.hpp"
#include "mapping/terminology/mistakes.hpp"
#include "mapping/terminology/row_faults.hpp"

#include <array>
#include <map>
#include <tuple>

namespace terminology {
namespace {

constexpr auto code_columns = std::to_array<std::string_view>({"system", "code", "display", "kind", "note", "source", "match", "use"});
constexpr auto unit_columns =
    std::to_array<std::string_view>({"system", "code", "display", "kind", "note", "source", "canonical", "factor", "accept"});

// Places in the two lists above.
enum Column : std::size_t { system_column, code_column, display_column, kind_column, note_column, source_column };
enum CodeColumn : std::size_t { match_column = 6, use_column };
enum UnitColumn : std::size_t { canonical_column = 6, factor_column, accept_column };

constexpr std::string_view alias_suffix = "_alias";

fhir::Issue faulty(std::string reason) {
  return {fhir::IssueType::value, {}, std::move(reason)};
}

fhir::Issue unknown(std::string_view what, std::string_view text) {
  return faulty("unknown " + std::string(what) + " `" + std::string(text) + "`");
}

std::optional<Match> match_named(std::string_view name) {
  if (name.empty() || name == "exact") return Match::exact;
  if (name == "prefix") return Match::prefix;
  if (name == "text") return Match::text;
  return std::nullopt;
}

std::optional<Use> use_named(std::string_view name) {
  if (name.empty() || name == "on") return Use::on;
  if (name == "off") return Use::off;
  if (name == "weak") return Use::weak;
  return std::nullopt;
}

std::optional<bool> accept_named(std::string_view name) {
  if (name.empty() || name == "yes") return true;
  if (name == "reject") return false;
  return std::nullopt;
}

/// `0.272388` or `1/7`.
std::optional<fhir::Rational> factor_of(std::string_view text) {
  const auto slash = text.find('/');
  const auto above = fhir::Decimal::parse(text.substr(0, slash));
  if (!above) return std::nullopt;
  if (slash == std::string_view::npos) return above->number();

  const auto below = fhir::Decimal::parse(text.substr(slash + 1));
  if (!below || below->number() == 0) return std::nullopt;
  return fhir::Rational(above->number() / below->number());
}

fhir::Result<Row> to_row(CsvRecord& record) {
  auto& fields = record.fields;
  const auto kind = kind_named(fields[kind_column]);
  if (!kind) return unknown("kind", fields[kind_column]);
  const auto match = match_named(fields[match_column]);
  if (!match) return unknown("match", fields[match_column]);
  const auto use = use_named(fields[use_column]);
  if (!use) return unknown("use", fields[use_column]);

  Row row{.system = std::move(fields[system_column]),
          .code = std::move(fields[code_column]),
          .display = std::move(fields[display_column]),
          .kind = *kind,
          .source = std::move(fields[source_column]),
          .match = *match,
          .use = *use};
  if (auto fault = fault_of(row)) return faulty(std::move(*fault));
  return row;
}

fhir::Result<UnitRow> to_unit_row(CsvRecord& record) {
  auto& fields = record.fields;
  std::string_view name = fields[kind_column];
  const bool alias = name.ends_with(alias_suffix);
  if (alias) name.remove_suffix(alias_suffix.size());
  const auto kind = unit_kind_named(name);
  if (!kind) return unknown("kind of unit", fields[kind_column]);
  const auto accept = accept_named(fields[accept_column]);
  if (!accept) return unknown("accept", fields[accept_column]);

  UnitRow row{.spelling = std::move(fields[code_column]),
              .kind = *kind,
              .alias = alias,
              .source = std::move(fields[source_column]),
              .canonical = std::move(fields[canonical_column]),
              .factor = {},
              .accept = *accept};
  if (row.accept) {
    const auto factor = factor_of(fields[factor_column]);
    if (!factor) return faulty("factor `" + fields[factor_column] + "` is neither a decimal nor a fraction");
    row.factor = *factor;
  }
  if (auto fault = fault_of(row)) return faulty(std::move(*fault));
  return row;
}

auto identity(const Row& row) {
  return std::tuple(row.system, row.code, row.kind, row.match);
}
auto identity(const UnitRow& row) {
  return std::tuple(row.spelling, row.kind);
}

bool agree(const Row& a, const Row& b) {
  return a.use == b.use && a.display == b.display;
}
bool agree(const UnitRow& a, const UnitRow& b) {
  return a.accept == b.accept && a.canonical == b.canonical && a.factor == b.factor;
}

/// Reads the rows of a table one by one; says where two of them contradict each other.
template <class RowType>
fhir::Result<std::vector<RowType>> read_rows(std::string_view csv, std::string_view name, std::span<const std::string_view> columns,
                                             fhir::Result<RowType> (*to_row_type)(CsvRecord&)) {
  auto records = read_csv(csv, name, columns);
  if (!records) return records.error();

  struct First {
    std::size_t line;
    std::size_t place;
  };
  Mistakes mistakes(name);
  std::vector<RowType> rows;
  std::map<decltype(identity(std::declval<RowType>())), First> seen;
  for (auto& record : *records) {
    auto row = to_row_type(record);
    if (!row) {
      mistakes.add(record.line, row.error().code, row.error().diagnostics);
      continue;
    }
    const auto [first, is_new] = seen.try_emplace(identity(*row), First{record.line, rows.size()});
    if (is_new)
      rows.push_back(std::move(*row));
    else if (!agree(rows[first->second.place], *row))
      mistakes.add(record.line, fhir::IssueType::duplicate, "contradicts line " + std::to_string(first->second.line));
  }
  if (!mistakes.none()) return mistakes.issue();
  return rows;
}

}  // namespace

bool is_unit_table(std::string_view csv) {
  return has_column(csv, unit_columns[factor_column]);
}

fhir::Result<std::vector<Row>> read_codes(std::string_view csv, std::string_view name) {
  return read_rows<Row>(csv, name, code_columns, to_row);
}

fhir::Result<std::vector<UnitRow>> read_units(std::string_view csv, std::string_view name) {
  return read_rows<UnitRow>(csv, name, unit_columns, to_unit_row);
}

}  // namespace terminology
