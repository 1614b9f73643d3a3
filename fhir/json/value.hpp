#pragma once
// A view of one value in a parsed Document: two pointers, copied freely, valid as long as the Document stays where it is.
//
// Every function is total: asked of a value of another kind it answers with nothing (an empty text, an empty range, false), so a reader
// of hostile input can't go wrong by forgetting to ask. Members and items are walked in the order written, each step O(1); `find` and
// `size` walk. Whoever needs several members of an object walks them once and switches on the key.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <optional>
#include <string_view>

namespace fhir::json {

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

/// `number`, `object`, ...
std::string_view to_string(Kind kind);

/// How a Document is kept: the body, strings unescaped in place, and a tape with one 4-byte entry for each value and key, in order.
/// Two bits of an entry tell what it is, 30 bits where. Only Value and Document look at this.
///   string            offset of its quote; that byte is now the length of the text, 255 if it is longer: then the NUL behind it counts
///   array, object     how many entries it holds, if any
///   plain             offset of a number, a literal, or of an array or object that holds nothing
namespace tape {

using Entry = std::uint32_t;

enum Tag : Entry { plain = 0, string = 1, array = 2, object = 3 };

inline constexpr unsigned payload_bits = 30;
inline constexpr Entry payload_max = (Entry{1} << payload_bits) - 1;
inline constexpr unsigned char long_string = 255;

constexpr Tag tag(Entry entry) {
  return static_cast<Tag>(entry >> payload_bits);
}
constexpr Entry payload(Entry entry) {
  return entry & payload_max;
}
constexpr Entry make(Tag tag, std::size_t payload) {
  return static_cast<Entry>(tag) << payload_bits | static_cast<Entry>(payload);
}

/// How many entries inside the value that begins here; 0 unless it is an array or object.
constexpr std::size_t inside(Entry entry) {
  return entry >= make(array, 0) ? payload(entry) : 0;
}

inline std::string_view text(const char* body, Entry entry) {
  const char* const quote = body + payload(entry);
  const auto length = static_cast<unsigned char>(*quote);
  return {quote + 1, length == long_string ? std::strlen(quote + 1) : length};
}

}  // namespace tape

class Items;
class Members;

class Value {
 public:
  Kind kind() const;
  bool is_null() const { return kind() == Kind::null; }
  bool is_boolean() const { return kind() == Kind::boolean; }
  bool is_number() const { return kind() == Kind::number; }
  bool is_string() const { return tape::tag(*entry_) == tape::string; }
  bool is_array() const { return kind() == Kind::array; }
  bool is_object() const { return kind() == Kind::object; }

  /// The text of a string, unescaped: valid UTF-8 without NUL; else empty.
  std::string_view text() const { return is_string() ? tape::text(body_, *entry_) : std::string_view{}; }
  /// The digits of a number as they were written ("5.40", "1E+2"); else empty.
  std::string_view number_text() const;
  /// Whether it is the literal `true`.
  bool boolean() const { return tape::tag(*entry_) == tape::plain && body_[*entry_] == 't'; }

  /// The elements of an array; else none.
  Items items() const;
  /// The members of an object, each key once; else none.
  Members members() const;
  /// How many items or members. Walks them.
  std::size_t size() const;
  /// The value of a member; nothing where there is none or this is no object. Walks the members.
  std::optional<Value> find(std::string_view key) const;

  /// Where it begins in the body that was parsed, in bytes; Document::position makes line and column of it.
  std::size_t offset() const;

 private:
  friend class Document;
  friend class Items;
  friend class Members;

  Value(const char* body, const tape::Entry* entry) : body_(body), entry_(entry) {}

  /// Behind the last entry of this value.
  const tape::Entry* end() const { return entry_ + 1 + tape::inside(*entry_); }

  const char* body_;
  const tape::Entry* entry_;
};

class Items {
 public:
  class iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Value;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Value;

    iterator() = default;
    iterator(const char* body, const tape::Entry* at) : body_(body), at_(at) {}

    Value operator*() const { return {body_, at_}; }
    iterator& operator++() {
      at_ += 1 + tape::inside(*at_);
      return *this;
    }
    iterator operator++(int) {  // NOLINT(cert-dcl21-cpp): const would forbid moving from it
      const auto before = *this;
      ++*this;
      return before;
    }
    bool operator==(const iterator& other) const { return at_ == other.at_; }

   private:
    const char* body_ = nullptr;
    const tape::Entry* at_ = nullptr;
  };

  iterator begin() const { return first_; }
  iterator end() const { return last_; }
  bool empty() const { return first_ == last_; }

 private:
  friend class Value;
  Items(iterator first, iterator last) : first_(first), last_(last) {}

  iterator first_;
  iterator last_;
};

struct Member {
  std::string_view key;
  Value value;
};

class Members {
 public:
  class iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Member;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Member;

    iterator() = default;
    iterator(const char* body, const tape::Entry* at) : body_(body), at_(at) {}

    Member operator*() const { return {tape::text(body_, *at_), {body_, at_ + 1}}; }
    iterator& operator++() {
      at_ += 2 + tape::inside(at_[1]);
      return *this;
    }
    iterator operator++(int) {  // NOLINT(cert-dcl21-cpp): const would forbid moving from it
      const auto before = *this;
      ++*this;
      return before;
    }
    bool operator==(const iterator& other) const { return at_ == other.at_; }

   private:
    const char* body_ = nullptr;
    const tape::Entry* at_ = nullptr;
  };

  iterator begin() const { return first_; }
  iterator end() const { return last_; }
  bool empty() const { return first_ == last_; }

 private:
  friend class Value;
  Members(iterator first, iterator last) : first_(first), last_(last) {}

  iterator first_;
  iterator last_;
};

inline Kind Value::kind() const {
  switch (tape::tag(*entry_)) {
    case tape::string:
      return Kind::string;
    case tape::array:
      return Kind::array;
    case tape::object:
      return Kind::object;
    case tape::plain:
      break;
  }
  switch (body_[*entry_]) {
    case 'n':
      return Kind::null;
    case 't':
    case 'f':
      return Kind::boolean;
    case '[':
      return Kind::array;
    case '{':
      return Kind::object;
    default:
      return Kind::number;
  }
}

inline Items Value::items() const {
  const bool any = tape::tag(*entry_) == tape::array;
  return {{body_, entry_ + 1}, {body_, any ? end() : entry_ + 1}};
}

inline Members Value::members() const {
  const bool any = tape::tag(*entry_) == tape::object;
  return {{body_, entry_ + 1}, {body_, any ? end() : entry_ + 1}};
}

}  // namespace fhir::json
