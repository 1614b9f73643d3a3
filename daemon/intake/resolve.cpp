#include "daemon/intake/resolve.hpp"

#include <variant>

namespace intake {
namespace {

class Resolver {
 public:
  explicit Resolver(const FullUrls& urls) : urls_(urls) {}

  void operator()(fhir::OtherResource&) const {}
  void operator()(fhir::Medication&) const {}
  void operator()(fhir::Patient& patient) const { one(patient.replaced_by); }
  void operator()(fhir::FamilyMemberHistory& history) const { one(history.patient); }

  void operator()(fhir::Observation& observation) const {
    one(observation.subject);
    one(observation.device);
    one(observation.specimen);
    for (auto& performer : observation.performer) one(performer);
  }

  void operator()(fhir::DiagnosticReport& report) const {
    one(report.subject);
    for (auto& result : report.result) one(result);
  }

  void operator()(fhir::MedicationStatement& statement) const {
    one(statement.subject);
    one(statement.medication.reference);
    one(statement.information_source);
  }

  void operator()(fhir::MedicationRequest& request) const {
    one(request.subject);
    one(request.medication.reference);
    one(request.requester);
  }

  void operator()(fhir::MedicationDispense& dispense) const {
    one(dispense.subject);
    one(dispense.medication.reference);
  }

  void operator()(fhir::MedicationAdministration& administration) const {
    one(administration.subject);
    one(administration.medication.reference);
  }

  /// All that refer to their patient and nothing else.
  void operator()(auto& resource) const { one(resource.subject); }

 private:
  void one(fhir::Reference& reference) const {
    const bool may_be_url = reference.local.find(':') != std::string::npos;
    if (may_be_url) reference.local = urls_.resolved(reference.local);
  }

  const FullUrls& urls_;
};

}  // namespace

void resolve(fhir::Resource& resource, const FullUrls& urls) {
  std::visit(Resolver(urls), resource);
}

}  // namespace intake
