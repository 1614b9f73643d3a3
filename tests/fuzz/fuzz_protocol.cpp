// Bytes as a protocol file and as a story: refused with places inside the text, or judged without a crash.

#include "mapping/protocol/cases.hpp"
#include "mapping/protocol/show.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_places(const protocol::Mistakes& mistakes, std::string_view text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  require(!mistakes.empty());
  for (const auto& mistake : mistakes) require(!mistake.text.empty() && mistake.line >= 1 && mistake.line <= lines && mistake.column >= 1);
}

void read_as_protocol(std::string_view text) {
  const auto loaded = protocol::load_protocol(text);
  if (const auto* mistakes = std::get_if<protocol::Mistakes>(&loaded)) return check_places(*mistakes, text);
  require(!protocol::show(std::get<protocol::ProtocolFile>(loaded)).empty());
}

void read_as_story(std::string_view text) {
  const auto read = protocol::read_story(text, {});
  if (const auto* mistakes = std::get_if<protocol::Mistakes>(&read)) return check_places(*mistakes, text);
  protocol::run(protocol::shipped_protocol(), std::get<protocol::Story>(read));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  read_as_protocol(text);
  read_as_story(text);
  return 0;
}
