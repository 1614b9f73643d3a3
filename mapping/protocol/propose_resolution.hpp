#pragma once
// Why an alert that nobody raises any more is over. Section 13 of docs/PROTOCOL.md, column "resolves when".

#include "mapping/protocol/ledger.hpp"
#include "mapping/protocol/protocol.hpp"
#include "mapping/protocol/responses.hpp"

namespace protocol {

struct Resolution {
  std::string reason;      ///< carries dates, never ages
  bool fulfilled = false;  ///< facts did what the alert asked for: its task is done
};

/// Of an alert of an episode that goes on and whose evidence still stands.
Resolution resolve(const AlertRecord& record, const Parameters& parameters, const clinical::Timeline& timeline,
                   const Assessment& assessment, const Responses& responses);

/// Of an errand that nobody asks for any more, in an episode that goes on.
Resolution resolve(const ErrandRecord& record, const Parameters& parameters, const clinical::Timeline& timeline,
                   const Assessment& assessment);

}  // namespace protocol
