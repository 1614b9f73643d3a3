#pragma once
// What one version of a medication resource tells of taking a drug, and what that means beside its earlier versions (section 5.1).

#include "mapping/clinical/reading.hpp"
#include "mapping/inbound/dosage.hpp"
#include "mapping/inbound/versions.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace inbound {

enum class TakingStatus : std::uint8_t {
  nothing,    ///< NS-6 to NS-8, NS-9c, other statuses
  planned,    ///< NS-3, NS-9b
  running,    ///< NS-1
  paused,     ///< NS-4
  completed,  ///< NS-2
  stopped,    ///< NS-5
  happened,   ///< NS-9d, NS-9e: begins and ends as told
};

/// Where a start comes from; only `dated` tells when the drug was taken.
enum class StartSource : std::uint8_t { dated, ordered, asserted, arrival };

struct Start {
  fhir::Day day;
  fhir::Precision precision;
  StartSource source;
};

struct Telling {
  TakingStatus status = TakingStatus::nothing;
  clinical::Told told = clinical::Told::by_statement;
  std::optional<Start> start{};
  std::optional<fhir::Day> end{};         ///< dated: effectivePeriod.end, bounds end, the day a dispense or administration lasts to
  std::optional<fhir::Day> asserted{};    ///< a statement's dateAsserted, which ends a stopped one
  std::optional<fhir::Day> supply_end{};  ///< of an order
};

/// Reads a version of one of the four medication types; of any other it tells nothing.
Telling telling_of(const Version& version, const fhir::Zone& zone, const clinical::Reading& reading);

/// What the earlier versions of the same drug say.
struct Past {
  bool told_running = false;
  fhir::Day closing{};  ///< arrival of the first of the stopped or completed versions with which the versions end
};

/// A plan, to be begun on that day.
struct Planned {
  Start start;
};

/// Days of taking it.
struct Taken {
  Start start;
  std::optional<fhir::Day> end;
  bool end_is_start = false;  ///< nothing told an end but that it is over
  bool end_from_supply = false;
  bool over_when_first_known = false;
};

/// Why there is neither.
struct Undated {
  std::string_view reason;
};

/// Nothing was told: monostate. Told, but without a usable date: Undated (A16).
using Settled = std::variant<std::monostate, Planned, Taken, Undated>;

Settled settle(const Telling& telling, const Past& past);

/// Whether this version tells its resource running: a plan, or while active or on hold an exposure that lasts to its arrival at least.
bool tells_running(const Telling& telling, const Settled& settled, const Version& version);

}  // namespace inbound
