#pragma once
// The parts that a schema is made of. A schema says once which elements of a type we use; reading and writing both follow it.
//
// A field is Marks and four functions: matches(key), whether a JSON member is its; read(element, key, owner), false after
// Element::fail; present(owner), whether there is something to write; write(out, owner), which writes nothing where there is nothing.

#include "fhir/json/writer.hpp"
#include "fhir/model/codes.hpp"
#include "fhir/model/element.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace fhir {

/// Specialized with `static constexpr auto fields = std::tuple{...}` for each type that is a JSON object.
template <class T>
struct Schema;

template <class T>
concept Described = requires {
  Schema<T>::fields;
};

template <class T>
concept Enumeration = std::is_enum_v<T>;

template <Described T>
bool read(const Element& element, T& object);
template <Enumeration T>
bool read(const Element& element, T& code);
template <class T>
bool read(const Element& element, std::optional<T>& value);
template <class T>
bool read(const Element& element, std::vector<T>& items);

void write(json::Writer& out, const std::string& text);
void write(json::Writer& out, bool flag);
void write(json::Writer& out, const Decimal& number);
void write(json::Writer& out, const DateTime& date);
template <Described T>
void write(json::Writer& out, const T& object);
template <Enumeration T>
void write(json::Writer& out, T code);
template <class T>
void write(json::Writer& out, const std::optional<T>& value);
template <class T>
void write(json::Writer& out, const std::vector<T>& items);

inline bool present(const std::string& text) {
  return !text.empty();
}
inline bool present(bool flag) {
  return flag;
}
template <class T>
bool present(const std::optional<T>& value) {
  return value.has_value();
}
template <class T>
bool present(const std::vector<T>& items) {
  return !items.empty();
}
template <Enumeration T>
bool present(T code) {
  return !code_of(code).empty();
}
template <Described T>
bool present(const T& object) {
  return object != T{};
}

struct Marks {
  std::string_view name;
  std::string_view choice = {};  ///< of the members of one choice (`effective[x]`) only one may be there
  bool required = false;

  constexpr bool matches(std::string_view key) const { return key == name; }
};

/// An element kept in a member of its owner.
template <class Owner, class Value>
struct Field : Marks {
  Value Owner::*place;

  bool read(const Element& element, std::string_view, Owner& owner) const { return fhir::read(element, owner.*place); }
  bool present(const Owner& owner) const { return fhir::present(owner.*place); }
  void write(json::Writer& out, const Owner& owner) const {
    if (!present(owner)) return;
    out.key(name);
    fhir::write(out, owner.*place);
  }
};

template <class Owner, class Value>
constexpr Field<Owner, Value> field(std::string_view name, Value Owner::*place) {
  return {{.name = name}, place};
}
template <class Owner, class Value>
constexpr Field<Owner, Value> required(std::string_view name, Value Owner::*place) {
  return {{.name = name, .required = true}, place};
}
template <class Owner, class Value>
constexpr Field<Owner, Value> choice(std::string_view choice, std::string_view name, Value Owner::*place) {
  return {{.name = name, .choice = choice}, place};
}

/// A field that is read into a member which another field writes, or which is not ours to write.
template <class Owner, class Value>
struct ReadOnly : Field<Owner, Value> {
  bool present(const Owner&) const { return false; }
  void write(json::Writer&, const Owner&) const {}
};

template <class Owner, class Value>
constexpr ReadOnly<Owner, Value> read_only(Field<Owner, Value> field) {
  return {field};
}

/// A date, without a time.
template <class Owner>
struct DateField : Field<Owner, std::optional<DateTime>> {
  bool read(const Element& element, std::string_view, Owner& owner) const {
    auto& date = owner.*(this->place);
    return fhir::read(element, date) && (!date->has_time() || element.fail(IssueType::value, "a date has no time"));
  }
};

template <class Owner>
constexpr DateField<Owner> date_field(std::string_view name, std::optional<DateTime> Owner::*place) {
  return {{{.name = name}, place}};
}

/// A member of a choice whose value is not kept.
struct Unkept : Marks {
  bool read(const Element&, std::string_view, auto&) const { return true; }
  bool present(const auto&) const { return false; }
  void write(json::Writer&, const auto&) const {}
};

constexpr Unkept unkept(std::string_view choice, std::string_view name) {
  return {{.name = name, .choice = choice}};
}

/// A code that goes with the other members of its object, and is not read.
struct Constant : Marks {
  std::string_view value;

