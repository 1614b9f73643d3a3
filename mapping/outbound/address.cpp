#include "mapping/outbound/address.hpp"

#include <fmt/format.h>

namespace outbound {

Request address(fhir::WrittenResource resource, const std::string& identifier, const Artefact* artefact, const Settings& settings) {
  const std::string type(fhir::resource_type(resource));
  Request request;
  request.identifier = identifier;
  if (artefact || settings.own_ids) {
    const std::string& id = artefact ? artefact->id : identifier;
    std::visit([&](fhir::WrittenHeader& header) { header.id = id; }, resource);
    request.target = fmt::format("{}/{}", type, id);
    if (artefact) request.if_match = artefact->version;
  } else {
    request.method = Method::post;
    request.target = type;
    const bool provenance = std::holds_alternative<fhir::Provenance>(resource);  // has no identifier: a tag finds it again
    request.if_none_exist = fmt::format("{}={}|{}", provenance ? "_tag" : "identifier", arc(settings, Arc::identifiers), identifier);
  }
  request.resource = std::move(resource);
  return request;
}

}  // namespace outbound
