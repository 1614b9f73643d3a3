#include "mapping/outbound/reconcile.hpp"

#include "fhir/model/write.hpp"
#include "mapping/outbound/address.hpp"
#include "mapping/outbound/identity.hpp"
#include "mapping/outbound/scribe.hpp"

#include <utility>

namespace outbound {
namespace {

using protocol::AlertLife;

class Reconciler {
 public:
  Reconciler(const protocol::Proposal& proposal, const protocol::Protocol& protocol, const Published& published, const Settings& settings,
             const Moments& moments)
      : proposal_(proposal),
        published_(published),
        settings_(settings),
        moments_(moments),
        spoken_(settings, Wording::spoken(protocol), proposal, published, true),
        meant_(settings, Wording::none(), proposal, published, false) {}

  std::vector<Request> reconcile() {
    for (const protocol::EpisodeRecord& episode : proposal_.ledger.episodes) care_plan(episode);
    for (const protocol::AlertRecord& alert : proposal_.ledger.alerts) this->alert(alert);
    for (const protocol::ErrandRecord& errand : proposal_.ledger.errands) this->errand(errand);
    for (const protocol::Message& message : proposal_.messages) this->message(message);
    return std::move(requests_);
  }

 private:
  const Artefact* find(const std::string& identifier) const {
    const auto found = published_.artefacts.find(identifier);
    return found == published_.artefacts.end() ? nullptr : &found->second;
  }

  bool closed_by_person(const std::string& identifier, protocol::Day shown) const {
    const Artefact* artefact = find(identifier);
    return artefact && artefact->answered && shown <= *artefact->answered;
  }

  void care_plan(const protocol::EpisodeRecord& episode) {
    const std::string identifier = spoken_.care_plan_identifier(episode.number);
    if (!proposal_.care_plan || proposal_.care_plan->episode != episode.number)
      return close<fhir::CarePlan>(identifier, [&](fhir::CarePlan plan) { return spoken_.closed(std::move(plan), episode); });
    const protocol::CarePlanWanted& wanted = *proposal_.care_plan;
    std::vector<protocol::Cited> facts = wanted.supporting;
    facts.insert(facts.end(), wanted.conditions.begin(), wanted.conditions.end());
    want(
        identifier, [&](const Scribe& scribe) { return scribe.care_plan(wanted); }, std::move(facts));
  }

  void alert(const protocol::AlertRecord& alert) {
    const Shapes may_have = possible_shapes(alert.code);
    switch (alert.life) {
      case AlertLife::standing:
        return stand(alert);
      case AlertLife::held:
        return;
      case AlertLife::hidden:
        close_flag(alert);
        return close_tasks(alert);
      case AlertLife::resolved:
      case AlertLife::retracted:
        if (may_have.issue)
          close<fhir::DetectedIssue>(spoken_.issue_identifier(alert),
                                     [&](fhir::DetectedIssue issue) { return spoken_.closed(std::move(issue), alert); });
        close_flag(alert);
        return close_tasks(alert);
    }
  }

  void stand(const protocol::AlertRecord& alert) {
    const Shapes has = shapes(alert.code, alert.severity);
    const protocol::Day shown = alert.shown.value_or(alert.raised);
    if (has.issue) {
      const std::string identifier = spoken_.issue_identifier(alert);
      const Artefact* artefact = find(identifier);
      want(
          identifier,
          [&](const Scribe& scribe) {
            // What people did about it is kept, but is nothing that we say.
            return scribe.issue(alert, artefact && &scribe == &spoken_ ? artefact->mitigations : std::vector<fhir::Mitigation>{});
          },
          alert.evidence);
    }
    const std::string flag = spoken_.flag_identifier(alert);
    if (!has.flag)
      close_flag(alert);
    else if (!closed_by_person(flag, shown))
      want(
          flag, [&](const Scribe& scribe) { return scribe.flag(alert); }, alert.evidence);
    if (has.task) stand_task(alert, shown);
  }

  /// A task that a person closed stays closed; when what it asked for is asked for again, another one follows it.
  template <class Record>
  void stand_task(const Record& record, protocol::Day shown) {
    const Artefact* first = find(spoken_.task_identifier(record, false));
    const bool follows = first && first->answered;
    const std::string identifier = spoken_.task_identifier(record, follows);
    if (follows && (shown <= *first->answered || closed_by_person(identifier, shown))) return;
    want(
        identifier, [&](const Scribe& scribe) { return scribe.task(record, follows); }, record.evidence);
  }

  template <class Record>
  void close_tasks(const Record& record) {
    for (const bool follows : {false, true})
      close<fhir::Task>(spoken_.task_identifier(record, follows), [&](fhir::Task task) { return spoken_.closed(std::move(task), record); });
  }

  void close_flag(const protocol::AlertRecord& alert) {
    close<fhir::Flag>(spoken_.flag_identifier(alert), [&](fhir::Flag flag) { return spoken_.closed(std::move(flag), alert); });
  }

  void errand(const protocol::ErrandRecord& errand) {
    if (errand.asked)
      stand_task(errand, errand.shown);
    else
      close_tasks(errand);
  }

  void message(const protocol::Message& message) {
    const std::string identifier = spoken_.message_identifier(message.name);
    if (find(identifier)) return;  // written once
    want(
        identifier, [&](const Scribe& scribe) { return scribe.communication(message, moments_); }, spoken_.decided_by(message));
  }

  /// Writes what should stand, unless it says what we last wrote.
  template <class Write>
  void want(const std::string& identifier, const Write& write, std::vector<protocol::Cited> facts) {
    const Artefact* artefact = find(identifier);
    if (artefact && artefact->removed) return;
    std::string meaning = short_hash(fhir::write(fhir::WrittenResource(write(meant_))));
    if (artefact && artefact->meaning == meaning) return;
    requests_.push_back(address(write(spoken_), identifier, artefact, settings_));
    requests_.back().meaning = std::move(meaning);
    requests_.back().decided_by = std::move(facts);
  }

  /// Changes what we last wrote, if it is there, by what closing it changes. A closed one has no meaning: whatever stands again differs.
  template <class Resource, class Close>
  void close(const std::string& identifier, const Close& closed) {
    const Artefact* artefact = find(identifier);
    if (!artefact || artefact->removed || artefact->answered) return;
    const auto& last = std::get<Resource>(artefact->resource);
    Resource resource = closed(last);
    if (resource == last) return;
    requests_.push_back(address(std::move(resource), identifier, artefact, settings_));
  }

  const protocol::Proposal& proposal_;
  const Published& published_;
  const Settings& settings_;
  const Moments& moments_;
  Scribe spoken_;
  Scribe meant_;
  std::vector<Request> requests_;
};

}  // namespace

std::vector<Request> reconcile(const protocol::Proposal& proposal, const protocol::Protocol& protocol, const Published& published,
                               const Settings& settings, const Moments& moments) {
  return Reconciler(proposal, protocol, published, settings, moments).reconcile();
}

}  // namespace outbound