  bool read(const Element&, std::string_view, auto&) const { return true; }
  bool present(const auto&) const { return false; }
  void write(json::Writer& out, const auto&) const {
    out.key(name);
    out.string(value);
  }
};

constexpr Constant constant(std::string_view name, std::string_view value) {
  return {{.name = name}, value};
}

/// The owner itself: the one member that is kept of an object.
struct Self : Marks {
  bool read(const Element& element, std::string_view, auto& owner) const { return fhir::read(element, owner); }
  bool present(const auto&) const { return true; }
  void write(json::Writer& out, const auto& owner) const {
    out.key(name);
    fhir::write(out, owner);
  }
};

constexpr Self self(std::string_view name) {
  return {{.name = name}};
}

namespace detail {

/// One bit a field, set for the fields of this choice.
template <class Fields, std::size_t... Is>
constexpr std::uint64_t members_of(std::string_view choice, const Fields& fields, std::index_sequence<Is...>) {
  if (choice.empty()) return 0;
  return (std::uint64_t{0} | ... | (std::get<Is>(fields).choice == choice ? std::uint64_t{1} << Is : 0));
}

/// A key never comes twice in one object, so that a second match of a field is a second member of its choice too.
template <std::size_t I, class Fields, class Owner, class Indices>
bool read_field(const Fields& fields, const Element& element, std::string_view key, Owner& owner, std::uint64_t& seen, Indices indices) {
  const auto& field = std::get<I>(fields);
  constexpr auto bit = std::uint64_t{1} << I;
  if (seen & (bit | members_of(field.choice, fields, indices)))
    return element.fail(IssueType::invariant, "only one of a choice may be there");
  seen |= bit;
  return field.read(element, key, owner);
}

template <class Fields, class Owner, std::size_t... Is>
bool read_member(const Fields& fields, const Element& element, std::string_view key, Owner& owner, std::uint64_t& seen,
                 std::index_sequence<Is...> indices) {
  bool good = true;
  static_cast<void>(
      ((std::get<Is>(fields).matches(key) && (good = read_field<Is>(fields, element, key, owner, seen, indices), true)) || ...));
  return good;
}

template <class Fields, std::size_t... Is>
bool is_complete(const Fields& fields, const Element& object, std::uint64_t seen, std::index_sequence<Is...>) {
  const auto is_there = [&](const Marks& marks, std::uint64_t bit) {
    return !marks.required || (seen & bit) || object.fail_at(marks.name, IssueType::required, "missing");
  };
  return (is_there(std::get<Is>(fields), std::uint64_t{1} << Is) && ...);
}

}  // namespace detail

/// Reads the members of an object that have a field; others are passed over, and so are nulls.
template <class Owner, class... Fields>
bool read_members(const std::tuple<Fields...>& fields, const Element& object, Owner& owner) {
  static_assert(sizeof...(Fields) <= 64);
  if (!object.value().is_object()) return object.fail(IssueType::structure, "not an object");
  std::uint64_t seen = 0;
  for (const auto [key, value] : object.value().members())
    if (!value.is_null() && !detail::read_member(fields, object.member(key, value), key, owner, seen, std::index_sequence_for<Fields...>{}))
      return false;
  return detail::is_complete(fields, object, seen, std::index_sequence_for<Fields...>{});
}

template <class Owner, class... Fields>
void write_members(const std::tuple<Fields...>& fields, json::Writer& out, const Owner& owner) {
  std::apply([&](const auto&... each) { (each.write(out, owner), ...); }, fields);
}

template <class Owner, class... Fields>
bool any_present(const std::tuple<Fields...>& fields, const Owner& owner) {
  return std::apply([&](const auto&... each) { return (each.present(owner) || ...); }, fields);
}

/// Fields of the owner that stand in an object of their own; `marker` tells that the object is there, even if empty.
template <class Owner, class... Fields>
struct Inside : Marks {
  bool Owner::*marker;
  std::tuple<Fields...> fields;

  bool read(const Element& element, std::string_view, Owner& owner) const {
    if (marker) owner.*marker = true;
    return read_members(fields, element, owner);
  }
  bool present(const Owner& owner) const { return marker ? owner.*marker : any_present(fields, owner); }
  void write(json::Writer& out, const Owner& owner) const {
    if (!present(owner)) return;
    out.key(name);
    out.begin_object();
    write_members(fields, out, owner);
    out.end_object();
  }
};

