#pragma once
// A flat map from strings to small values, built once. Look-up is O(1) and allocates nothing.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace terminology {

/// Open addressing with linear probing, at most half full. The keys' characters belong to somebody who lives longer.
template <class Value>
class StringTable {
 public:
  void insert(std::string_view key, Value value) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    place({hash_of(key), key, value});
    ++size_;
  }

  /// Null: not there.
  const Value* find(std::string_view key) const {
    if (size_ == 0) return nullptr;
    const auto hash = hash_of(key);
    for (std::size_t at = hash & mask(); slots_[at].hash != empty; at = (at + 1) & mask())
      if (slots_[at].hash == hash && slots_[at].key == key) return &slots_[at].value;
    return nullptr;
  }

 private:
  static constexpr std::size_t empty = 0;
  static constexpr std::size_t smallest = 8;  // a power of two, as every size

  struct Slot {
    std::size_t hash = empty;
    std::string_view key;
    Value value{};
  };

  static std::size_t hash_of(std::string_view key) {
    const auto hash = std::hash<std::string_view>{}(key);
    return hash == empty ? 1 : hash;
  }

  std::size_t mask() const { return slots_.size() - 1; }

  void place(const Slot& slot) {
    std::size_t at = slot.hash & mask();
    while (slots_[at].hash != empty) at = (at + 1) & mask();
    slots_[at] = slot;
  }

  void grow() {
    std::vector<Slot> old(slots_.empty() ? smallest : 2 * slots_.size());
    old.swap(slots_);
    for (const auto& slot : old)
      if (slot.hash != empty) place(slot);
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

}  // namespace terminology
