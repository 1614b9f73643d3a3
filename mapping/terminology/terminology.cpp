#include "mapping/terminology/terminology.hpp"

#include "mapping/terminology/embedded.hpp"
#include "mapping/terminology/row_faults.hpp"
#include "mapping/terminology/string_table.hpp"
#include "mapping/terminology/words.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace terminology {
namespace {

constexpr std::string_view din_system = "http://hl7.org/fhir/NamingSystem/ca-hc-din";
constexpr std::size_t din_digits = 8;

/// A Canadian drug identification number has eight digits; often the leading zero was lost on the way.
bool lacks_leading_zero(std::string_view system, std::string_view code) {
  return code.size() == din_digits - 1 && system == din_system;
}

/// A stretch of the entries.
struct Run {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// The codes of one system.
struct Codes {
  StringTable<Run> exact;
  StringTable<Run> prefix;
  std::vector<std::size_t> prefix_lengths;  // longest first
  bool is_din = false;

  /// The longest prefix that is listed and not longer than `length_max`.
  const Run* find_prefix(std::string_view code, std::size_t length_max) const {
    for (const auto length : prefix_lengths) {
      if (length > length_max || length > code.size()) continue;
      if (const auto* run = prefix.find(code.substr(0, length))) return run;
    }
    return nullptr;
  }
};

/// What makes a row the same row again. In order, the kinds of a code stand together and short prefixes before longer ones.
struct Key {
  std::string system;
  std::string code;
  Match match;
  Kind kind;

  bool operator<(const Key& other) const {
    return std::tie(system, code, match, kind) < std::tie(other.system, other.code, other.match, other.kind);
  }
};

/// What the latest row says about it.
struct Said {
  Use use;
  std::string display;
};

using Listing = std::map<Key, Said>;

Listing listing_of(std::span<const Row> rows) {
  Listing listing;
  for (const auto& row : rows) {
    auto& said = listing[{row.system, lacks_leading_zero(row.system, row.code) ? "0" + row.code : row.code, row.match, row.kind}];
    said.use = row.use;
    if (!row.display.empty()) said.display = row.display;
  }
  return listing;
}

/// The text rows in use.
Words words_of(const Listing& listing) {
  std::vector<std::string_view> names;
  for (const auto& [key, said] : listing)
    if (key.match == Match::text && said.use == Use::on) names.push_back(key.code);
  return Words(names);
}

}  // namespace

struct Terminology::Tables {
  Listing listing;  ///< owns the text that all the rest points to
  StringTable<std::uint32_t> systems;
  std::vector<Codes> codes;  ///< by system
  std::vector<Entry> entries;
  Words anastrozole;
  Units units;

  Tables(std::span<const Row> rows, std::span<const UnitRow> unit_rows)
      : listing(listing_of(rows)), anastrozole(words_of(listing)), units(unit_rows) {
    for (auto row = listing.cbegin(); row != listing.cend();) {
      const auto& code = row->first;
      const auto end = std::find_if(row, listing.cend(), [&code](const auto& other) {
        const auto& key = other.first;
        return key.system != code.system || key.code != code.code || key.match != code.match;
      });
      if (code.match != Match::text) add_code(row, end);
      row = end;
    }
  }

  std::span<const Entry> entries_of(const Run* run) const {
    if (run == nullptr) return {};
    return {entries.data() + run->first, run->count};
  }

 private:
  Codes& codes_of(std::string_view system) {
    if (const auto* number = systems.find(system)) return codes[*number];
    systems.insert(system, static_cast<std::uint32_t>(codes.size()));
    codes.emplace_back().is_din = system == din_system;
    return codes.back();
  }

  /// Adds the rows of one code and way of matching.
  void add_code(Listing::const_iterator row, Listing::const_iterator end) {
    const auto& key = row->first;
    const auto first = static_cast<std::uint32_t>(entries.size());
    for (; row != end; ++row)
      if (row->second.use == Use::on) entries.push_back({row->first.kind, row->second.display});
    if (entries.size() == first) return;

    auto& of_system = codes_of(key.system);
    const bool is_prefix = key.match == Match::prefix;
    if (is_prefix) inherit(first, of_system.find_prefix(key.code, key.code.size() - 1));
    const Run run{first, static_cast<std::uint32_t>(entries.size()) - first};
    (is_prefix ? of_system.prefix : of_system.exact).insert(key.code, run);
    if (is_prefix) note_length(of_system.prefix_lengths, key.code.size());
  }

  /// A longer prefix says what the shorter ones say too, so that look-up may stop at the first.
  void inherit(std::uint32_t own_first, const Run* shorter) {
    if (shorter == nullptr) return;
    const auto own_end = entries.size();
    for (auto at = shorter->first; at < shorter->first + shorter->count; ++at) {
      const auto inherited = entries[at];
      const auto own = std::span(entries).subspan(own_first, own_end - own_first);
      if (std::ranges::find(own, inherited.kind, &Entry::kind) == own.end()) entries.push_back(inherited);
    }
  }

  static void note_length(std::vector<std::size_t>& lengths, std::size_t length) {
    const auto place = std::ranges::lower_bound(lengths, length, std::greater{});
    if (place == lengths.end() || *place != length) lengths.insert(place, length);
  }
};

Terminology::Terminology(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Terminology::Terminology(Terminology&&) noexcept = default;
Terminology& Terminology::operator=(Terminology&&) noexcept = default;
Terminology::~Terminology() = default;

std::vector<Row> shipped_codes() {
  std::vector<Row> rows;
  for (const auto& [name, csv] :
       {std::pair{"conditions.csv", embedded::conditions_csv}, std::pair{"medications.csv", embedded::medications_csv},
        std::pair{"observations.csv", embedded::observations_csv}})
    std::ranges::move(read_codes(csv, name).value(), std::back_inserter(rows));
  return rows;
}

std::vector<UnitRow> shipped_units() {
  return read_units(embedded::units_csv, "units.csv").value();
}

const Terminology& Terminology::shipped() {
  static const Terminology terminology = build(shipped_codes(), shipped_units()).value();
  return terminology;
}

fhir::Result<Terminology> Terminology::build(std::span<const Row> codes, std::span<const UnitRow> units) {
  for (const auto& row : codes)
    if (const auto fault = fault_of(row)) return fhir::Issue{fhir::IssueType::value, {}, row.system + "|" + row.code + ": " + *fault};
  for (const auto& row : units)
    if (const auto fault = fault_of(row)) return fhir::Issue{fhir::IssueType::value, {}, "unit `" + row.spelling + "`: " + *fault};
  return Terminology(std::make_unique<const Tables>(codes, units));
}

std::span<const Entry> Terminology::lookup(std::string_view system, std::string_view code) const {
  const auto* number = tables_->systems.find(system);
  if (number == nullptr) return {};
  const auto& codes = tables_->codes[*number];

  if (codes.is_din && lacks_leading_zero(system, code)) {
    std::array<char, din_digits> whole{'0'};
    std::ranges::copy(code, whole.begin() + 1);
    return tables_->entries_of(codes.exact.find({whole.data(), whole.size()}));
  }
  const auto* run = codes.exact.find(code);
  return tables_->entries_of(run != nullptr ? run : codes.find_prefix(code, code.size()));
}

bool Terminology::names_anastrozole(std::string_view text) const {
  return tables_->anastrozole.any_in(text);
}

const Units& Terminology::units() const {
  return tables_->units;
}

}  // namespace terminology