template <class Owner, class... Fields>
constexpr Inside<Owner, Fields...> inside(std::string_view name, bool Owner::*marker, Fields... fields) {
  return {{.name = name}, marker, std::tuple{fields...}};
}
template <class Owner, class... Fields>
constexpr Inside<Owner, Fields...> inside(std::string_view name, Fields... fields) {
  return {{.name = name}, nullptr, std::tuple{fields...}};
}

/// Fields of the owner that stand in the first object of an array.
template <class Owner, class... Fields>
struct FirstOf : Marks {
  bool Owner::*marker;
  std::tuple<Fields...> fields;

  bool read(const Element& element, std::string_view, Owner& owner) const {
    if (!element.value().is_array()) return element.fail(IssueType::structure, "not an array");
    std::size_t index = 0;
    for (const auto item : element.value().items()) {
      if (!item.is_null()) {
        if (marker) owner.*marker = true;
        return read_members(fields, element.item(index, item), owner);
      }
      ++index;
    }
    return true;
  }
  bool present(const Owner& owner) const { return marker ? owner.*marker : any_present(fields, owner); }
  void write(json::Writer& out, const Owner& owner) const {
    if (!present(owner)) return;
    out.key(name);
    out.begin_array();
    out.begin_object();
    write_members(fields, out, owner);
    out.end_object();
    out.end_array();
  }
};

template <class Owner, class... Fields>
constexpr FirstOf<Owner, Fields...> first_of(std::string_view name, bool Owner::*marker, Fields... fields) {
  return {{.name = name}, marker, std::tuple{fields...}};
}
template <class Owner, class... Fields>
constexpr FirstOf<Owner, Fields...> first_of(std::string_view name, Fields... fields) {
  return {{.name = name}, nullptr, std::tuple{fields...}};
}

/// An array of objects, of each of which one value is kept.
template <class Owner, class Item, class... Fields>
struct ListOf : Marks {
  std::vector<Item> Owner::*place;
  std::tuple<Fields...> fields;

  bool read(const Element& element, std::string_view, Owner& owner) const {
    if (!element.value().is_array()) return element.fail(IssueType::structure, "not an array");
    std::size_t index = 0;
    for (const auto item : element.value().items()) {
      if (!item.is_null() && !read_members(fields, element.item(index, item), (owner.*place).emplace_back())) return false;
      ++index;
    }
    return true;
  }
  bool present(const Owner& owner) const { return !(owner.*place).empty(); }
  void write(json::Writer& out, const Owner& owner) const {
    if (!present(owner)) return;
    out.key(name);
    out.begin_array();
    for (const Item& item : owner.*place) {
      out.begin_object();
      write_members(fields, out, item);
      out.end_object();
    }
    out.end_array();
  }
};

template <class Owner, class Item, class... Fields>
constexpr ListOf<Owner, Item, Fields...> list_of(std::string_view name, std::vector<Item> Owner::*place, Fields... fields) {
  return {{.name = name}, place, std::tuple{fields...}};
}

template <Described T>
bool read(const Element& element, T& object) {
  return read_members(Schema<T>::fields, element, object);
}

template <Enumeration T>
bool read(const Element& element, T& code) {
  if (!element.value().is_string()) return element.fail(IssueType::structure, "not a string");
  const auto text = element.value().text();
  auto known = from_code<T>(text);
  if (!known && !text.empty()) known = from_code<T>("unknown");  // a code of the server's own says nothing to us, and no rule may guess
  if (!known) return element.fail(IssueType::value, "not a code of its value set");
  code = *known;
  return true;
}

template <class T>
bool read(const Element& element, std::optional<T>& value) {
  return read(element, value.emplace());
}

template <class T>
bool read(const Element& element, std::vector<T>& items) {
  if (!element.value().is_array()) return element.fail(IssueType::structure, "not an array");
  std::size_t index = 0;
  for (const auto item : element.value().items()) {
    if (!item.is_null() && !read(element.item(index, item), items.emplace_back())) return false;
    ++index;
  }
  return true;
}

template <Described T>
void write(json::Writer& out, const T& object) {
  out.begin_object();
  write_members(Schema<T>::fields, out, object);
  out.end_object();
}

template <Enumeration T>
void write(json::Writer& out, T code) {
  out.string(code_of(code));
}

template <class T>
void write(json::Writer& out, const std::optional<T>& value) {
  write(out, *value);
}

template <class T>
void write(json::Writer& out, const std::vector<T>& items) {
  out.begin_array();
  for (const T& item : items) write(out, item);
  out.end_array();
}

}  // namespace fhir
