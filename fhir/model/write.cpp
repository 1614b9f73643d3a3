#include "fhir/model/write.hpp"

#include "fhir/model/resource_schema.hpp"
#include "fhir/model/written_schema.hpp"

namespace fhir {
namespace {

template <class T>
std::string write_as(std::string_view type, const auto& fields, const T& resource) {
  json::Writer out;
  out.begin_object();
  out.member("resourceType", type);
  write_members(fields, out, resource);
  out.end_object();
  return out.take();
}

constexpr auto other_fields = with_header(field("recordedDate", &OtherResource::recorded));

}  // namespace

void write(json::Writer& out, const std::string& text) {
  out.string(text);
}

void write(json::Writer& out, bool flag) {
  out.boolean(flag);
}

void write(json::Writer& out, const Decimal& number) {
  out.number(number.text());
}

void write(json::Writer& out, const DateTime& date) {
  out.string(date.text());
}

std::string write(const WrittenResource& resource) {
  return std::visit([]<class T>(const T& typed) { return write_as(type_name<T>, Schema<T>::fields, typed); }, resource);
}

std::string write(const Resource& resource) {
  return std::visit(
      []<class T>(const T& typed) {
        if constexpr (std::is_same_v<T, OtherResource>) {
          return write_as(typed.resource_type, other_fields, typed);
        } else {
          return write_as(type_name<T>, Schema<T>::fields, typed);
        }
      },
      resource);
}

std::string write_collection(std::span<const std::string> resources, std::string_view timestamp) {
  json::Writer out;
  out.begin_object();
  out.member("resourceType", "Bundle").member("type", "collection").member_unless_empty("timestamp", timestamp);
  if (!resources.empty()) {
    out.key("entry").begin_array();
    for (const auto& resource : resources) out.begin_object().key("resource").raw(resource).end_object();
    out.end_array();
  }
  out.end_object();
  return out.take();
}

}  // namespace fhir
