#pragma once
// What a hospital decides about our output, and what identifies the program that writes it. docs/FORMATS.md, "What we write".

#include "fhir/model/datatypes.hpp"
#include "fhir/primitive/zone.hpp"
#include "mapping/protocol/propose.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace outbound {

/// By severity: references, or the word `prescriber`.
struct Recipients {
  std::vector<std::string> high;
  std::vector<std::string> moderate;
  std::vector<std::string> low;
  std::vector<std::string> info;

  const std::vector<std::string>& of(protocol::Severity severity) const;
};

inline constexpr std::string_view prescriber_word = "prescriber";

/// `prescriber` to everybody: what an offline replay does when nobody says otherwise.
Recipients prescriber_alone();

/// Whether both Communication.recipient and Task.owner take it: `Type/id` of a Practitioner, PractitionerRole, Organization, CareTeam or
/// HealthcareService.
bool may_be_told(std::string_view reference);

/// Puts a reference in the place of `prescriber`; an empty one drops the word. Nobody twice.
protocol::Audience audience(const Recipients& recipients, std::string_view prescriber);

struct Settings {
  std::string source = "main";  ///< name of the record system in the configuration: part of every identity
  std::string base = "urn:oid:2.25.222029058838805458606943156362247084057";
  std::string language = "en";
  bool address_conditions = true;  ///< CarePlan.addresses: with referential integrity it keeps people from deleting them
  bool own_ids = true;             ///< the server takes our ids (update as create)
  fhir::CodeableConcept plan_category{{}, "Bone health monitoring"};
  Recipients recipients = prescriber_alone();
  fhir::Zone zone = fhir::Zone::utc();
  std::chrono::minutes digest_at{7 * 60};  ///< since midnight, hospital zone
  std::string program_version;
  std::string configuration_hash;
};

/// The arcs under Settings::base.
enum class Arc { identifiers = 1, alerts, activities, protocol, tags, actions, rules };
std::string arc(const Settings& settings, Arc arc);

}  // namespace outbound
