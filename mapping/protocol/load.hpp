#pragma once
// The one reader of protocol files. A file that is not whole and right is refused: there is no default for anything in it.
// Format: docs/PROTOCOL.md, "The file".

#include "mapping/protocol/mistake.hpp"
#include "mapping/protocol/protocol.hpp"
#include "mapping/protocol/story.hpp"

#include <string_view>
#include <variant>
#include <vector>

namespace protocol {

/// A worked case of the file.
struct Case {
  std::string id;     ///< X44a
  std::string about;  ///< one sentence; may be empty
  std::string text;   ///< the story as written
  Story story;
  std::size_t line = 1;  ///< of the id, in the file
  std::size_t column = 1;
  std::size_t story_line = 1;    ///< line of the file on which the story's first line stands
  std::size_t story_column = 1;  ///< column on which the story's first line begins; its other lines begin at 1
};

struct ProtocolFile {
  Protocol protocol;
  std::vector<Case> cases;  ///< in the file's order
};

using Loaded = std::variant<ProtocolFile, Mistakes>;

/// Reads the text, its cases too, but does not run them. Every mistake of one reading is told, in the order of lines
/// (only the first where the text is not TOML).
Loaded read_protocol(std::string_view text);

/// Reads the text and runs its cases: one that does not come out as it says is a mistake at its expectation.
Loaded load_protocol(std::string_view text);

}  // namespace protocol
