#include "fhir/model/resources.hpp"

#include "fhir/model/type_name.hpp"

#include <algorithm>
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

/// What a type has not is passed over.
void visit_references(auto& resource, const auto& visit) {
  if constexpr (requires { resource.subject; }) visit(resource.subject);
  if constexpr (requires { resource.patient; }) visit(resource.patient);
  if constexpr (requires { resource.medication; }) visit(resource.medication.reference);
  if constexpr (requires { resource.replaced_by; }) visit(resource.replaced_by);
  if constexpr (requires { resource.specimen; }) visit(resource.specimen);
  if constexpr (requires { resource.device; }) visit(resource.device);
  if constexpr (requires { resource.information_source; }) visit(resource.information_source);
  if constexpr (requires { resource.requester; }) visit(resource.requester);
  if constexpr (requires { resource.performer; }) std::for_each(resource.performer.begin(), resource.performer.end(), visit);
  if constexpr (requires { resource.result; }) std::for_each(resource.result.begin(), resource.result.end(), visit);
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

void for_each_reference(Resource& resource, const std::function<void(Reference&)>& visit) {
  std::visit([&](auto& typed) { visit_references(typed, visit); }, resource);
}

}  // namespace fhir
