#include "daemon/app/rules.hpp"

#include "daemon/app/console.hpp"
#include "daemon/app/files.hpp"
#include "daemon/app/mistake.hpp"
#include "mapping/inbound/hospital_tables.hpp"
#include "mapping/protocol/load.hpp"

#include <utility>
#include <variant>

namespace app {
namespace {

/// Adds one file; false after saying what is wrong.
bool add_file(const std::string& path, inbound::HospitalTables& tables) {
  const auto text = read_file(path);
  const auto added = text ? tables.add(*text, path) : fhir::Result<void>(text.error());
  if (!added) complain(added.error().diagnostics);
  return added.has_value();
}

}  // namespace

Rules shipped_rules() {
  // The shipped tables are right, or no test of theirs has passed.
  return {protocol::shipped_protocol(), inbound::HospitalTables().build().value()};
}

std::optional<protocol::Protocol> load_protocol_file(const std::string& file) {
  if (file.empty()) return protocol::shipped_protocol();
  const auto text = read_file(file);
  if (!text) return complain(text.error().diagnostics), std::nullopt;
  auto loaded = protocol::load_protocol(*text);
  if (auto* const good = std::get_if<protocol::ProtocolFile>(&loaded)) return std::move(good->protocol);
  complain_about(std::get<protocol::Mistakes>(loaded), file, *text);
  complain(file + " is refused: nothing was judged");
  return std::nullopt;
}

void complain_about(const protocol::Mistakes& mistakes, const std::string& name, std::string_view text) {
  for (const auto& [line, column, reason] : mistakes)
    complain(show({.file = name, .line = line, .column = column, .reason = reason, .advice = {}}, text));
}

std::optional<terminology::Terminology> load_terminology(std::span<const std::string> folders) {
  inbound::HospitalTables tables;
  bool good = true;
  for (const auto& folder : folders) {
    const auto files = files_in(folder, {".csv", ".json"});
    if (!files) complain(files.error().diagnostics);
    good = good && files;
    if (!files) continue;
    for (const auto& file : *files) good = add_file(file, tables) && good;
  }
  if (!good) return std::nullopt;
  auto built = tables.build();
  if (!built) return complain(built.error().diagnostics), std::nullopt;
  return *std::move(built);
}

std::optional<Rules> load_rules(const std::string& protocol_file, std::span<const std::string> terminology_folders) {
  auto protocol = load_protocol_file(protocol_file);
  auto terminology = load_terminology(terminology_folders);
  if (!protocol || !terminology) return std::nullopt;
  return Rules{*std::move(protocol), *std::move(terminology)};
}

}  // namespace app
