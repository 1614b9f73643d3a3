#pragma once
// References by fullUrl become references by `Type/id`, which is all that the rooms behind know.

#include "daemon/intake/full_urls.hpp"
#include "fhir/model/resources.hpp"

namespace intake {

void resolve(fhir::Resource& resource, const FullUrls& urls);

}  // namespace intake
