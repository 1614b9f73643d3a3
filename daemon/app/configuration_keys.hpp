#pragma once
// Which keys a configuration may have, and what may stand behind each.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace app {

/// What a value must look like beyond its TOML type.
enum class Shape {
  text,
  flag,    ///< true, false
  count,   ///< a whole number, at least 1
  zone,    ///< a name of the tz database
  url,     ///< https://...; http:// on loopback only
  proxy,   ///< http:// or https://, anywhere; may be empty
  secret,  ///< file:PATH or credential:NAME; may be empty
  path,
  paths,        ///< a list of paths
  address,      ///< host:port
  duration,     ///< "5m": s, m, h, d or y
  size,         ///< "4MiB": KiB, MiB or GiB
  time_of_day,  ///< "07:00"
  urn_oid,      ///< urn:oid:1.2.3
  language,     ///< a BCP 47 tag: "en", "de-CH"
  choice,       ///< one of Key::choices
  choices,      ///< a list of them
  recipient,    ///< a reference to someone who can be told; may be empty
  recipients,   ///< a list of references or "prescriber"
};

struct Key {
  std::string_view table;  ///< "ehr.*": one for each source
  std::string_view name;
  Shape shape;
  std::string_view choices = {};  ///< separated by spaces
};

std::span<const Key> configuration_keys();

/// Why a text may not stand behind a key; nothing if it may. For a list: said of one of its items.
std::optional<std::string> fault_of(const Key& key, std::string_view value);

bool is_list(Shape shape);

}  // namespace app
