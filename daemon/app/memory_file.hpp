#pragma once
// A file that is nowhere on disk, for what is read as a file but made here.

#include "fhir/primitive/issue.hpp"

#include <string>
#include <string_view>

namespace app {

class MemoryFile {
 public:
  static fhir::Result<MemoryFile> holding(std::string_view text);

  MemoryFile(MemoryFile&& other) noexcept;
  MemoryFile& operator=(MemoryFile&& other) noexcept;
  ~MemoryFile();

  /// Under which this process can open it, as long as this object lives.
  std::string path() const;

 private:
  explicit MemoryFile(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
};

}  // namespace app
