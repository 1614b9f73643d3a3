#include "mapping/outbound/address.hpp"
#include "mapping/outbound/identity.hpp"
#include "mapping/outbound/reconcile.hpp"
#include "mapping/outbound/scribe.hpp"

#include <fmt/format.h>

namespace outbound {

std::vector<Request> reconcile_device(const Artefact* published, const protocol::Protocol& protocol, const Settings& settings) {
  const std::string identifier = device_identifier(settings.source);
  fhir::Device device;
  device.tag = {tag(settings)};
  device.language = settings.language;
  device.identifier = {{arc(settings, Arc::identifiers), identifier}};
  device.device_name = "Bonewatch";
  device.type.text = "clinical decision support software";
  device.version = settings.program_version;
  device.note = {{fmt::format("Protocol {}, configuration {}.", protocol.canonical(),
                              settings.configuration_hash.empty() ? "default" : settings.configuration_hash),
                  {}}};
  Request request = address(narrated(std::move(device)), identifier, published, settings);
  if (published && (published->removed || published->resource == request.resource)) return {};
  return {std::move(request)};
}

Request witness(const Request& written, const Receipt& receipt, const protocol::Protocol& protocol, const Settings& settings,
                fhir::Instant recorded) {
  const std::string identifier = provenance_id(written.identifier, receipt.version);
  fhir::Provenance provenance;
  provenance.tag = {tag(settings)};
  if (!settings.own_ids) provenance.tag.push_back({arc(settings, Arc::identifiers), identifier, {}});
  provenance.language = settings.language;
  fhir::Reference target = version_reference({fmt::format("{}/{}", fhir::resource_type(written.resource), receipt.id), receipt.version});
  provenance.target = {std::move(target)};
  provenance.recorded = settings.zone.to_string(recorded);
  provenance.policy = {policy(settings, Wording::spoken(protocol))};
  provenance.agent_type = {{{"http://terminology.hl7.org/CodeSystem/provenance-participant-type", "assembler", "Assembler"}}, {}};
  provenance.agent_who = device_reference(settings);
  for (const protocol::Cited& cited : written.decided_by) provenance.entity_source.push_back(version_reference(cited));
  return address(narrated(std::move(provenance)), identifier, nullptr, settings);
}

}  // namespace outbound
