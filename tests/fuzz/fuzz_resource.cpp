// Bytes as a resource or a Bundle: refused with an element and a reason, or written reduced and read back equal.

#include "fhir/json/document.hpp"
#include "fhir/model/read.hpp"
#include "fhir/model/write.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void judge_issue(const fhir::json::Document& document, std::size_t size, const fhir::Issue& issue) {
  require(!issue.diagnostics.empty());
  require(fhir::offset_of(document.root(), issue.path) < size);
}

void judge_resource(const fhir::Resource& resource) {
  const auto text = fhir::write(resource);
  const auto document = fhir::json::Document::parse(text).value();
  const auto again = fhir::read_resource(document.root()).value();
  require(again == resource);
  require(fhir::write(again) == text);
  require(fhir::patient_reference(again) == fhir::patient_reference(resource));
}

void judge_written(const fhir::json::Value& value) {
  const auto resource = fhir::read_written(value);
  if (!resource) return;
  const auto document = fhir::json::Document::parse(fhir::write(*resource)).value();
  require(fhir::read_written(document.root()).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = fhir::json::Document::parse(std::string(reinterpret_cast<const char*>(data), size));
  if (!document) return 0;

  const auto resource = fhir::read_resource(document->root());
  if (resource)
    judge_resource(*resource);
  else
    judge_issue(*document, size, resource.error());
  judge_written(document->root());

  const auto bundle = fhir::read_bundle(document->root());
  if (!bundle) {
    judge_issue(*document, size, bundle.error());
    return 0;
  }
  for (const auto& entry : bundle->entry) {
    if (!entry) judge_issue(*document, size, entry.error());
    if (entry && entry->resource) judge_resource(*entry->resource);
  }
  return 0;
}
