#pragma once
// Identities: computed before anything is sent, so that sending twice is the same as sending once. docs/FORMATS.md, "Identities".

#include "mapping/protocol/ledger.hpp"

#include <string>
#include <string_view>

namespace outbound {

/// Of an episode: hash of `episode`, source name, `Patient/id`, `Type/id` of the resource that supported it first.
std::string episode_key(std::string_view source, std::string_view patient, std::string_view named);
/// The key as it was read back from the chart, else the computed one.
std::string episode_key(std::string_view source, const protocol::EpisodeRecord& episode);

/// identifier.value: `careplan-` and the episode key.
std::string care_plan_identifier(std::string_view episode_key);
/// identifier.value of all else in an episode: the kind (`issue`, `flag`, `task`, `message`) and a hash of episode key, kind, alert code
/// (or empty), subject key (or empty). A subject key of several lines has them joined by LF.
std::string identifier(std::string_view episode_key, std::string_view kind, std::string_view code, std::string_view subject);
std::string message_identifier(std::string_view episode_key, const protocol::MessageName& name);
/// The errand's subject key: `confirm-start-date`, `obtain-bmd`, `denosumab-due`.
std::string_view subject_key(protocol::Errand errand);
/// `raise`, `rise`, `return`, `correction`
std::string_view to_code(protocol::Why why);

std::string device_identifier(std::string_view source);
/// Provenance has no identifier: this is its id, or where the server gives ids its second tag.
std::string provenance_id(std::string_view target_identifier, std::string_view revision);

/// The first 32 hex digits of SHA-256.
std::string short_hash(std::string_view text);

}  // namespace outbound
