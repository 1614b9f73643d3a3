#include "daemon/app/console.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

namespace app {

void complain(std::string_view text) {
  std::string line = "bonewatch: ";
  line.append(text);
  if (!line.ends_with('\n')) line.push_back('\n');
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

bool flush_results() {
  const bool whole = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (!whole) complain(std::string("the results could not be written: ") + std::strerror(errno));
  return whole;
}

}  // namespace app
