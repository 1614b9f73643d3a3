#include "mapping/outbound/published.hpp"

namespace outbound {

void note(Published& published, const Request& request, const Receipt& receipt) {
  Artefact& artefact = published.artefacts[request.identifier];
  artefact.resource = request.resource;
  artefact.meaning = request.meaning;
  artefact.id = receipt.id;
  artefact.version = receipt.version;
  artefact.answered.reset();
}

}  // namespace outbound
