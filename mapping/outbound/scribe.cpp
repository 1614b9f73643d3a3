#include "mapping/outbound/scribe.hpp"

#include "mapping/outbound/identity.hpp"
#include "mapping/outbound/narrative.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace outbound {

using protocol::AlertCode;
using protocol::Severity;

Shapes possible_shapes(AlertCode code) {
  switch (code) {
    case AlertCode::a01:
      return {};
    case AlertCode::a02:
    case AlertCode::a13:
      return {.issue = false, .flag = true, .task = true};
    case AlertCode::a03:
    case AlertCode::a05:
    case AlertCode::a06:
    case AlertCode::a08:
    case AlertCode::a12:
    case AlertCode::a17:
      return {.issue = true, .flag = true, .task = true};
    case AlertCode::a04:
    case AlertCode::a07:
    case AlertCode::a10:
    case AlertCode::a11:
    case AlertCode::a15:
    case AlertCode::a21:
      return {.issue = true, .flag = false, .task = true};
    case AlertCode::a09:
    case AlertCode::a14:
    case AlertCode::a18:
    case AlertCode::a19:
    case AlertCode::a20:
      return {.issue = false, .flag = false, .task = true};
  }
  return {};
}

Shapes shapes(AlertCode code, Severity severity) {
  Shapes found = possible_shapes(code);
  if (code == AlertCode::a08) found.flag = severity == Severity::high;
  return found;
}

const protocol::EpisodeRecord& Scribe::episode(int number) const {
  return proposal_.ledger.episodes[static_cast<std::size_t>(number) - 1];
}

std::string Scribe::key(int number) const {
  return episode_key(settings_.source, episode(number));
}

const protocol::AlertRecord* Scribe::find(const protocol::MessageItem& item) const {
  const auto found = std::ranges::find_if(proposal_.ledger.alerts, [&](const protocol::AlertRecord& alert) {
    return alert.episode == item.episode && alert.code == item.code && alert.subject == item.subject;
  });
  return found == proposal_.ledger.alerts.end() ? nullptr : &*found;
}

std::string Scribe::care_plan_identifier(int number) const {
  return outbound::care_plan_identifier(key(number));
}

std::string Scribe::issue_identifier(const protocol::AlertRecord& alert) const {
  return identifier(key(alert.episode), "issue", protocol::to_code(alert.code), alert.subject);
}

std::string Scribe::flag_identifier(const protocol::AlertRecord& alert) const {
  return identifier(key(alert.episode), "flag", protocol::to_code(alert.code), alert.subject);
}

std::string Scribe::task_identifier(const protocol::AlertRecord& alert, bool follows) const {
  const std::string subject =
      follows ? fmt::format("{}\n{}", alert.subject, fhir::to_string(alert.shown.value_or(alert.raised))) : alert.subject;
  return identifier(key(alert.episode), "task", protocol::to_code(alert.code), subject);
}

std::string Scribe::task_identifier(const protocol::ErrandRecord& errand, bool follows) const {
  std::string subject(subject_key(errand.errand));
  if (follows) subject += "\n" + fhir::to_string(errand.shown);
  return identifier(key(errand.episode), "task", "", subject);
}

std::string Scribe::message_identifier(const protocol::MessageName& name) const {
  return outbound::message_identifier(key(name.episode), name);
}

void Scribe::head(fhir::WrittenHeader& header, std::string identifier) const {
  header.tag = {tag(settings_)};
  header.language = settings_.language;
  header.identifier = {{arc(settings_, Arc::identifiers), identifier}};
  if (settings_.own_ids) header.id = std::move(identifier);
}

fhir::Reference Scribe::patient() const {
  return {proposal_.patient, {}, {}, {}, {}};
}

fhir::Reference Scribe::own(std::string_view type, const std::string& identifier) const {
  const auto artefact = published_.artefacts.find(identifier);
  const bool known = references_as_known_ && artefact != published_.artefacts.end() && !artefact->second.id.empty();
  fhir::Reference reference;
  if (known)
    reference.local = fmt::format("{}/{}", type, artefact->second.id);
  else if (settings_.own_ids || !references_as_known_)
    reference.local = fmt::format("{}/{}", type, identifier);
  else  // a conditional reference: the server finds what the same transaction creates
    reference.local = fmt::format("{}?identifier={}|{}", type, arc(settings_, Arc::identifiers), identifier);
  return reference;
}

fhir::Reference Scribe::evidence(const protocol::Cited& cited) const {
  fhir::Reference reference = version_reference(cited);
  if (!references_as_known_ || !published_.unreferable.contains(cited.reference)) return reference;
  reference.identifier = fhir::Identifier{{}, cited.reference};
  reference.local.clear();
  reference.version.clear();
  return reference;
}

std::vector<fhir::Reference> Scribe::evidence(std::span<const protocol::Cited> cited) const {
  std::vector<fhir::Reference> references;
  for (const protocol::Cited& one : cited) references.push_back(evidence(one));
  return references;
}

fhir::CodeableConcept Scribe::alert_code(AlertCode code, std::string text) const {
  return {{{arc(settings_, Arc::alerts), std::string(protocol::to_code(code)), {}}}, std::move(text)};
}

fhir::CodeableConcept Scribe::rule_code(std::string_view rule) const {
  return {{{arc(settings_, Arc::rules), std::string(rule), {}}}, {}};
}

std::string Scribe::owner(Severity severity) const {
  const std::vector<std::string>& configured = settings_.recipients.of(severity);
  const auto found = std::ranges::find_if(configured, [](const std::string& entry) { return entry != prescriber_word; });
  return found == configured.end() ? std::string{} : *found;
}

fhir::Reference device_reference(const Settings& settings) {
  const std::string identifier = device_identifier(settings.source);
  fhir::Reference reference;
  reference.local =
      settings.own_ids ? "Device/" + identifier : fmt::format("Device?identifier={}|{}", arc(settings, Arc::identifiers), identifier);
  reference.display = "Bonewatch";
  return reference;
}

fhir::Coding tag(const Settings& settings) {
  return {arc(settings, Arc::tags), "bonewatch", {}};
}

std::string policy(const Settings& settings, const Wording& wording) {
  return arc(settings, Arc::protocol) + wording.version_arcs();
}

fhir::Reference version_reference(const protocol::Cited& cited) {
  fhir::Reference reference;
  reference.local = cited.reference;
  reference.version = cited.version;
  reference.type = cited.reference.substr(0, cited.reference.find('/'));  // some validators misread the type out of a versioned URL
  reference.display = cited.version.empty() ? cited.reference : fmt::format("{} version {}", cited.reference, cited.version);
  return reference;
}

template <class Resource>
Resource narrated(Resource resource) {
  resource.text_div = narrative(resource);
  return resource;
}

template fhir::CarePlan narrated(fhir::CarePlan);
template fhir::DetectedIssue narrated(fhir::DetectedIssue);
template fhir::Flag narrated(fhir::Flag);
template fhir::Task narrated(fhir::Task);
template fhir::Communication narrated(fhir::Communication);
template fhir::Device narrated(fhir::Device);
template fhir::Provenance narrated(fhir::Provenance);

}  // namespace outbound
