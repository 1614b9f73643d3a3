#include "daemon/intake/unread.hpp"

namespace intake {

std::string to_string(const Unread& unread) {
  const auto& [code, path, diagnostics] = unread.issue;
  std::string text = unread.file;
  if (unread.line != 0) text.append(":").append(std::to_string(unread.line));
  if (unread.column != 0) text.append(":").append(std::to_string(unread.column));
  if (unread.entry && !path.starts_with("Bundle.entry")) text.append(": entry ").append(std::to_string(*unread.entry));
  if (!path.empty()) text.append(": ").append(path);
  text.append(": ").append(diagnostics);
  return text.append(" (").append(to_code(code)).append(")");
}

}  // namespace intake
