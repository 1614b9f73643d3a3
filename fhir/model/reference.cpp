#include "fhir/model/reference.hpp"

#include <algorithm>
#include <optional>

namespace fhir {
namespace {

constexpr auto none = std::string_view::npos;

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z');
}

bool is_type(std::string_view text) {
  return !text.empty() && is_upper(text.front()) && std::all_of(text.begin(), text.end(), is_letter);
}

bool is_id(std::string_view text) {
  return !text.empty() && text.find_first_of("/?#|:$") == none;
}

/// Cuts off what follows the last slash.
std::string_view take_last_segment(std::string_view& url) {
  const auto slash = url.rfind('/');
  const auto segment = slash == none ? url : url.substr(slash + 1);
  url = slash == none ? std::string_view{} : url.substr(0, slash);
  return segment;
}

struct Target {
  std::string_view local;
  std::string_view version;
};

/// `[base/]Type/id[/_history/version]`
std::optional<Target> resource_of(std::string_view url) {
  Target target;
  auto rest = url;
  auto id = take_last_segment(rest);
  auto type = take_last_segment(rest);
  if (type == "_history") {
    target.version = id;
    url = url.substr(0, static_cast<std::size_t>(type.data() - url.data()) - 1);
    id = take_last_segment(rest);
    type = take_last_segment(rest);
  }
  if (!is_type(type) || !is_id(id)) return std::nullopt;
  target.local = url.substr(static_cast<std::size_t>(type.data() - url.data()));
  return target;
}

}  // namespace

Reference reference_to(std::string_view text) {
  Reference reference;
  if (text.starts_with("urn:") || text.starts_with('#')) {
    reference.local = text;
  } else if (const auto target = resource_of(text)) {
    reference.local = target->local;
    reference.version = target->version;
  } else if (text.find("://") != none) {
    reference.local = text;
  }
  return reference;
}

std::string reference_text(const Reference& reference) {
  return reference.version.empty() ? reference.local : reference.local + "/_history/" + reference.version;
}

}  // namespace fhir
