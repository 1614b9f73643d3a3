#pragma once
// What the fullUrls of Bundle entries stand for, over the whole input.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace intake {

/// Millions of names are compared by their hash. Two that share one cost a needless reading: what is read is compared by name.
using Key = std::uint64_t;
Key key_of(std::string_view name);

class FullUrls {
 public:
  /// `url` as fhir::reference_to leaves it. Of contradicting claims the least reference counts, whatever the order of the input.
  void add(std::string_view url, std::string_view reference);

  /// The `Type/id` that a url stands for; the url itself if that is not known.
  std::string resolved(std::string_view url) const;
  /// The same for who has the key alone.
  Key resolved(Key url) const;

 private:
  /// Most urls are `urn:uuid:` and the id of their resource: then the type is enough.
  struct Target {
    Key key;
    std::uint32_t type;
    std::uint32_t spelled;  ///< place in spelled_ plus one; 0: the type and the tail of the url
  };

  std::string spell(std::string_view url, const Target& target) const;
  std::uint32_t number_of_type(std::string_view type);

  std::unordered_map<Key, Target> targets_;
  std::vector<std::string> types_;
  std::vector<std::string> spelled_;
};

}  // namespace intake
