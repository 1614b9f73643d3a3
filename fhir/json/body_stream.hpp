#pragma once
// What RapidJSON reads from and unescapes into: the body itself, in place. RapidJSON's own in-situ stream and UTF8 encoding would do, but
// they let \u0000 and a lone low surrogate through, read behind the end of a body that ends within a character, and go byte by byte.

#include <rapidjson/reader.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace fhir::json {

/// How many bytes at `text`, which must end in NUL, are one well-formed character beyond ASCII (RFC 3629); 0 if none is.
/// Looks no further than the first byte that does not fit.
inline std::size_t utf8_length(const char* text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto within = [byte](std::size_t i, unsigned least, unsigned most) { return byte(i) >= least && byte(i) <= most; };
  const auto tail = [within](std::size_t i) { return within(i, 0x80, 0xBF); };

  // The second byte is where overlong forms, surrogates and what lies beyond U+10FFFF show.
  if (within(0, 0xC2, 0xDF)) return tail(1) ? 2 : 0;
  if (within(0, 0xE0, 0xEF)) return within(1, byte(0) == 0xE0 ? 0xA0 : 0x80, byte(0) == 0xED ? 0x9F : 0xBF) && tail(2) ? 3 : 0;
  if (within(0, 0xF0, 0xF4)) return within(1, byte(0) == 0xF0 ? 0x90 : 0x80, byte(0) == 0xF4 ? 0x8F : 0xBF) && tail(2) && tail(3) ? 4 : 0;
  return 0;
}

/// An ASCII byte that stands for itself inside a string.
inline bool is_plain(char c) {
  return static_cast<signed char>(c) >= 0x20 && c != '"' && c != '\\';
}

/// Whether all eight bytes are plain: (x - n) & ~x has the top bit of some byte set exactly if some byte is less than n.
inline bool all_plain(std::uint64_t bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t tops = ones << 7;
  const auto less_than = [bytes](std::uint64_t n) { return (bytes - ones * n) & ~bytes; };
  const auto equal_to = [bytes](unsigned char c) { return ((bytes ^ ones * c) - ones) & ~(bytes ^ ones * c); };
  return ((bytes | less_than(0x20) | equal_to('"') | equal_to('\\')) & tops) == 0;
}

/// A RapidJSON stream, hence the names. One byte behind the body is readable and NUL.
class BodyStream {
 public:
  using Ch = char;

  BodyStream(char* begin, std::size_t size) : begin_(begin), end_(begin + size), read_(begin) {}

  Ch Peek() const { return *read_; }
  Ch Take() { return *read_++; }
  std::size_t Tell() const { return static_cast<std::size_t>(read_ - begin_); }

  void Put(Ch c) { *write_++ = c; }
  Ch* PutBegin() { return write_ = string_ = read_; }
  std::size_t PutEnd(const Ch* begin) const { return static_cast<std::size_t>(write_ - begin); }

  /// Moves one character, or as many plain ones as there are. False: it is not UTF-8.
  bool move_characters() {
    if (static_cast<signed char>(*read_) < 0) return move_beyond_ascii();
    for (std::uint64_t bytes = 0; end_ - read_ >= 8; read_ += 8, write_ += 8) {
      std::memcpy(&bytes, read_, 8);
      if (!all_plain(bytes)) break;
      std::memcpy(write_, &bytes, 8);
    }
    while (is_plain(*read_)) *write_++ = *read_++;
    return true;
  }

  void skip_whitespace() {
    while (*read_ == ' ' || *read_ == '\n' || *read_ == '\r' || *read_ == '\t') {
      ++read_;
      constexpr std::uint64_t eight_spaces = 0x2020202020202020;
      for (std::uint64_t bytes = 0; end_ - read_ >= 8; read_ += 8) {
        std::memcpy(&bytes, read_, 8);
        if (bytes != eight_spaces) break;
      }
    }
  }

  /// Ends the reading: an escape that has just been read means nothing a text may hold.
  void refuse_escape() {
    refused_ = true;
    refused_at_ = Tell() - escape_bytes;
    read_ = end_;
  }
  bool refused() const { return refused_; }
  std::size_t refused_at() const { return refused_at_; }

  /// Where the quote of the latest string stands, if there was one; behind it the body may be changed already.
  std::size_t latest_quote() const { return string_ ? static_cast<std::size_t>(string_ - begin_) - 1 : 0; }

 private:
  static constexpr std::size_t escape_bytes = 6;  // \uXXXX

  bool move_beyond_ascii() {
    const std::size_t length = utf8_length(read_);
    std::memmove(write_, read_, length);
    read_ += length;
    write_ += length;
    return length != 0;
  }

  char* begin_;
  char* end_;
  char* read_;
  char* write_ = nullptr;
  char* string_ = nullptr;
  bool refused_ = false;
  std::size_t refused_at_ = 0;
};

/// RapidJSON finds it by its name.
inline void SkipWhitespace(BodyStream& stream) {
  stream.skip_whitespace();
}

/// A RapidJSON encoding that works in place: what is read and what is written are the same stream. RapidJSON compiles, but does not
/// run, what would copy; for that the inherited functions are good enough.
struct StrictUtf8 : rapidjson::UTF8<> {
  using UTF8<>::Encode;
  using UTF8<>::Validate;

  static void Encode(BodyStream& stream, unsigned codepoint) {
    const bool lone_low_surrogate = codepoint >= 0xDC00 && codepoint <= 0xDFFF;
    if (codepoint == 0 || lone_low_surrogate) return stream.refuse_escape();
    rapidjson::UTF8<>::Encode(stream, codepoint);
  }

  static bool Validate(BodyStream& stream, BodyStream&) { return stream.move_characters(); }
};

}  // namespace fhir::json

namespace rapidjson {

/// Lets RapidJSON keep the stream in registers while it is within one token.
template <>
struct StreamTraits<fhir::json::BodyStream> {
  enum { copyOptimization = 1 };
};

}  // namespace rapidjson
