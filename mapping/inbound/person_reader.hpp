#pragma once
// Who the patient is, and who became of a record that was merged away (F10).

#include "mapping/clinical/facts.hpp"
#include "mapping/inbound/understand.hpp"
#include "mapping/inbound/versions.hpp"

#include <string>

namespace inbound {

/// The person as the Patient resource tells; only the reference where there is none.
clinical::Person read_person(const std::string& reference, const Histories& histories, const Understanding& with);

/// The patient that stands for it: follows Patient.link `replaced-by` to its end. Of records that replace each other in a circle the
/// lexically smallest stands for all.
std::string survivor_of(const std::string& reference, const Histories& histories);

}  // namespace inbound
