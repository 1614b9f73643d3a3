#include "mapping/outbound/identity.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <array>
#include <cassert>

namespace outbound {

std::string short_hash(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  [[maybe_unused]] const int done = EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
  assert(done == 1 && size == 32);
  std::string hex;
  for (std::size_t i = 0; i < 16; ++i) hex += fmt::format("{:02x}", digest[i]);
  return hex;
}

std::string episode_key(std::string_view source, std::string_view patient, std::string_view named) {
  return short_hash(fmt::format("episode\n{}\n{}\n{}", source, patient, named));
}

std::string episode_key(std::string_view source, const protocol::EpisodeRecord& episode) {
  return episode.key.empty() ? episode_key(source, episode.patient, episode.named) : episode.key;
}

std::string care_plan_identifier(std::string_view episode_key) {
  return fmt::format("careplan-{}", episode_key);
}

std::string identifier(std::string_view episode_key, std::string_view kind, std::string_view code, std::string_view subject) {
  return fmt::format("{}-{}", kind, short_hash(fmt::format("{}\n{}\n{}\n{}", episode_key, kind, code, subject)));
}

std::string message_identifier(std::string_view episode_key, const protocol::MessageName& name) {
  const std::string day = fhir::to_string(name.day);
  if (name.digest) return identifier(episode_key, "message", "", fmt::format("{}\n{}", name.recipient, day));
  return identifier(episode_key, "message", protocol::to_code(name.code),
                    fmt::format("{}\n{}\n{}\n{}", name.subject, name.recipient, day, to_code(name.why)));
}

std::string_view subject_key(protocol::Errand errand) {
  switch (errand) {
    case protocol::Errand::confirm_start_date:
      return "confirm-start-date";
    case protocol::Errand::obtain_bmd:
      return "obtain-bmd";
    case protocol::Errand::denosumab_due:
      return "denosumab-due";
  }
  return {};
}

std::string_view to_code(protocol::Why why) {
  switch (why) {
    case protocol::Why::raise:
      return "raise";
    case protocol::Why::rise:
      return "rise";
    case protocol::Why::again:
      return "return";
    case protocol::Why::correction:
      return "correction";
  }
  return {};
}

std::string device_identifier(std::string_view source) {
  return "device-" + short_hash(fmt::format("device\n{}", source));
}

std::string provenance_id(std::string_view target_identifier, std::string_view revision) {
  return "provenance-" + short_hash(fmt::format("{}\n{}", target_identifier, revision));
}

}  // namespace outbound
