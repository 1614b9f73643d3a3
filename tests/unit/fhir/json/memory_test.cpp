// Reading a body takes at most four times its size, the body included, at any moment and for every shape. This program counts what
// operator new hands out. (RapidJSON's own stack comes from malloc: eight bytes a level, within the allowance below.)

#include "fhir/json/document.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>

namespace {

std::size_t allocated = 0;
std::size_t peak = 0;

/// Room for the size in front of each block, keeping its alignment.
constexpr std::size_t header = alignof(std::max_align_t);

}  // namespace

void* operator new(std::size_t size) {
  auto* const block = static_cast<std::byte*>(std::malloc(size + header));
  if (!block) throw std::bad_alloc();
  new (block) std::size_t(size);
  allocated += size;
  peak = std::max(peak, allocated);
  return block + header;
}

void operator delete(void* memory) noexcept {
  if (!memory) return;
  auto* const block = static_cast<std::byte*>(memory) - header;
  allocated -= *std::launder(reinterpret_cast<std::size_t*>(block));
  std::free(block);
}

void operator delete(void* memory, std::size_t) noexcept {
  operator delete(memory);
}

namespace fhir::json {
namespace {

constexpr std::size_t allowance = 2048;  // for a body of a few bytes

/// What is allocated at most while the body is read, itself included; both when it is taken and when it is not.
std::size_t peak_of(std::string body) {
  body.shrink_to_fit();
  const std::size_t others = allocated - body.capacity() - 1;
  peak = allocated;
  const auto document = Document::parse(std::move(body), Limits::for_files());
  return peak - others;
}

/// About a megabyte of a piece over and over.
std::string array_of(std::string_view piece, std::size_t bytes = 1 << 20) {
  std::string body = "[";
  while (body.size() < bytes) body.append(piece).append(",");
  body.back() = ']';
  return body;
}

std::string object_of_short_keys(std::size_t count) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  std::string body = "{";
  for (std::size_t i = 0; i < count; ++i) {
    body += '"';
    for (std::size_t rest = i; rest != 0; rest /= letters.size()) body += letters[rest % letters.size()];
    body += "\":0,";
  }
  body.back() = '}';
  return body;
}

std::string chains_of(std::string_view open, std::string_view close) {
  std::string chain;
  for (std::size_t i = 1; i < depth_max; ++i) chain += open;
  for (std::size_t i = 1; i < depth_max; ++i) chain += close;
  return array_of(chain);
}

TEST(Memory, StaysBelowFourTimesTheBody) {
  for (const auto& body :
       {array_of("0"), array_of("[]"), array_of("{}"), array_of("\"\""), array_of("[0]"), array_of("[[0]]"), array_of("[0,0]"),
        array_of(R"({"a":0})"), array_of(R"({"":""})"), array_of(R"({"":[]})"), chains_of("[", "]"), chains_of("{\"\":", "}"),
        object_of_short_keys(200'000), std::string(1 << 20, '['), "[" + std::string(1 << 20, ' ') + "]",
        "[\"" + std::string(1 << 20, 'x') + "\"]", "[\"" + std::string(1 << 20, 'x')}) {
    const auto bytes = static_cast<double>(peak_of(body));
    EXPECT_LE(bytes / static_cast<double>(body.size()), 4.0) << body.substr(0, 20);
    EXPECT_GE(bytes, static_cast<double>(body.size())) << "the counter counts nothing";
  }
}

std::string any_value(int depth) {
  switch (depth == 0 ? *rc::gen::inRange(0, 2) : *rc::gen::inRange(0, 4)) {
    case 0:
      return "0";
    case 1:
      return "\"\"";
    case 2: {
      std::string body = "[";
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i) body += any_value(depth - 1) + (i > 1 ? "," : "");
      return body + "]";
    }
    default: {
      std::string body = "{";
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        body += "\"" + std::to_string(i) + "\":" + any_value(depth - 1) + (i > 1 ? "," : "");
      return body + "}";
    }
  }
}

RC_GTEST_PROP(Memory, StaysBelowFourTimesTheBodyForAnyShape, ()) {
  const std::string body = array_of(any_value(6), 20'000);
  RC_ASSERT(peak_of(body) <= 4 * body.size() + allowance);
}

TEST(Memory, OfASmallBodyIsAKilobyteOrTwo) {
  EXPECT_LE(peak_of("{}"), allowance);
}

}  // namespace
}  // namespace fhir::json
