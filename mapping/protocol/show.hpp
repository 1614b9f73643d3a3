#pragma once
// The protocol as a clinician reads it.

#include "mapping/protocol/load.hpp"

#include <string>
#include <vector>

namespace protocol {

/// Parameters by group with value, unit, boundary, basis, citation and who signed; alerts, activities and rules with their texts.
/// Plain text, UTF-8, lines of any length, a line break at the end.
std::string show(const ProtocolFile& file);

/// Parameters of basis M or E that nobody has signed, in the file's order.
std::vector<ParameterEntry> unsigned_parameters(const Protocol& protocol);

/// One line each, then how many; says so when there is none.
std::string show_unsigned(const Protocol& protocol);

}  // namespace protocol
