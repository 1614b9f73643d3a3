#pragma once
// From JSON text to what the readers make of it, for tests.

#include "fhir/json/document.hpp"
#include "fhir/model/read.hpp"

#include <stdexcept>
#include <string>

namespace fhir {

inline json::Document parsed(std::string text) {
  return json::Document::parse(std::move(text), json::Limits::for_files()).value();
}

inline Result<Resource> reading(std::string text) {
  const auto document = parsed(std::move(text));
  return read_resource(document.root());
}

template <class T>
T read_as(std::string text) {
  return std::get<T>(reading(std::move(text)).value());
}

/// `value at Observation.issued: not a FHIR date or dateTime`, or nothing where it could be read.
inline std::string mistake_in(std::string text) {
  const auto resource = reading(std::move(text));
  return resource ? std::string{} : to_string(resource.error());
}

inline DateTime date_time(std::string_view text) {
  return DateTime::parse(text).value();
}

inline Decimal decimal(std::string_view text) {
  return Decimal::parse(text).value();
}

}  // namespace fhir
