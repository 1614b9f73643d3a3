#pragma once
// Writes each resource of ours, element by element, from the proposal. docs/FORMATS.md, "What we write".

#include "mapping/outbound/published.hpp"
#include "mapping/outbound/reconcile.hpp"
#include "mapping/outbound/settings.hpp"
#include "mapping/outbound/wording.hpp"
#include "mapping/protocol/proposal.hpp"

#include <span>

namespace outbound {

/// Which resources an alert has (section 13 of the protocol).
struct Shapes {
  bool issue = false;
  bool flag = false;
  bool task = false;
};
Shapes shapes(protocol::AlertCode code, protocol::Severity severity);
/// Those it may have at one severity or another.
Shapes possible_shapes(protocol::AlertCode code);

class Scribe {
 public:
  /// `references_as_known`: ids and lost evidence as `published` knows them; else every reference in its plain form.
  Scribe(const Settings& settings, Wording wording, const protocol::Proposal& proposal, const Published& published,
         bool references_as_known)
      : settings_(settings), wording_(wording), proposal_(proposal), published_(published), references_as_known_(references_as_known) {}

  // Identifiers. A task that follows one which a person closed carries the day from which it is shown.
  std::string care_plan_identifier(int episode) const;
  std::string issue_identifier(const protocol::AlertRecord& alert) const;
  std::string flag_identifier(const protocol::AlertRecord& alert) const;
  std::string task_identifier(const protocol::AlertRecord& alert, bool follows) const;
  std::string task_identifier(const protocol::ErrandRecord& errand, bool follows) const;
  std::string message_identifier(const protocol::MessageName& name) const;

  // Resources that stand.
  fhir::CarePlan care_plan(const protocol::CarePlanWanted& plan) const;
  fhir::DetectedIssue issue(const protocol::AlertRecord& alert, const std::vector<fhir::Mitigation>& by_people) const;
  fhir::Flag flag(const protocol::AlertRecord& alert) const;
  fhir::Task task(const protocol::AlertRecord& alert, bool follows) const;
  fhir::Task task(const protocol::ErrandRecord& errand, bool follows) const;
  fhir::Communication communication(const protocol::Message& message, const Moments& moments) const;

  // What was written before, closed: only what closing changes is changed.
  fhir::CarePlan closed(fhir::CarePlan plan, const protocol::EpisodeRecord& episode) const;
  fhir::DetectedIssue closed(fhir::DetectedIssue issue, const protocol::AlertRecord& alert) const;
  fhir::Flag closed(fhir::Flag flag, const protocol::AlertRecord& alert) const;
  fhir::Task closed(fhir::Task task, const protocol::AlertRecord& alert) const;
  fhir::Task closed(fhir::Task task, const protocol::ErrandRecord& errand) const;

  /// What decided it, for its Provenance.
  std::vector<protocol::Cited> decided_by(const protocol::Message& message) const;

 private:
  const protocol::EpisodeRecord& episode(int number) const;
  std::string key(int episode) const;
  const protocol::AlertRecord* find(const protocol::MessageItem& item) const;

  void head(fhir::WrittenHeader& header, std::string identifier) const;
  fhir::Reference patient() const;
  fhir::Reference own(std::string_view type, const std::string& identifier) const;
  fhir::Reference evidence(const protocol::Cited& cited) const;
  std::vector<fhir::Reference> evidence(std::span<const protocol::Cited> cited) const;
  fhir::CodeableConcept alert_code(protocol::AlertCode code, std::string text) const;
  fhir::CodeableConcept rule_code(std::string_view rule) const;
  std::string owner(protocol::Severity severity) const;
  fhir::Task task(std::string identifier, int episode, protocol::Severity severity, protocol::Day authored,
                  std::optional<protocol::Day> due) const;
  std::string asked(std::string_view what, protocol::Severity severity, std::optional<protocol::Day> due, std::string_view reason) const;
  std::string paragraph(const protocol::MessageItem& item) const;
  std::string describe(const protocol::CarePlanWanted& plan) const;
  fhir::CarePlanActivity activity(const protocol::Activity& activity, std::string_view over) const;

  const Settings& settings_;
  Wording wording_;
  const protocol::Proposal& proposal_;
  const Published& published_;
  bool references_as_known_;
};

/// Our Device as author, requester, sender.
fhir::Reference device_reference(const Settings& settings);
/// The one tag that everything of ours carries.
fhir::Coding tag(const Settings& settings);
/// `urn:oid:....4.0.2.0`
std::string policy(const Settings& settings, const Wording& wording);
/// `Observation/o7` with version and display.
fhir::Reference version_reference(const protocol::Cited& cited);
/// Puts the narrative of the other elements in.
template <class Resource>
Resource narrated(Resource resource);

}  // namespace outbound
