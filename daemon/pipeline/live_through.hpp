#pragma once
// A history lived again, day by day, with the chart that it leaves. docs/FORMATS.md, "Time in a replay".

#include "daemon/pipeline/rules.hpp"
#include "fhir/model/written.hpp"
#include "mapping/inbound/record.hpp"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace pipeline {

/// A resource of ours as it stands at the end.
struct Standing {
  std::string patient;  ///< `Patient/id`; empty for the Device
  std::string type;
  std::string id;
  fhir::WrittenResource resource;
};

/// Lives each day on which a record arrives and each on which something can turn, up to and with `as_of`, once, as a chart that takes our
/// ids would have seen it: versions count 1, 2, ... and people answer nothing. A day is judged after its digest; what it tells at once is
/// sent on the midnight that ends it.
/// `records` are all that matter for `patients`, which have to be understood together; others among them are passed over.
/// The answer is sorted by patient, type, id and does not depend on the order of the records. The Device is not in it.
std::vector<Standing> live_through(std::span<const inbound::Record> records, const std::set<std::string>& patients, const Rules& rules,
                                   fhir::Day as_of);

/// The Device that all else names as its author.
Standing standing_device(const Rules& rules);

}  // namespace pipeline
