#include "mapping/protocol/protocol.hpp"

#include "mapping/protocol/embedded.hpp"
#include "mapping/protocol/load.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace protocol {
namespace {

/// The shipped text is part of the program: a mistake in it is a bug, which the tests find.
Protocol load_shipped() {
  auto loaded = load_protocol(shipped_protocol_text());
  if (const auto* mistakes = std::get_if<Mistakes>(&loaded)) {
    const auto& first = mistakes->front();
    throw std::logic_error(fmt::format("shipped protocol.toml:{}:{}: {}", first.line, first.column, first.text));
  }
  return std::move(std::get<ProtocolFile>(loaded).protocol);
}

}  // namespace

std::string_view shipped_protocol_text() {
  return embedded::protocol_toml;
}

const Protocol& shipped_protocol() {
  static const Protocol protocol = load_shipped();
  return protocol;
}

}  // namespace protocol
