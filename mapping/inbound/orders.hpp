#pragma once
// What makes a request an order (NS-9a).

#include "fhir/model/resources.hpp"

namespace inbound {

/// order, original-order, reflex-order, filler-order or instance-order.
constexpr bool is_order(fhir::RequestIntent intent) {
  return intent == fhir::RequestIntent::order || intent == fhir::RequestIntent::original_order ||
         intent == fhir::RequestIntent::reflex_order || intent == fhir::RequestIntent::filler_order ||
         intent == fhir::RequestIntent::instance_order;
}

}  // namespace inbound
