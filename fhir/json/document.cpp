#include "fhir/json/document.hpp"

#include "fhir/json/body_stream.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace fhir::json {
namespace {

using tape::Entry;

constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                           rapidjson::kParseNumbersAsStringsFlag;

/// Objects with more keys are looked through for duplicates when they end, by sorting; smaller ones key by key.
constexpr std::size_t keys_of_small_object = 32;

/// The most entries a body can need: whatever makes one takes two bytes, its own and what sets it off from the next or closes it;
/// only what is still open may lack the second. So the tape is one allocation of at most twice the body, and it never grows.
std::size_t entries_max(std::size_t body_bytes) {
  return body_bytes / 2 + depth_max + 1;
}

/// Turns what RapidJSON sees into the tape. Answers false where it refuses to go on, and then knows why.
class TapeBuilder {
 public:
  using Ch = char;

  TapeBuilder(char* body, const BodyStream& stream, Entry* tape, std::size_t capacity, const Limits& limits)
      : body_(body), stream_(stream), tape_(tape), capacity_(capacity), limits_(limits) {}

  // The names are RapidJSON's. NOLINTBEGIN(readability-identifier-naming)
  bool Null() { return push(tape::make(tape::plain, stream_.Tell() - 4)); }
  bool Bool(bool value) { return push(tape::make(tape::plain, stream_.Tell() - (value ? 4 : 5))); }
  bool RawNumber(const Ch* digits, rapidjson::SizeType, bool) { return push(tape::make(tape::plain, offset_of(digits))); }
  bool String(const Ch* text, rapidjson::SizeType length, bool) { return push_string(text, length); }
  bool Key(const Ch* text, rapidjson::SizeType length, bool) { return push_string(text, length) && note_key({text, length}); }
  bool StartObject() { return enter(); }
  bool StartArray() { return enter(); }
  bool EndObject(rapidjson::SizeType) { return has_no_duplicates() && leave(tape::object); }
  bool EndArray(rapidjson::SizeType) { return leave(tape::array); }

  // Numbers stay text: RapidJSON wants these to exist and never calls them.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }
  // NOLINTEND(readability-identifier-naming)

  std::size_t entries() const { return used_; }
  /// Why it answered false.
  const std::optional<Issue>& refusal() const { return refusal_; }
  std::size_t refused_at() const { return refused_at_; }
  /// The way to the innermost array or object that is open.
  std::string path() const;

 private:
  /// An object or array that is open.
  struct Level {
    std::size_t start;          ///< its own entry
    std::size_t keys;           ///< so far
    std::uint64_t keys_filter;  ///< one bit a key, by hash: a clear bit proves that a key is new
  };

  std::size_t offset_of(const Ch* at) const { return static_cast<std::size_t>(at - body_); }
  std::string_view text_of(Entry entry) const { return tape::text(body_, entry); }

  bool push(Entry entry) {
    if (used_ == capacity_) return refuse(IssueType::too_costly, "too many values", stream_.Tell());
    tape_[used_++] = entry;
    return true;
  }

  bool push_string(const Ch* text, std::size_t length) {
    const std::size_t quote = offset_of(text) - 1;
    if (length > limits_.string_bytes) return refuse(IssueType::too_long, "a string that is too long", quote);
    body_[quote] = static_cast<char>(std::min<std::size_t>(length, tape::long_string));
    return push(tape::make(tape::string, quote));
  }

  bool enter() {
    if (depth_ == depth_max) return refuse(IssueType::too_costly, "nested too deeply", stream_.Tell());
    levels_[depth_++] = {used_, 0, 0};
    return push(tape::make(tape::plain, stream_.Tell()));
  }

  bool leave(tape::Tag tag) {
    const std::size_t start = levels_[--depth_].start;
    const std::size_t inside = used_ - start - 1;
    if (inside != 0) tape_[start] = tape::make(tag, inside);
    return true;
  }

  bool note_key(std::string_view key);
  bool came_before(const Level& level, std::string_view key) const;
  bool has_no_duplicates();
  bool refuse(IssueType code, std::string_view why, std::size_t at) {
    refusal_ = Issue{code, {}, std::string(why)};
    refused_at_ = at;
    return false;
  }
  bool refuse_duplicate(std::size_t at) { return refuse(IssueType::duplicate, "a key that the object has already", at); }

  char* body_;
  const BodyStream& stream_;
  Entry* tape_;
  std::size_t capacity_;
  const Limits& limits_;

  std::size_t used_ = 0;
  std::size_t depth_ = 0;
  std::array<Level, depth_max> levels_;

