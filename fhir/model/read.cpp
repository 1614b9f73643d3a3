#include "fhir/model/read.hpp"

#include "fhir/model/resource_schema.hpp"
#include "fhir/model/written_schema.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace fhir {
namespace {

template <class T>
concept HasMedication = requires(T resource) {
  resource.medication;
};

/// The contained resource that `#id` names, with its place.
template <class Found>
bool with_contained(const Element& resource, std::string_view local, std::string_view type, Found found) {
  if (!local.starts_with('#')) return true;
  const auto contained = resource.value().find("contained");
  if (!contained) return true;
  if (!contained->is_array()) return resource.fail_at("contained", IssueType::structure, "not an array");
  const Element array = resource.member("contained", *contained);
  std::size_t index = 0;
  for (const auto item : contained->items()) {
    const auto id = item.find("id");
    const auto its_type = item.find("resourceType");
    if (id && its_type && id->text() == local.substr(1) && its_type->text() == type) return found(array.item(index, item));
    ++index;
  }
  return true;
}

bool resolve_contained(const Element&, auto&) {
  return true;
}

template <HasMedication T>
bool resolve_contained(const Element& resource, T& order) {
  auto& [concept_, reference] = order.medication;
  if (!concept_.empty()) return true;
  return with_contained(resource, reference.local, type_name<Medication>, [&concept_ = concept_](const Element& element) {
    Medication medication;
    if (!read(element, medication)) return false;
    concept_ = std::move(medication.code);
    return true;
  });
}

bool resolve_contained(const Element& resource, Observation& observation) {
  return with_contained(resource, observation.specimen.local, type_name<Specimen>, [&](const Element& element) {
    Specimen specimen;
    if (!read(element, specimen)) return false;
    observation.contained_specimen_collected = std::move(specimen.collected);
    return true;
  });
}

/// A date where there is a readable one: nothing about a resource that we don't use is worth an Issue.
std::optional<DateTime> date_in(const json::Value& object, std::string_view key) {
  const auto value = object.find(key);
  if (!value) return std::nullopt;
  auto date = DateTime::parse(value->text());
  if (!date) return std::nullopt;
  return *std::move(date);
}

std::optional<DateTime> recorded(const json::Value& object) {
  for (const auto* const key : {"issued", "dateAsserted", "authoredOn", "recordedDate", "whenHandedOver"})
    if (auto date = date_in(object, key)) return date;
  const auto period = object.find("period");
  return period ? date_in(*period, "start") : std::nullopt;
}

bool read_other(const Element& element, std::string_view type, Resource& resource) {
  auto& other = resource.emplace<OtherResource>();
  other.resource_type = type;
  other.recorded = recorded(element.value());
  return read_members(header_fields, element, other);
}

template <class T>
bool read_typed(const Element& element, Resource& resource) {
  auto& typed = resource.emplace<T>();
  return read(element, typed) && resolve_contained(element, typed);
}

struct TypedReader {
  std::string_view type;
  bool (*read)(const Element&, Resource&);
};

template <class... Types>
constexpr auto typed_readers() {
  return std::array{TypedReader{type_name<Types>, read_typed<Types>}...};
}

/// The most frequent first.
constexpr auto readers =
    typed_readers<Observation, Condition, Procedure, DiagnosticReport, MedicationRequest, MedicationStatement, MedicationAdministration,
                  MedicationDispense, Medication, Patient, ServiceRequest, Specimen, FamilyMemberHistory>();
static_assert(readers.size() + 1 == std::variant_size_v<Resource>);

bool read_any(const Element& element, std::string_view type, Resource& resource) {
  const auto* const reader = std::find_if(readers.begin(), readers.end(), [&](const TypedReader& each) { return each.type == type; });
  return reader == readers.end() ? read_other(element, type, resource) : reader->read(element, resource);
}

struct EntryResourceField : Marks {
  bool read(const Element& element, std::string_view, BundleEntry& entry) const {
    const auto type = resource_type_of(element.value());
    if (type) return read_any(element, *type, entry.resource.emplace());
    const auto& [code, path, diagnostics] = type.error();
    return path.empty() ? element.fail(code, diagnostics) : element.fail_at(path, code, diagnostics);
  }
};

struct RequestUrlField : Marks {
  bool read(const Element& element, std::string_view, BundleEntry& entry) const {
    if (!fhir::read(element, entry.request_url)) return false;
    auto target = reference_to(entry.request_url).local;
    if (!target.empty()) entry.request_url = std::move(target);
    return true;
  }
};

constexpr auto bundle_fields = std::tuple{field("type", &Bundle::type), field("timestamp", &Bundle::timestamp)};
constexpr auto entry_fields =
    std::tuple{field("fullUrl", &BundleEntry::full_url), EntryResourceField{{.name = "resource"}},
               inside<BundleEntry>("request", field("method", &BundleEntry::request_method), RequestUrlField{{.name = "url"}})};

template <std::size_t I = 0>
bool read_written(const Element& element, std::string_view type, WrittenResource& resource) {
  if constexpr (I == std::variant_size_v<WrittenResource>) {
    return element.fail(IssueType::not_supported, "not a resource that we write");
  } else {
    if (type != type_name<std::variant_alternative_t<I, WrittenResource>>) return read_written<I + 1>(element, type, resource);
    return read(element, resource.emplace<I>());
  }
}

/// Takes `.name` or `[index]` off the front of a path.
std::string_view take_step(std::string_view& path) {
  const auto end = path.find_first_of(".[", 1);
  const auto step = path.substr(0, end);
  path.remove_prefix(step.size());
  return step;
}

std::optional<json::Value> follow(const json::Value& value, std::string_view step) {
  if (step.starts_with('.')) return value.find(step.substr(1));
  std::size_t index = 0;
  std::from_chars(step.data() + 1, step.data() + step.size(), index);
  for (const auto item : value.items())
    if (index-- == 0) return item;
  return std::nullopt;
}

}  // namespace

