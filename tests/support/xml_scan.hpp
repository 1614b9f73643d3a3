#pragma once
// Elements and attributes picked out of well-formed XML by name: enough for the published test files, no parser.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// The text without its comments.
inline std::string without_comments(std::string_view xml) {
  std::string kept;
  while (true) {
    const auto begin = xml.find("<!--");
    kept += xml.substr(0, begin);
    if (begin == std::string_view::npos) return kept;
    const auto end = xml.find("-->", begin);
    if (end == std::string_view::npos) return kept;
    xml.remove_prefix(end + 3);
  }
}

/// Each element of this name, from its tag to its end tag (or the end of an empty one). They are not nested in one another.
inline std::vector<std::string_view> elements(std::string_view xml, std::string_view name) {
  const auto open = "<" + std::string(name) + " ";
  const auto close = "</" + std::string(name) + ">";
  std::vector<std::string_view> found;
  for (auto at = xml.find(open); at != std::string_view::npos; at = xml.find(open, at + 1)) {
    const auto tag_end = xml.find('>', at);
    const bool is_empty = tag_end != std::string_view::npos && xml[tag_end - 1] == '/';
    found.push_back(xml.substr(at, (is_empty ? tag_end : xml.find(close, at)) - at));
  }
  return found;
}

/// An attribute of an element's tag, entities resolved; empty: not there.
inline std::string attribute(std::string_view element, std::string_view name) {
  element = element.substr(0, element.find('>'));
  const auto key = std::string(name) + "=\"";
  auto at = element.find(key);
  while (at != std::string_view::npos && at > 0 && element[at - 1] != ' ' && element[at - 1] != '\t' && element[at - 1] != '\n')
    at = element.find(key, at + 1);
  if (at == std::string_view::npos) return {};
  const auto begin = at + key.size();
  std::string value(element.substr(begin, element.find('"', begin) - begin));
  for (const auto& [entity, text] : {std::pair{"&lt;", "<"}, std::pair{"&gt;", ">"}, std::pair{"&quot;", "\""}, std::pair{"&amp;", "&"}})
    for (auto found = value.find(entity); found != std::string::npos; found = value.find(entity, found + 1))
      value.replace(found, std::string_view(entity).size(), text);
  return value;
}

}  // namespace support
