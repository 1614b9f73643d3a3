#pragma once
// What judging rests on: the protocol and the code tables, the shipped ones or a hospital's.

#include "mapping/protocol/mistake.hpp"
#include "mapping/protocol/protocol.hpp"
#include "mapping/terminology/terminology.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct Rules {
  protocol::Protocol protocol;
  terminology::Terminology terminology;
};

/// Those that are part of the program.
Rules shipped_rules();

/// The protocol of a file, its worked cases run; empty: the shipped one. What is wrong is said on standard error; nothing then.
std::optional<protocol::Protocol> load_protocol_file(const std::string& file);

/// The shipped code tables, extended by the files of folders: *.csv of the same columns, *.json ValueSet and ConceptMap. As above.
std::optional<terminology::Terminology> load_terminology(std::span<const std::string> folders);

/// Says on standard error what is wrong with a protocol file.
void complain_about(const protocol::Mistakes& mistakes, const std::string& name, std::string_view text);

/// Both. All that is wrong with either is said.
std::optional<Rules> load_rules(const std::string& protocol_file, std::span<const std::string> terminology_folders);

}  // namespace app
