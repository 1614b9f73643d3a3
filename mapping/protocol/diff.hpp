#pragma once
// What changes when one protocol file takes the place of another.

#include "mapping/protocol/load.hpp"

#include <string>
#include <vector>

namespace protocol {

/// A parameter whose value, unit or boundary differs; a side where it is missing is empty.
struct ParameterChange {
  std::string id;
  std::string name;
  std::string before;  ///< "20 pg/mL <"
  std::string after;

  bool operator==(const ParameterChange&) const = default;
};

/// A worked case, of either file, that the two files answer differently.
struct CaseChange {
  std::string id;
  Day day{};
  std::vector<std::string> before;  ///< what only the first says: "A06 moderate by E2-M3"
  std::vector<std::string> after;   ///< what only the second says

  bool operator==(const CaseChange&) const = default;
};

struct Difference {
  std::string before;  ///< canonical name and version of each
  std::string after;
  std::vector<ParameterChange> parameters;
  std::vector<std::string> texts;  ///< codes of alerts, activities and rules whose texts differ
  std::vector<CaseChange> cases;   ///< by id, then day
};

/// Every case of both files is judged by the parameters of both; a case that both files tell alike is judged once.
Difference diff(const ProtocolFile& before, const ProtocolFile& after);

/// For a terminal: plain text, a line break at the end; says so when nothing differs.
std::string to_text(const Difference& difference);

}  // namespace protocol
