#pragma once
// Chance that gives the same on every machine: <random> leaves its distributions to the library.

#include <cstddef>
#include <cstdint>

namespace sandbox {

/// SplitMix64 (Steele, Lea, Flood 2014). Good enough to make up a hospital.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();
  /// Both ends included; high >= low.
  int between(int low, int high);
  bool chance(int percent) { return between(1, 100) <= percent; }
  /// Of a list that is not empty.
  template <class List>
  const auto& one_of(const List& list) {
    return list[static_cast<std::size_t>(between(0, static_cast<int>(list.size()) - 1))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace sandbox
