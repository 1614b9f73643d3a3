#include "daemon/app/memory_file.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace app {

fhir::Result<MemoryFile> MemoryFile::holding(std::string_view text) {
  MemoryFile file(::memfd_create("bonewatch", MFD_CLOEXEC));
  while (file.descriptor_ >= 0 && !text.empty()) {
    const ssize_t put = ::write(file.descriptor_, text.data(), text.size());
    if (put < 0) break;
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  if (text.empty() && file.descriptor_ >= 0) return file;
  return fhir::Issue{fhir::IssueType::processing, {}, "memory: " + std::generic_category().message(errno)};
}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

MemoryFile& MemoryFile::operator=(MemoryFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

MemoryFile::~MemoryFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::string MemoryFile::path() const {
  return "/proc/self/fd/" + std::to_string(descriptor_);
}

}  // namespace app
