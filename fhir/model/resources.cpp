#include "fhir/model/resources.hpp"

#include "fhir/model/type_name.hpp"

#include <type_traits>

namespace fhir {
namespace {

const Reference& subject_of(const FamilyMemberHistory& history) {
  return history.patient;
}

const Reference& subject_of(const auto& resource) {
  return resource.subject;
}

/// A reference to a patient that can be looked up: `Patient/id`, or a urn or URL that an entry's fullUrl may resolve.
std::string patient_of(const Reference& subject) {
  const std::string_view local = subject.local;
  const bool is_contained = local.starts_with('#');
  const bool names_other_type = !local.starts_with("Patient/") && local.find(':') == std::string_view::npos;
  const bool says_other_type = !subject.type.empty() && subject.type != "Patient";
  return is_contained || names_other_type || says_other_type ? std::string{} : subject.local;
}

}  // namespace

std::string_view resource_type(const Resource& resource) {
  return std::visit(
      []<class T>(const T& typed) -> std::string_view {
        if constexpr (std::is_same_v<T, OtherResource>) {
          return typed.resource_type;
        } else {
          return type_name<T>;
        }
      },
      resource);
}

std::string_view resource_type(const WrittenResource& resource) {
  return std::visit([]<class T>(const T&) { return type_name<T>; }, resource);
}

const ResourceHeader& header(const Resource& resource) {
  return std::visit([](const auto& typed) -> const ResourceHeader& { return typed; }, resource);
}

std::string local_reference(const Resource& resource) {
  const std::string& id = header(resource).id;
  if (id.empty()) return {};
  std::string reference{resource_type(resource)};
  reference.append("/").append(id);
  return reference;
}

std::string patient_reference(const Resource& resource) {
  return std::visit(
      [&]<class T>(const T& typed) -> std::string {
        if constexpr (std::is_same_v<T, Patient>) {
          return local_reference(resource);
        } else if constexpr (std::is_same_v<T, Medication> || std::is_same_v<T, OtherResource>) {
          return {};
        } else {
          return patient_of(subject_of(typed));
        }
      },
      resource);
}

}  // namespace fhir
