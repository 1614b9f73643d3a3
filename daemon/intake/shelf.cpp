#include "daemon/intake/shelf.hpp"

#include "daemon/intake/documents.hpp"

#include <algorithm>
#include <utility>

namespace intake {
namespace {

constexpr std::size_t open_max = 64;
constexpr std::size_t window_min = 64U << 10U;

}  // namespace

fhir::Result<const File*> Shelf::file(std::uint32_t number) {
  if (const auto known = open_.find(number); known != open_.end()) return &known->second;
  if (open_.size() >= open_max) make_room();
  auto opened = File::open(inputs_[number]);
  if (!opened) return opened.error();
  return &open_.emplace(number, *std::move(opened)).first->second;
}

fhir::Result<std::string> Shelf::object_at(std::uint32_t number, std::uint64_t offset) {
  for (std::size_t size = window_min;; size *= 4) {
    if (in_window(number, offset)) {
      const auto text = std::string_view(window_).substr(offset - window_offset_);
      if (const auto length = bracketed_length(text)) return std::string(text.substr(0, *length));
    }
    const auto more = widen(number, offset, size);
    if (!more) return more.error();
    if (!*more || size > document_bytes_max)
      return fhir::Issue{fhir::IssueType::conflict, {}, inputs_[number].name() + ": the file changed while it was read"};
  }
}

bool Shelf::in_window(std::uint32_t number, std::uint64_t offset) const {
  return number == window_file_ && offset >= window_offset_ && offset < window_offset_ + window_.size();
}

/// Reads from the offset on; false if there is no more than the window had already.
fhir::Result<bool> Shelf::widen(std::uint32_t number, std::uint64_t offset, std::size_t size) {
  const auto source = file(number);
  if (!source) return source.error();
  const std::size_t had = in_window(number, offset) && window_offset_ == offset ? window_.size() : 0;
  window_.resize(size);
  const auto got = (*source)->read_at(offset, window_.data(), size);
  window_.resize(got ? *got : 0);
  window_file_ = number;
  window_offset_ = offset;
  if (!got) return got.error();
  return *got > had;
}

void Shelf::make_room() {
  const auto reopenable =
      std::find_if(open_.begin(), open_.end(), [this](const auto& entry) { return inputs_[entry.first].is_regular_file; });
  if (reopenable != open_.end()) open_.erase(reopenable);
}

}  // namespace intake
