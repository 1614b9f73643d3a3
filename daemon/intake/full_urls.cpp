#include "daemon/intake/full_urls.hpp"

#include <algorithm>
#include <functional>

namespace intake {
namespace {

std::string_view id_in_urn(std::string_view url) {
  return url.substr(url.rfind(':') + 1);
}

}  // namespace

Key key_of(std::string_view name) {
  return std::hash<std::string_view>{}(name);
}

void FullUrls::add(std::string_view url, std::string_view reference) {
  const auto [known, is_new] = targets_.try_emplace(key_of(url));
  if (!is_new && spell(url, known->second) <= reference) return;

  const auto slash = reference.find('/');
  const bool told_by_urn = reference.substr(slash + 1) == id_in_urn(url);
  if (!told_by_urn) spelled_.emplace_back(reference);
  known->second = {.key = key_of(reference),
                   .type = number_of_type(reference.substr(0, slash)),
                   .spelled = told_by_urn ? 0 : static_cast<std::uint32_t>(spelled_.size())};
}

std::string FullUrls::resolved(std::string_view url) const {
  const auto known = targets_.find(key_of(url));
  return known == targets_.end() ? std::string(url) : spell(url, known->second);
}

Key FullUrls::resolved(Key url) const {
  const auto known = targets_.find(url);
  return known == targets_.end() ? url : known->second.key;
}

std::string FullUrls::spell(std::string_view url, const Target& target) const {
  if (target.spelled != 0) return spelled_[target.spelled - 1];
  return types_[target.type] + "/" + std::string(id_in_urn(url));
}

std::uint32_t FullUrls::number_of_type(std::string_view type) {
  auto known = std::find(types_.begin(), types_.end(), type);
  if (known == types_.end()) known = types_.insert(known, std::string(type));
  return static_cast<std::uint32_t>(known - types_.begin());
}

}  // namespace intake
