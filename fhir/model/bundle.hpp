#pragma once
// Bundle of any type: collection, searchset, transaction, history, notification.

#include "fhir/model/resources.hpp"

namespace fhir {

struct BundleEntry {
  std::string full_url;        ///< as written; reference_to tells what it means
  std::string request_method;  ///< GET, PUT, POST, DELETE ..., empty when absent
  std::string request_url;     ///< what a DELETE takes away: `Type/id`; as written where it names no one resource
  std::optional<Resource> resource;
};

struct Bundle {
  std::string type;  ///< as written: R4's codes, `subscription-notification` of R5, empty when absent
  std::optional<DateTime> timestamp;
  std::vector<Result<BundleEntry>> entry;  ///< one broken entry leaves the others readable
};

}  // namespace fhir
