#include "daemon/pipeline/settle.hpp"

#include "mapping/protocol/evaluate.hpp"
#include "mapping/protocol/propose.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

namespace pipeline {
namespace {

const fhir::Reference* prescriber_in(const fhir::Resource& resource) {
  if (const auto* request = std::get_if<fhir::MedicationRequest>(&resource)) return &request->requester;
  if (const auto* statement = std::get_if<fhir::MedicationStatement>(&resource)) return &statement->information_source;
  return nullptr;
}

bool may_prescribe(std::string_view reference) {
  return reference.starts_with("Practitioner/") || reference.starts_with("PractitionerRole/") || reference.starts_with("Organization/");
}

/// The latest of the input where a version came more than once, or without its number.
const inbound::Record* find(std::span<const inbound::Record> records, const clinical::Source& source) {
  const inbound::Record* found = nullptr;
  for (const inbound::Record& record : records) {
    if (record.deleted || record.reference != source.reference || fhir::header(record.resource).meta.version_id != source.version) continue;
    if (!found || std::pair(found->arrival, found->sequence) < std::pair(record.arrival, record.sequence)) found = &record;
  }
  return found;
}

}  // namespace

std::string prescriber(std::span<const clinical::SourceId> support, const clinical::Timeline& timeline,
                       std::span<const inbound::Record> records) {
  for (auto newest = support.rbegin(); newest != support.rend(); ++newest) {
    const inbound::Record* record = find(records, timeline.sources[*newest]);
    const fhir::Reference* reference = record ? prescriber_in(record->resource) : nullptr;
    if (!reference) continue;  // a dispense, say: it is not the one to tell
    return may_prescribe(reference->local) ? reference->local : std::string{};
  }
  return {};
}

Settled settle(const Rules& rules, const clinical::Timeline& timeline, std::span<const inbound::Record> records,
               const protocol::Responses& responses, const Memory& memory, const Today& today) {
  Settled settled;
  settled.assessment = protocol::evaluate_day(rules.protocol, timeline, responses, today.day);
  protocol::Occasion occasion;
  const std::span<const clinical::SourceId> support =
      settled.assessment.episodes.empty() ? std::span<const clinical::SourceId>{} : std::span(settled.assessment.episodes.back().support);
  occasion.audience = outbound::audience(rules.settings.recipients, prescriber(support, timeline, records));
  occasion.digest_due = today.digest_due;
  occasion.history_to = today.history_to;
  occasion.history_complete = today.history_complete;
  protocol::Proposal proposal = protocol::propose(rules.protocol, timeline, settled.assessment, responses, memory.ledger, occasion);
  settled.requests = outbound::reconcile(proposal, rules.protocol, memory.published, rules.settings, today.moments);
  settled.ledger = std::move(proposal.ledger);
  return settled;
}

Memory joined(Memory surviving, const Memory& other) {
  surviving.ledger = protocol::joined(std::move(surviving.ledger), other.ledger);
  surviving.published.artefacts.insert(other.published.artefacts.begin(), other.published.artefacts.end());
  surviving.published.unreferable.insert(other.published.unreferable.begin(), other.published.unreferable.end());
  return surviving;
}

}  // namespace pipeline
