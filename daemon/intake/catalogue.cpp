#include "daemon/intake/catalogue.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace intake {
namespace {

using Kind = Sighting::Kind;

/// The names that hang together by links, each under the least of them.
class Union {
 public:
  void join(const std::string& a, const std::string& b) {
    const std::string& left = root(a);
    const std::string& right = root(b);
    if (left != right) parent_[std::max(left, right)] = std::min(left, right);
  }

  const std::string& root(const std::string& name) {
    const auto at = parent_.try_emplace(name, name).first;
    return at->second == at->first ? at->second : root(at->second);
  }

  const std::map<std::string, std::string>& parents() const { return parent_; }

 private:
  std::map<std::string, std::string> parent_;
};

/// Tells with one bit a key whether it may be in a set: never wrongly no.
class Sieve {
 public:
  explicit Sieve(std::size_t keys) : bits_(std::max<std::size_t>(64, keys * 16)) {}
  void add(Key key) { bits_[key % bits_.size()] = true; }
  bool may_hold(Key key) const { return bits_[key % bits_.size()]; }

 private:
  std::vector<bool> bits_;
};

}  // namespace

void Catalogue::add(const Sighting& sighting, std::uint32_t file) {
  latest_arrival_ = std::max(latest_arrival_, sighting.arrival);
  if (!sighting.full_url.empty()) urls_.add(sighting.full_url, sighting.reference);
  if (sighting.kind == Kind::other) return;

  const auto row = static_cast<RowNumber>(rows_.size());
  const Origin origin{file, sighting.carried};
  if (origins_.empty() || origins_.back() != origin) origins_.push_back(origin);
  rows_.push_back({.patient = sighting.patient.empty() ? 0 : key_of(sighting.patient),
                   .resource = key_of(sighting.reference),
                   .offset = sighting.kind == Kind::deletion ? deleted_.size() : sighting.offset,
                   .origin = static_cast<std::uint32_t>(origins_.size() - 1),
                   .kind = sighting.kind,
                   .relevant = sighting.relevant || sighting.kind == Kind::patient});
  if (sighting.kind == Kind::deletion) deleted_.push_back(sighting.reference);
  if (sighting.id_from_url) names_apart_.emplace(row, sighting.reference);
  if (!sighting.replaced_by.empty()) links_.push_back({sighting.patient, sighting.replaced_by});

  if (sighting.kind == Kind::medication) {
    if (sighting.tells_anastrozole) telling_medications_.push_back(rows_.back().resource);
  } else if (sighting.tells_anastrozole && !sighting.patient.empty()) {
    watched_.insert(sighting.patient);
  } else if (!sighting.medication.empty()) {
    undecided_.push_back({key_of(sighting.medication), row});
  }
}

void Catalogue::close(const std::function<std::string(RowNumber)>& patient_of) {
  watch(patient_of);
  find_groups();
  find_rows();
}

std::span<const RowNumber> Catalogue::versions(Key resource) const {
  const auto [first, last] = std::equal_range(by_resource_.begin(), by_resource_.end(), resource, [this]<class A, class B>(A a, B b) {
    if constexpr (std::is_same_v<A, Key>) {
      return a < rows_[b].resource;
    } else {
      return rows_[a].resource < b;
    }
  });
  return {first, last};
}

std::string Catalogue::name_apart(RowNumber row) const {
  const auto name = names_apart_.find(row);
  return name == names_apart_.end() ? std::string{} : name->second;
}

/// Decides what depended on Medications, and gives every watched patient the name that all will use.
void Catalogue::watch(const std::function<std::string(RowNumber)>& patient_of) {
  std::sort(telling_medications_.begin(), telling_medications_.end());
  for (const auto& [medication, row] : undecided_)
    if (std::binary_search(telling_medications_.begin(), telling_medications_.end(), urls_.resolved(medication)))
      watched_.insert(patient_of(row));
  undecided_ = {};

  std::set<std::string> resolved;
  for (const std::string& patient : watched_)
    if (!patient.empty()) resolved.insert(urls_.resolved(patient));
  watched_ = std::move(resolved);
}

void Catalogue::find_groups() {
  Union linked;
  for (const auto& [from, to] : links_) linked.join(urls_.resolved(from), urls_.resolved(to));
  std::map<std::string, std::set<std::string>> groups;
  for (const std::string& patient : watched_) groups[linked.root(patient)].insert(patient);
  const auto parents = linked.parents();
  for (const auto& [name, parent] : parents)
    if (const auto group = groups.find(linked.root(parent)); group != groups.end()) group->second.insert(name);
  for (auto& [least, names] : groups) groups_.push_back(std::move(names));
}

void Catalogue::find_rows() {
  std::unordered_map<Key, std::uint32_t> group_of;
  for (std::uint32_t group = 0; group < groups_.size(); ++group)
    for (const std::string& patient : groups_[group]) group_of.emplace(key_of(patient), group);

  rows_of_group_.resize(groups_.size());
  Sieve resources(rows_.size());
  for (RowNumber row = 0; row < rows_.size(); ++row) {
    const auto group = group_of.find(urls_.resolved(rows_[row].patient));
    if (rows_[row].patient == 0 || group == group_of.end()) continue;
    rows_of_group_[group->second].push_back(row);
    resources.add(rows_[row].resource);
  }
  // A version may have been another patient's: it counts all the same.
  for (RowNumber row = 0; row < rows_.size(); ++row) {
    const Row& candidate = rows_[row];
    const bool serves_others = candidate.kind == Kind::medication || candidate.kind == Kind::specimen;
    if (serves_others || resources.may_hold(candidate.resource)) by_resource_.push_back(row);
  }
  std::sort(by_resource_.begin(), by_resource_.end(), [this](RowNumber a, RowNumber b) {
    return rows_[a].resource != rows_[b].resource ? rows_[a].resource < rows_[b].resource : a < b;
  });
}

}  // namespace intake
