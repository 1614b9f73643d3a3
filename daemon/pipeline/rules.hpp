#pragma once
// What judging and writing rest on, beside the records.

#include "mapping/inbound/understand.hpp"
#include "mapping/outbound/settings.hpp"
#include "mapping/protocol/protocol.hpp"
#include "mapping/terminology/terminology.hpp"

#include <string>

namespace pipeline {

/// The referenced objects must outlive whatever gets the rules.
struct Rules {
  const protocol::Protocol& protocol;
  const terminology::Terminology& terminology;
  const outbound::Settings& settings;
  std::string sex_extension;  ///< see inbound::Understanding

  inbound::Understanding understanding() const { return {terminology, settings.zone, protocol.parameters.reading, sex_extension}; }
};

}  // namespace pipeline