Result<Resource> read_resource(const json::Value& value) {
  const auto type = resource_type_of(value);
  if (!type) return type.error();
  std::optional<Issue> issue;
  Result<Resource> resource{Resource{}};  // filled in place: it is large
  if (!read_any(Element(value, *type, issue), *type, *resource)) resource = *std::move(issue);
  return resource;
}

Result<Bundle> read_bundle(const json::Value& value) {
  auto bundle = read_bundle_head(value);
  if (!bundle) return bundle;
  const auto entries =
      read_bundle_entries(value, [&](std::size_t, Result<BundleEntry> entry) { bundle->entry.push_back(std::move(entry)); });
  if (!entries) return entries.error();
  return bundle;
}

Result<Bundle> read_bundle_head(const json::Value& value) {
  const auto type = resource_type_of(value);
  if (!type) return type.error();
  if (*type != "Bundle") return Issue{IssueType::structure, std::string{*type}, "not a Bundle"};
  std::optional<Issue> issue;
  Bundle bundle;
  if (!read_members(bundle_fields, Element(value, "Bundle", issue), bundle)) return *std::move(issue);
  return bundle;
}

Result<void> read_bundle_entries(const json::Value& value, const std::function<void(std::size_t, Result<BundleEntry>)>& each) {
  const auto entries = value.find("entry");
  if (!entries || entries->is_null()) return {};
  std::optional<Issue> issue;
  const Element bundle(value, "Bundle", issue);
  const Element array = bundle.member("entry", *entries);
  if (!entries->is_array()) {
    array.fail(IssueType::structure, "not an array");
    return *std::move(issue);
  }
  std::size_t index = 0;
  for (const auto item : entries->items()) {
    Result<BundleEntry> entry{BundleEntry{}};
    if (!read_members(entry_fields, array.item(index, item), *entry)) entry = *std::exchange(issue, std::nullopt);
    each(index++, std::move(entry));
  }
  return {};
}

Result<WrittenResource> read_written(const json::Value& value) {
  const auto type = resource_type_of(value);
  if (!type) return type.error();
  std::optional<Issue> issue;
  WrittenResource resource;
  if (!read_written(Element(value, *type, issue), *type, resource)) return *std::move(issue);
  return resource;
}

Result<std::string_view> resource_type_of(const json::Value& value) {
  if (!value.is_object()) return Issue{IssueType::structure, {}, "not an object"};
  const auto type = value.find("resourceType");
  if (!type) return Issue{IssueType::required, "resourceType", "missing"};
  if (!type->is_string()) return Issue{IssueType::structure, "resourceType", "not a string"};
  if (type->text().empty()) return Issue{IssueType::value, "resourceType", "empty"};
  return type->text();
}

std::size_t offset_of(const json::Value& root, std::string_view path) {
  path.remove_prefix(std::min(path.size(), path.find('.')));
  auto value = root;
  while (!path.empty()) {
    const auto next = follow(value, take_step(path));
    if (!next) break;
    value = *next;
  }
  return value.offset();
}

}  // namespace fhir
