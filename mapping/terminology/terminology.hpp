#pragma once
// Code tables: which kinds a coding belongs to. The shipped tables, extended by the hospital's own rows. See docs/PROTOCOL.md section 3.

#include "fhir/primitive/issue.hpp"
#include "mapping/terminology/kind.hpp"
#include "mapping/terminology/units.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace terminology {

enum class Match : std::uint8_t { exact, prefix, text };
enum class Use : std::uint8_t { on, off, weak };

/// One row of a code table.
struct Row {
  std::string system;
  std::string code;
  std::string display;
  Kind kind;
  std::string source;  ///< who says so
  Match match = Match::exact;
  Use use = Use::on;
};

/// Kind and display of a row that a coding matched.
struct Entry {
  Kind kind;
  std::string_view display;
};

/// Whether a CSV table is one of units, by its header line; else it is one of codes.
bool is_unit_table(std::string_view csv);

/// Reads a table of codes (system,code,display,kind,note,source,match,use) or of units (system,code,display,kind,note,source,canonical,
/// factor,accept): CSV in UTF-8, columns in any order; match, use and accept left empty mean exact, on, yes. One Issue tells all that is
/// wrong, a line each, `name` first ("conditions.csv:17: unknown kind `x`"). Rows that say the same twice are one; contradicting rows are
/// a mistake.
fhir::Result<std::vector<Row>> read_codes(std::string_view csv, std::string_view name);
fhir::Result<std::vector<UnitRow>> read_units(std::string_view csv, std::string_view name);

/// The tables that are part of the program.
std::vector<Row> shipped_codes();
std::vector<UnitRow> shipped_units();

/// Immutable once built; safe to use from any thread.
class Terminology {
 public:
  /// The shipped tables alone.
  static const Terminology& shipped();

  /// Later rows win: the same system, code, kind and match again with another `use` switches a row on or off (its display stays where
  /// the later one is empty), the same kind and spelling of a unit replaces it. An Issue (value): a row no table could hold.
  static fhir::Result<Terminology> build(std::span<const Row> codes, std::span<const UnitRow> units);

  Terminology(Terminology&&) noexcept;
  Terminology& operator=(Terminology&&) noexcept;
  ~Terminology();

  /// The rows in use that a coding matches, one for each kind; of an exact and a prefix row of one system the exact ones count, of
  /// prefixes of different lengths all. Rows that are `off` or `weak` match nothing, so they hide no prefix either. A Canadian DIN
  /// matches with or without its leading zero. Empty: not listed. O(1) in the size of the tables, no allocation. The spans live as long
  /// as this object.
  std::span<const Entry> lookup(std::string_view system, std::string_view code) const;

  /// Whether a text holds a `text` row of kind `anastrozole` as a whole word, in whatever case (protocol 5.1, P46).
  bool names_anastrozole(std::string_view text) const;

  const Units& units() const;

 private:
  struct Tables;
  explicit Terminology(std::unique_ptr<const Tables> tables);

  std::unique_ptr<const Tables> tables_;
};

}  // namespace terminology
