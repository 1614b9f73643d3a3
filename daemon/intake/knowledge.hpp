#pragma once
// What reading rests on beside the files.

#include "fhir/primitive/zone.hpp"
#include "mapping/terminology/terminology.hpp"

namespace intake {

/// What it refers to must outlive whoever is given it.
struct Knowledge {
  const terminology::Terminology& terminology;
  const fhir::Zone& zone;
};

}  // namespace intake
