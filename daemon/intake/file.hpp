#pragma once
// A file that can be read anywhere and again. What is not one (a pipe) is copied to a nameless temporary file first.

#include "daemon/intake/inputs.hpp"

#include <cstddef>
#include <cstdint>

namespace intake {

class File {
 public:
  /// Opens an input for reading; a pipe is copied whole, which may take as long as its writer wants.
  static fhir::Result<File> open(const Input& input);

  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  ~File();

  /// Fills the buffer as far as the file goes from the offset; how many bytes that was. Cost: one system call, mostly.
  fhir::Result<std::size_t> read_at(std::uint64_t offset, char* buffer, std::size_t size) const;

 private:
  explicit File(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
};

}  // namespace intake
