#pragma once
// The protocol as one value: parameters for the rules, texts for people, and who answers for each. See docs/PROTOCOL.md.

#include "fhir/primitive/issue.hpp"
#include "mapping/protocol/parameters.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace protocol {

/// Requirement document, published guidance that was seen, guidance from memory, engineering default.
enum class Basis { requirement, guidance, memory, engineering };

struct Signature {
  std::string name;
  std::string role;
  std::string date;  ///< YYYY-MM-DD

  bool operator==(const Signature&) const = default;
};

/// A parameter as the file has it, for people.
struct ParameterEntry {
  std::string id;     ///< P01, or P39.oral where one row has several values
  std::string group;  ///< heading it stands under: "Baseline"
  std::string name;
  std::string value;  ///< as written: "5.0"
  std::string unit;
  std::string boundary;  ///< "<=", ">" ...: which side of the value counts
  std::vector<Basis> basis;
  std::string citation;
  std::optional<Signature> signature;
};

/// The texts of one alert code: name and the sentences that outbound fills in.
struct AlertText {
  std::string name;      ///< "baseline DEXA overdue"
  std::string matters;   ///< why it matters
  std::string consider;  ///< options, not orders
  std::string task;      ///< what is asked of whom; empty where the alert has no Task
  std::string citation;

  bool operator==(const AlertText&) const = default;
};

struct ActivityText {
  std::string name;  ///< "Baseline DEXA"
  std::string description;

  bool operator==(const ActivityText&) const = default;
};

/// Immutable once loaded; share it freely between threads.
struct Protocol {
  std::string id;       ///< anastrozole-bone-health
  std::string version;  ///< 0.2.0
  std::string title;
  Parameters parameters;
  std::vector<ParameterEntry> entries;                          ///< in the file's order
  std::map<std::string, AlertText, std::less<>> alerts;         ///< by code
  std::map<std::string, ActivityText, std::less<>> activities;  ///< by code
  std::map<std::string, std::string, std::less<>> rules;        ///< citation by rule id ("PT-1"), where one is known
  std::string reference_text;                                   ///< shown with every comparison of scans (section 8)
  std::string preanalytic_text;                                 ///< goes with every marker message (section 10)

  /// `anastrozole-bone-health|0.2.0`
  std::string canonical() const { return id + "|" + version; }
};

/// The protocol file that is part of the program.
std::string_view shipped_protocol_text();
/// The shipped protocol, loaded once.
const Protocol& shipped_protocol();

}  // namespace protocol