  std::optional<Issue> refusal_;
  std::size_t refused_at_ = 0;
};

/// A bit for the filter: good enough to tell apart the keys that FHIR has in one object, and cheap.
std::uint64_t filter_bit(std::string_view key) {
  if (key.empty()) return 1;
  const auto byte = [key](std::size_t i) -> std::uint64_t { return static_cast<unsigned char>(key[i]); };
  const std::uint64_t mixed = key.size() + (byte(0) << 8) + (byte(key.size() / 2) << 16) + (byte(key.size() - 1) << 24);
  return std::uint64_t{1} << ((mixed * 0x9E3779B97F4A7C15) >> 58);
}

bool TapeBuilder::note_key(std::string_view key) {
  Level& level = levels_[depth_ - 1];
  if (++level.keys > keys_of_small_object) return true;  // has_no_duplicates will look

  const std::uint64_t bit = filter_bit(key);
  if ((level.keys_filter & bit) != 0 && came_before(level, key)) return refuse_duplicate(tape::payload(tape_[used_ - 1]));
  level.keys_filter |= bit;
  return true;
}

bool TapeBuilder::came_before(const Level& level, std::string_view key) const {
  const std::size_t itself = used_ - 1;
  for (std::size_t i = level.start + 1; i < itself; i += 2 + tape::inside(tape_[i + 1]))
    if (text_of(tape_[i]) == key) return true;
  return false;
}

bool TapeBuilder::has_no_duplicates() {
  const Level& level = levels_[depth_ - 1];
  if (level.keys <= keys_of_small_object) return true;

  std::vector<Entry> keys;
  keys.reserve(level.keys);
  for (std::size_t i = level.start + 1; i < used_; i += 2 + tape::inside(tape_[i + 1])) keys.push_back(tape_[i]);
  std::sort(keys.begin(), keys.end(), [this](Entry a, Entry b) {
    const int order = text_of(a).compare(text_of(b));
    return order < 0 || (order == 0 && a < b);
  });
  const auto twice = std::adjacent_find(keys.begin(), keys.end(), [this](Entry a, Entry b) { return text_of(a) == text_of(b); });
  return twice == keys.end() || refuse_duplicate(tape::payload(twice[1]));
}

/// A key as FHIR has them, or a question mark: what is said in a path goes to logs.
std::string_view printable(std::string_view key) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
  return key.size() <= 64 && std::all_of(key.begin(), key.end(), is_letter) ? key : "?";
}

std::string TapeBuilder::path() const {
  std::string path;
  for (std::size_t depth = 1; depth < depth_; ++depth) {
    const std::size_t parent = levels_[depth - 1].start;
    const std::size_t child = levels_[depth].start;
    if (body_[tape::payload(tape_[parent])] == '{') {
      if (!path.empty()) path += '.';
      path += printable(text_of(tape_[child - 1]));
    } else {
      std::size_t index = 0;
      for (std::size_t i = parent + 1; i < child; i += 1 + tape::inside(tape_[i])) ++index;
      path.append("[").append(std::to_string(index)).append("]");
    }
  }
  return path;
}

/// Counts lines in a text that comes in pieces.
class LineCounter {
 public:
  void count(const char* body, std::size_t from, std::size_t to) {
    for (; from < to; ++from)
      if (body[from] == '\n') {
        ++line_;
        line_begin_ = from + 1;
      }
  }
  Position at(std::size_t offset) const { return {line_, offset - line_begin_ + 1}; }

 private:
  std::size_t line_ = 1;
  std::size_t line_begin_ = 0;
};

/// Strings may hold line ends since they were unescaped in place; as they came, they held none. So only what lies between them counts.
/// The latest string may not be on the tape yet: it has a quote behind all that are.
Position position_in_parsed(const char* body, const Entry* tape, std::size_t entries, std::size_t latest_quote, std::size_t offset) {
  LineCounter lines;
  std::size_t counted = 0;
  for (const Entry* entry = tape; entry != tape + entries; ++entry) {
    if (tape::tag(*entry) != tape::string) continue;
    const std::size_t quote = tape::payload(*entry);
    if (quote >= offset) break;
    lines.count(body, counted, quote);
    counted = quote + 1 + tape::text(body, *entry).size();
  }
  lines.count(body, counted, latest_quote >= counted ? std::min(offset, latest_quote) : offset);
  return lines.at(offset);
}

std::string describe(const Position& position, std::size_t offset, std::string_view reason) {
  return "line " + std::to_string(position.line) + ", column " + std::to_string(position.column) + " (offset " + std::to_string(offset) +
         "): " + std::string(reason);
}

}  // namespace

Position position(std::string_view text, std::size_t offset) {
  LineCounter lines;
  lines.count(text.data(), 0, std::min(offset, text.size()));
  return lines.at(offset);
}

Position Document::position(std::size_t offset) const {
  return position_in_parsed(body_.data(), tape_.get(), entries_, body_.size(), std::min(offset, body_.size()));
}

Result<Document> Document::parse(std::string body, const Limits& limits) {
  if (body.size() > tape::payload_max) return Issue{IssueType::too_long, {}, "a body of more than 1 GiB"};
  if (body.starts_with("\xEF\xBB\xBF")) return Issue{IssueType::structure, {}, describe({}, 0, "a byte order mark")};

  Document document;
  document.body_ = std::move(body);
  char* const bytes = document.body_.data();
  const std::size_t size = document.body_.size();
  const std::size_t capacity = std::min(entries_max(size), limits.tokens);
  document.tape_ = std::make_unique_for_overwrite<Entry[]>(capacity);

  BodyStream stream(bytes, size);
  TapeBuilder builder(bytes, stream, document.tape_.get(), capacity, limits);
  rapidjson::GenericReader<StrictUtf8, StrictUtf8> reader;
  const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);
  document.entries_ = builder.entries();

  const auto refuse = [&](IssueType code, std::string_view reason, std::size_t offset) {
    const auto where = position_in_parsed(bytes, document.tape_.get(), document.entries_, stream.latest_quote(), offset);
    return Issue{code, builder.path(), describe(where, offset, reason)};
  };
  if (builder.refusal()) return refuse(builder.refusal()->code, builder.refusal()->diagnostics, builder.refused_at());
  if (stream.refused()) return refuse(IssueType::structure, "an escape that stands for no character of a text", stream.refused_at());
  if (result.IsError()) return refuse(IssueType::structure, rapidjson::GetParseError_En(result.Code()), result.Offset());
  if (stream.Tell() != size) return refuse(IssueType::structure, "a NUL byte behind the value", stream.Tell());
  return document;
}

Result<void> check(std::string_view body, const Limits& limits) {
  const auto document = Document::parse(std::string(body), limits);
  if (!document) return document.error();
  return {};
}

}  // namespace fhir::json
