#pragma once
// What one document tells: a line about each resource version in it, enough to know whose it is and whether it matters.

#include "daemon/intake/documents.hpp"
#include "daemon/intake/knowledge.hpp"
#include "daemon/intake/unread.hpp"
#include "fhir/json/document.hpp"
#include "fhir/model/resources.hpp"

#include <vector>

namespace intake {

/// A resource version, or the deletion of a resource, seen in passing.
struct Sighting {
  enum class Kind : std::uint8_t { other /* of a type that is never used */, patient, medication, specimen, used, deletion };

  Kind kind = Kind::other;
  bool relevant = false;           ///< some rule may use this version
  bool tells_anastrozole = false;  ///< of a Medication: those who refer to it do
  bool id_from_url = false;        ///< the resource itself has no id
  std::string reference{};         ///< `Type/id`
  std::string patient{};           ///< as written: `Patient/id` or what may be a fullUrl; empty: of none
  std::string full_url{};          ///< where references may use it instead of `Type/id`
  std::string medication{};        ///< the Medication that decides whether anastrozole is told
  std::string replaced_by{};       ///< the Patient that replaces this one
  std::optional<fhir::Instant> arrival{};
  std::optional<fhir::Instant> carried{};  ///< timestamp of the Bundle around it
  std::uint64_t offset = 0;                ///< of the resource in its file
};

struct Sightings {
  std::vector<Sighting> seen;
  std::vector<Unread> unread;  ///< without the file's name
};

/// Reads a document. What is broken is told, the rest of a Bundle is read all the same; Bundles in Bundles too. The timestamp of a search
/// page is when somebody asked, not when the hospital knew: it carries nothing.
Sightings look_through(JsonDocument document, const Knowledge& knowledge);

/// The arrival of a version as inbound::arrival_of tells, `carried` being known as a moment already.
std::optional<fhir::Instant> arrival_of(const fhir::Resource& resource, std::optional<fhir::Instant> carried, const fhir::Zone& zone);

/// How files are read: a person chose them, so only the document bounds them.
fhir::Result<fhir::json::Document> parse(std::string text);

}  // namespace intake
