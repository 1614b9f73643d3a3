#pragma once
// What stands in the chart of ours, as far as we wrote it and people answered; and what is to be sent. Plain data.

#include "fhir/model/written.hpp"
#include "mapping/protocol/ledger.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace outbound {

/// One resource of ours, found again by its identifier.
struct Artefact {
  fhir::WrittenResource resource;  ///< as we last wrote it
  std::string meaning;             ///< what it said, without the protocol's words: see reconcile
  std::string id;                  ///< the server's
  std::string version;             ///< of the server's copy when it was last read or written

  std::optional<protocol::Day> answered;      ///< the day on which a person closed it: a Task ended, a Flag made inactive
  std::vector<fhir::Mitigation> mitigations;  ///< of a DetectedIssue, by people
  bool removed = false;                       ///< by a person: never made anew

  bool operator==(const Artefact&) const = default;
};

struct Published {
  std::map<std::string, Artefact, std::less<>> artefacts;  ///< by identifier.value
  std::set<std::string, std::less<>> unreferable;          ///< `Type/id` of evidence that the server refuses or has lost

  bool operator==(const Published&) const = default;
};

enum class Method { put, post };

/// One thing to write. Its identity is known before it is attempted.
struct Request {
  std::string identifier;  ///< identifier.value; of a Provenance its id or second tag
  Method method = Method::put;
  std::string target;         ///< `Task/task-0123`, or `Task` of a POST
  std::string if_match;       ///< the version that must stand there; empty on the first write
  std::string if_none_exist;  ///< of a POST
  fhir::WrittenResource resource;
  std::string meaning;
  std::vector<protocol::Cited> decided_by;  ///< for its Provenance

  bool operator==(const Request&) const = default;
};

/// What the server answered to a request that it took.
struct Receipt {
  std::string id;
  std::string version;
};

/// Notes in `published` that the request was written.
void note(Published& published, const Request& request, const Receipt& receipt);

}  // namespace outbound
