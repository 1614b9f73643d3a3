#pragma once
// Where and what a bone densitometry code measures, and whether its display says something else (F4, section 7.2).

#include "fhir/model/resources.hpp"
#include "mapping/clinical/facts.hpp"
#include "mapping/terminology/terminology.hpp"

#include <cstdint>
#include <optional>

namespace inbound {

enum class BoneQuantity : std::uint8_t { t_score, z_score, density };

/// As far as a code tells. A femur code leaves neck or total open.
struct BoneMeasurand {
  enum class Region : std::uint8_t { spine, hip, femur, forearm };

  Region region;
  clinical::Side side;
  BoneQuantity quantity;
};

/// Nothing: no score or density that is used (calcaneus, humerus, unspecified bone).
std::optional<BoneMeasurand> bone_measurand_of(terminology::Kind kind);

/// A hip code is total hip, a femur code femoral neck unless body site, code text or a display says "total".
clinical::Site site_of(const BoneMeasurand& measurand, const fhir::CodeableConcept& code, const fhir::CodeableConcept& body_site);

/// The code's own side, else the one that the body site is coded with (also inside a post-coordinated expression).
clinical::Side side_of(const BoneMeasurand& measurand, const fhir::CodeableConcept& body_site, const terminology::Terminology& terminology);

/// Whether a display names another site or another quantity than its code, and not the code's own.
bool contradicts(std::string_view display, const BoneMeasurand& measurand);

}  // namespace inbound
