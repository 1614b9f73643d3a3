#include "daemon/app/configuration_keys.hpp"

#include "fhir/primitive/zone.hpp"
#include "mapping/outbound/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <ranges>

namespace app {
namespace {

constexpr std::string_view ways_to_hear = "poll criteria topic websocket patient-feed";
constexpr std::string_view ways_to_write = "auto full inbox note local";

constexpr auto keys = std::to_array<Key>({
    {"hospital", "zone", Shape::zone},
    {"ehr.*", "base", Shape::url},
    {"ehr.*", "auth", Shape::choice, "none bearer smart mtls"},
    {"ehr.*", "client_id", Shape::text},
    {"ehr.*", "key", Shape::secret},
    {"ehr.*", "token", Shape::secret},
    {"ehr.*", "client_certificate", Shape::path},
    {"ehr.*", "client_key", Shape::secret},
    {"ehr.*", "ca", Shape::path},
    {"ehr.*", "proxy", Shape::proxy},
    {"ehr.*", "hear", Shape::choices, ways_to_hear},
    {"ehr.*", "poll_every", Shape::duration},
    {"ehr.*", "write", Shape::choice, ways_to_write},
    {"ehr.*", "trust_payload", Shape::flag},
    {"notify", "listen", Shape::address},
    {"notify", "public_url", Shape::url},
    {"notify", "certificate", Shape::path},
    {"notify", "key", Shape::secret},
    {"notify", "tokens", Shape::secret},
    {"operations", "socket", Shape::path},
    {"operations", "listen", Shape::address},
    {"store", "directory", Shape::path},
    {"store", "key", Shape::secret},
    {"store", "keep_payloads", Shape::duration},
    {"store", "erase_ended_after", Shape::duration},
    {"protocol", "file", Shape::path},
    {"protocol", "terminology", Shape::paths},
    {"protocol", "mode", Shape::choice, "shadow live"},
    {"recipients", "high", Shape::recipients},
    {"recipients", "moderate", Shape::recipients},
    {"recipients", "low", Shape::recipients},
    {"recipients", "info", Shape::recipients},
    {"recipients", "fallback", Shape::recipient},
    {"recipients", "digest_at", Shape::time_of_day},
    {"output", "base", Shape::urn_oid},
    {"output", "language", Shape::language},
    {"output", "address_conditions", Shape::flag},
    {"limits", "body", Shape::size},
    {"limits", "history_wait", Shape::duration},
    {"limits", "connections", Shape::count},
    {"limits", "connections_per_peer", Shape::count},
    {"limits", "new_alerts_per_hour", Shape::count},
});

using Fault = std::optional<std::string>;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_alphanumeric(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A number and what follows it; nothing where no number is.
std::optional<std::pair<unsigned long, std::string_view>> number_and_unit(std::string_view text) {
  unsigned long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  return std::pair(number, text.substr(static_cast<std::size_t>(end - text.data())));
}

bool is_one_of(std::string_view word, std::string_view words) {
  return std::ranges::any_of(words | std::views::split(' '), [&](const auto& each) { return std::ranges::equal(each, word); });
}

Fault unless(bool good, std::string_view why) {
  return good ? Fault{} : Fault{std::string(why)};
}

Fault amount(std::string_view value, std::string_view units, std::string_view example) {
  const auto parts = number_and_unit(value);
  const bool good = parts && parts->first > 0 && is_one_of(parts->second, units);
  return unless(good, fmt::format("not an amount such as \"{}\" (units: {})", example, units));
}

std::string_view host_of(std::string_view url) {
  url.remove_prefix(std::min(url.find("://"), url.size() - 3) + 3);
  const auto end = url.starts_with('[') ? url.find(']') + 1 : url.find_first_of(":/");
  return url.substr(0, end);
}

Fault url(std::string_view value) {
  const bool secure = value.starts_with("https://");
  if (!secure && !value.starts_with("http://")) return "not a URL that begins with https://";
  const auto host = host_of(value);
  if (host.empty() || value.find_first_of(" \t\"<>") != std::string_view::npos) return "not a URL";
  return unless(secure || is_one_of(host, "localhost 127.0.0.1 [::1]"), "plain http is allowed on loopback only: use https://");
}

Fault address(std::string_view value) {
  const auto colon = value.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return "not an address such as \"127.0.0.1:9464\"";
  const auto port = number_and_unit(value.substr(colon + 1));
  return unless(port && port->second.empty() && port->first <= 65535, "not an address such as \"127.0.0.1:9464\"");
}

Fault time_of_day(std::string_view value) {
  const bool formed =
      value.size() == 5 && value[2] == ':' && is_digit(value[0]) && is_digit(value[1]) && is_digit(value[3]) && is_digit(value[4]);
  return unless(formed && value.substr(0, 2) < "24" && value[3] < '6', "not a time of day such as \"07:00\"");
}

Fault urn_oid(std::string_view value) {
  constexpr std::string_view prefix = "urn:oid:";
  const auto arcs = value.substr(std::min(value.size(), prefix.size()));
  const bool formed = value.starts_with(prefix) && !arcs.empty() && arcs.front() >= '0' && arcs.front() <= '2' && is_digit(arcs.back()) &&
                      arcs.find('.') == 1 && arcs.find("..") == std::string_view::npos &&
                      std::ranges::all_of(arcs, [](char c) { return is_digit(c) || c == '.'; });
  return unless(formed, "not an OID such as \"urn:oid:2.25.1234\"");
}

Fault language(std::string_view value) {
  const auto primary = value.substr(0, value.find('-'));
  const bool formed = (primary.size() == 2 || primary.size() == 3) && is_alphanumeric(value.back()) &&
                      std::ranges::all_of(value, [](char c) { return is_alphanumeric(c) || c == '-'; });
  return unless(formed, "not a language such as \"en\" or \"de-CH\"");
}

Fault reference(std::string_view value) {
  return unless(
      outbound::may_be_told(value),
      "not someone who can be told: a reference to a Practitioner, PractitionerRole, Organization, CareTeam or HealthcareService");
}

Fault secret(std::string_view value) {
  const bool named = (value.starts_with("file:") && value.size() > 5) || (value.starts_with("credential:") && value.size() > 11);
  return unless(value.empty() || named, "a secret is never written here: file:PATH or credential:NAME");
}

}  // namespace

std::span<const Key> configuration_keys() {
  return keys;
}

Fault fault_of(const Key& key, std::string_view value) {
  switch (key.shape) {
    case Shape::zone: {
      const auto zone = fhir::Zone::find(value);
      return unless(zone.has_value(), "not a time zone of the tz database");
    }
    case Shape::url:
      return url(value);
    case Shape::proxy:
      return unless(value.empty() || value.starts_with("http://") || value.starts_with("https://"), "not a URL");
    case Shape::secret:
      return secret(value);
    case Shape::address:
      return address(value);
    case Shape::duration:
      return amount(value, "s m h d y", "5m");
    case Shape::size:
      return amount(value, "KiB MiB GiB", "4MiB");
    case Shape::time_of_day:
      return time_of_day(value);
    case Shape::urn_oid:
      return urn_oid(value);
    case Shape::language:
      return value.empty() ? Fault("empty") : language(value);
    case Shape::choice:
    case Shape::choices:
      return unless(is_one_of(value, key.choices), fmt::format("must be one of: {}", key.choices));
    case Shape::recipient:
      return value.empty() ? Fault{} : reference(value);
    case Shape::recipients:
      return value == outbound::prescriber_word ? Fault{} : reference(value);
    case Shape::text:
    case Shape::path:
    case Shape::paths:
    case Shape::flag:
    case Shape::count:
      return std::nullopt;
  }
  return std::nullopt;
}

bool is_list(Shape shape) {
  return shape == Shape::paths || shape == Shape::choices || shape == Shape::recipients;
}

}  // namespace app
