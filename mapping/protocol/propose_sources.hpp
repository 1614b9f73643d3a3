#pragma once
// From facts to names that outlive the timeline, and what became of a name since.

#include "mapping/protocol/ledger.hpp"

#include <span>

namespace protocol {

/// Sorted, nothing twice.
std::vector<Cited> cite(const clinical::Timeline& timeline, std::span<const SourceId> sources);

/// What the record says today of a version that was cited.
enum class Fate : std::uint8_t { unchanged, newer_version, withdrawn };
Fate fate_of(const Cited& cited, const clinical::Timeline& timeline);

/// Whether evidence was taken back (CR-1): withdrawn, or a newer version of it stands where only a mistake makes one. A medication that
/// is stopped, an order that is completed, a condition that passes have newer versions in their ordinary life.
bool taken_back(std::span<const Cited> evidence, const clinical::Timeline& timeline);

}  // namespace protocol
