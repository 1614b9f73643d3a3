// Bytes as a hospital's code table: refused with a reason, or rows that build and answer.

#include "mapping/terminology/terminology.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void read_as_codes(std::string_view text) {
  const auto rows = terminology::read_codes(text, "table.csv");
  if (!rows) return require(rows.error().diagnostics.starts_with("table.csv:"));

  const auto terminology = terminology::Terminology::build(*rows, {});
  require(terminology.has_value());
  for (const auto& row : *rows) {
    const auto entries = terminology->lookup(row.system, row.code);
    if (row.use == terminology::Use::on && row.match != terminology::Match::text) require(!entries.empty());
    if (row.use == terminology::Use::on && row.match == terminology::Match::text) require(terminology->names_anastrozole(row.code));
  }
  terminology->names_anastrozole(text);
}

void read_as_units(std::string_view text) {
  const auto rows = terminology::read_units(text, "table.csv");
  if (!rows) return require(rows.error().diagnostics.starts_with("table.csv:"));

  const auto terminology = terminology::Terminology::build({}, *rows);
  require(terminology.has_value());
  for (const auto& row : *rows) require(terminology->units().find(row.kind, {}, {}, row.spelling).has_value() == row.accept);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (terminology::is_unit_table(text))
    read_as_units(text);
  else
    read_as_codes(text);
  return 0;
}
