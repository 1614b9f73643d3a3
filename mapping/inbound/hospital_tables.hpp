#pragma once
// The code tables that a hospital adds: CSV of our own columns, FHIR ValueSets and ConceptMaps. docs/FORMATS.md, "Terminology folders".

#include "mapping/terminology/terminology.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inbound {

/// The shipped tables and what is added to them. Later additions win over earlier ones.
class HospitalTables {
 public:
  HospitalTables();

  /// Adds a file by what it is:
  ///   NAME.csv   a table of codes or of units with the columns of the shipped ones
  ///   KIND.json  a ValueSet (R4, R5): each code that it lists, or that its expansion lists, is of the kind that the file is named after
  ///   NAME.json  a ConceptMap (R4, R5): a code that maps to an equivalent or wider one is of all kinds of that one
  /// An Issue names the file and what is wrong with it, all of it; nothing of such a file is added. A ValueSet that leaves its codes to be
  /// computed (filters, whole systems, other ValueSets) is refused unless it carries an expansion.
  fhir::Result<void> add(std::string_view text, std::string_view name);

  /// ConceptMaps see the codes of all other files, whatever the order, but not those of one another.
  fhir::Result<terminology::Terminology> build() const;

 private:
  struct Mapping {
    terminology::Row row;  ///< kind left open
    std::string target_system;
    std::string target_code;
  };

  fhir::Result<void> add_json(std::string_view text, std::string_view name);

  std::vector<terminology::Row> codes_;
  std::vector<terminology::UnitRow> units_;
  std::vector<Mapping> mappings_;
};

}  // namespace inbound
