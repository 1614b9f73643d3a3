#include "mapping/inbound/bone.hpp"
#include "mapping/inbound/codes.hpp"
#include "mapping/inbound/readers.hpp"
#include "mapping/inbound/result.hpp"

#include <optional>
#include <utility>

namespace inbound {
namespace {

using terminology::Kind;

bool counts(fhir::ObservationStatus status, const clinical::Reading& reading) {
  switch (status) {
    case fhir::ObservationStatus::final:
    case fhir::ObservationStatus::amended:
    case fhir::ObservationStatus::corrected:
      return true;
    case fhir::ObservationStatus::preliminary:
      return reading.preliminary_results;
    case fhir::ObservationStatus::registered:
    case fhir::ObservationStatus::cancelled:
    case fhir::ObservationStatus::entered_in_error:
    case fhir::ObservationStatus::unknown:
      return false;
  }
  return false;
}

using Reader = void (*)(const Result&);

/// Null: a kind that no rule uses.
Reader reader_of(Kind kind) {
  switch (kind) {
    case Kind::e2:
    case Kind::e2_immunoassay:
    case Kind::e2_sensitive:
      return read_estradiol;
    case Kind::ctx:
    case Kind::p1np:
    case Kind::bsap:
    case Kind::ntx_serum:
    case Kind::ntx_urine:
      return read_marker;
    case Kind::vitd:
    case Kind::bmi:
    case Kind::alcohol:
    case Kind::frax_major:
    case Kind::frax_hip:
      return read_measure;
    case Kind::calcium:
    case Kind::calcium_corrected:
    case Kind::calcium_ionized:
    case Kind::creatinine:
    case Kind::egfr:
    case Kind::testosterone:
    case Kind::testosterone_free:
    case Kind::shbg:
    case Kind::lh:
    case Kind::fsh:
    case Kind::osteo_risk_tool:
    case Kind::frax_panel:
      return read_test;
    case Kind::smoking:
      return read_smoking;
    case Kind::lmp:
      return read_last_period;
    default:
      return bone_measurand_of(kind) ? read_bone : nullptr;
  }
}

class ObservationReader {
 public:
  ObservationReader(const fhir::Observation& observation, const Page& page) : whole_(observation), page_(page) {}

  /// What the observation or a component tells. A result without a value is none, and no doubt either.
  void read(const fhir::CodeableConcept& code, const fhir::ObservationValue& value,
            const std::vector<fhir::ReferenceRange>& reference_range) {
    if (!has_value(value)) return;
    read_menopause(value);
    for (const auto& coding : code.coding) {
      bool listed = false;
      for (const auto& [kind, display] : page_.terminology().lookup(coding.system, coding.code)) {
        if (!terminology::is_of(kind, terminology::Family::observations)) continue;
        listed = true;
        if (const auto reader = reader_of(kind)) read_dated(reader, {kind, code, value, reference_range, coding});
      }
      if (listed) return;  // the first coding that is listed says what it is (F1)
    }
  }

 private:
  struct Told {
    Kind kind;
    const fhir::CodeableConcept& code;
    const fhir::ObservationValue& value;
    const std::vector<fhir::ReferenceRange>& reference_range;
    const fhir::Coding& coding;
  };

  void read_dated(Reader reader, const Told& told) {
    if (const auto* when = moment())
      reader({page_, whole_, told.code, told.value, told.reference_range, told.coding, told.kind, *when});
    else
      page_.doubt("F2", std::string(terminology::to_name(told.kind)) + ": no effective date");
  }

  /// F6: the coded answer of any observation.
  void read_menopause(const fhir::ObservationValue& value) {
    const auto* answer = std::get_if<fhir::CodeableConcept>(&value);
    if (answer == nullptr) return;
    for (const auto& [kind, condition] : {std::pair{Kind::postmenopausal, clinical::ConditionKind::postmenopausal},
                                          std::pair{Kind::premenopausal, clinical::ConditionKind::premenopausal}}) {
      if (!any_kind(*answer, page_.terminology(), [wanted = kind](Kind told) { return told == wanted; })) continue;
      if (const auto* when = moment()) page_.timeline.conditions.push_back({{page_.source, when->days}, condition});
    }
  }

  /// Looked up once for the whole resource; null: no date is told.
  const Moment* moment() {
    if (!looked_up_) moment_ = page_.effective_dates.of(whole_, page_.history.reference);
    looked_up_ = true;
    return moment_ ? &*moment_ : nullptr;
  }

  const fhir::Observation& whole_;
  const Page& page_;
  std::optional<Moment> moment_;
  bool looked_up_ = false;
};

}  // namespace

void read_observation(const fhir::Observation& observation, const Page& page) {
  if (!counts(observation.status, page.with.reading)) return;
  ObservationReader reader(observation, page);
  reader.read(observation.code, observation.value, observation.reference_range);
  for (const auto& component : observation.component) reader.read(component.code, component.value, component.reference_range);
}

}  // namespace inbound
