#pragma once
// The files of an archive, from which single resources are taken where they stand.

#include "daemon/intake/file.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace intake {

class Shelf {
 public:
  explicit Shelf(std::span<const Input> inputs) : inputs_(inputs.begin(), inputs.end()) {}

  const Input& input(std::uint32_t number) const { return inputs_[number]; }
  /// Opens a file, or gives the one that is open. Copies of pipes stay; of others the longest open make room.
  fhir::Result<const File*> file(std::uint32_t number);

  /// The JSON object that begins at an offset. One that is not there (any more) is an Issue.
  fhir::Result<std::string> object_at(std::uint32_t number, std::uint64_t offset);

 private:
  bool in_window(std::uint32_t number, std::uint64_t offset) const;
  fhir::Result<bool> widen(std::uint32_t number, std::uint64_t offset, std::size_t size);
  void make_room();

  std::vector<Input> inputs_;
  std::map<std::uint32_t, File> open_;
  // What was read last: neighbours are often asked for one after the other.
  std::uint32_t window_file_ = 0;
  std::uint64_t window_offset_ = 0;
  std::string window_;
};

}  // namespace intake
