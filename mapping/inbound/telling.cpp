#include "mapping/inbound/telling.hpp"

#include "mapping/inbound/orders.hpp"

#include <algorithm>
#include <type_traits>

namespace inbound {
namespace {

using clinical::Told;

TakingStatus status_of(const fhir::MedicationStatement& statement) {
  using enum fhir::MedicationStatementStatus;
  switch (statement.status) {
    case active:
      return TakingStatus::running;
    case recorded:
      return statement.adherence == fhir::Adherence::absent || statement.adherence == fhir::Adherence::taking ? TakingStatus::running
                                                                                                              : TakingStatus::nothing;
    case completed:
      return TakingStatus::completed;
    case intended:
    case draft:
      return TakingStatus::planned;
    case on_hold:
      return TakingStatus::paused;
    case stopped:
      return TakingStatus::stopped;
    case not_taken:
    case unknown:
    case entered_in_error:
      return TakingStatus::nothing;
  }
  return TakingStatus::nothing;
}

TakingStatus status_of(const fhir::MedicationRequest& request) {
  using enum fhir::MedicationRequestStatus;
  if (request.do_not_perform) return TakingStatus::nothing;
  if (request.intent == fhir::RequestIntent::plan || request.intent == fhir::RequestIntent::proposal) {
    const bool open = request.status == active || request.status == on_hold || request.status == draft;
    return open ? TakingStatus::planned : TakingStatus::nothing;
  }
  if (!is_order(request.intent)) return TakingStatus::nothing;
  switch (request.status) {
    case active:
      return TakingStatus::running;
    case on_hold:
      return TakingStatus::paused;
    case completed:
      return TakingStatus::completed;
    case stopped:
      return TakingStatus::stopped;
    case draft:
      return TakingStatus::planned;
    case cancelled:
    case entered_in_error:
    case unknown:
    case ended:
      return TakingStatus::nothing;
  }
  return TakingStatus::nothing;
}

Start start_on(const fhir::DateTime& date, StartSource source, const fhir::Zone& zone) {
  return {date.days(zone).first, date.precision(), source};
}

/// effectivePeriod.start, else effectiveDateTime, else dateAsserted, else arrival.
std::optional<Start> start_of(const fhir::MedicationStatement& statement, const Version& version, const fhir::Zone& zone) {
  if (statement.effective_period && statement.effective_period->start)
    return start_on(*statement.effective_period->start, StartSource::dated, zone);
  if (statement.effective_date_time) return start_on(*statement.effective_date_time, StartSource::dated, zone);
  if (statement.date_asserted) return start_on(*statement.date_asserted, StartSource::asserted, zone);
  if (version.arrival) return Start{*version.arrival, fhir::Precision::day, StartSource::arrival};
  return std::nullopt;
}

Telling tell(const fhir::MedicationStatement& statement, const Version& version, const fhir::Zone& zone, const clinical::Reading&) {
  Telling telling{.status = status_of(statement), .told = Told::by_statement, .start = start_of(statement, version, zone)};
  if (statement.effective_period && statement.effective_period->end) telling.end = statement.effective_period->end->days(zone).last;
  if (statement.date_asserted) telling.asserted = statement.date_asserted->days(zone).last;
  return telling;
}

Telling tell(const fhir::MedicationRequest& request, const Version&, const fhir::Zone& zone, const clinical::Reading&) {
  Telling telling{.status = status_of(request), .told = Told::by_order};
  const auto bounds = bounds_of(request.dosage_instruction, zone);
  if (bounds.start != nullptr)
    telling.start = start_on(*bounds.start, StartSource::ordered, zone);
  else if (request.authored_on)
    telling.start = start_on(*request.authored_on, StartSource::ordered, zone);
  if (bounds.end != nullptr) telling.end = bounds.end->days(zone).last;
  if (const auto supply = Supply::of(request.expected_supply_duration); supply && telling.start)
    telling.supply_end = supply->last_day(telling.start->day, whole_number(request.number_of_repeats_allowed).value_or(0) + 1);
  return telling;
}

Telling tell(const fhir::MedicationDispense& dispense, const Version&, const fhir::Zone& zone, const clinical::Reading& reading) {
  if (dispense.status != fhir::MedicationDispenseStatus::completed) return {};
  Telling telling{.status = TakingStatus::happened, .told = Told::by_dispense};
  const auto& handed_over = dispense.when_handed_over ? dispense.when_handed_over : dispense.when_prepared;
  if (!handed_over) return telling;
  telling.start = start_on(*handed_over, StartSource::dated, zone);
  const auto supply = Supply::of(dispense.days_supply);
  telling.end = supply ? supply->last_day(telling.start->day) : telling.start->day + fhir::Days{reading.dispense_days - 1};
  return telling;
}

Telling tell(const fhir::MedicationAdministration& given, const Version&, const fhir::Zone& zone, const clinical::Reading&) {
  if (given.status != fhir::MedicationAdministrationStatus::completed && given.status != fhir::MedicationAdministrationStatus::in_progress)
    return {};
  Telling telling{.status = TakingStatus::happened, .told = Told::by_administration};
  if (given.effective_date_time) {
    telling.start = start_on(*given.effective_date_time, StartSource::dated, zone);
  } else if (given.effective_period) {
    const auto& period = *given.effective_period;
    const auto& first = period.start ? period.start : period.end;
    if (first) telling.start = start_on(*first, StartSource::dated, zone);
    if (period.end) telling.end = period.end->days(zone).last;
  }
  if (telling.start && !telling.end) telling.end = telling.start->day;
  return telling;
}

/// "Else the closing day, not before the start."
std::optional<fhir::Day> closing_day(const Past& past, fhir::Day start) {
  return past.told_running ? std::optional(std::max(past.closing, start)) : std::nullopt;
}

/// The end of what is over without a dated one; nothing: only that it is over is told.
struct End {
  std::optional<fhir::Day> day;
  bool from_supply = false;
};

End end_of_completed(const Telling& telling, const Past& past, fhir::Day start) {
  if (telling.supply_end) return {telling.supply_end, true};  // only orders have one
  return {closing_day(past, start)};
}

End end_of_stopped(const Telling& telling, const Past& past, fhir::Day start) {
  if (telling.asserted) return {std::max(*telling.asserted, start)};  // only statements have one
  if (const auto closing = closing_day(past, start)) return {closing};
  return {telling.supply_end, telling.supply_end.has_value()};
}

/// Section 5.1, "Over when first known".
bool is_over_when_first_known(const Telling& telling, const Past& past) {
  if (telling.end || past.told_running) return false;
  const bool has_no_own_start = telling.start->source == StartSource::asserted || telling.start->source == StartSource::arrival;
  return telling.status == TakingStatus::stopped || (telling.status == TakingStatus::completed && has_no_own_start);
}

Settled settle_taken(const Telling& telling, const Past& past) {
  Taken taken{.start = *telling.start, .end = telling.end, .over_when_first_known = is_over_when_first_known(telling, past)};
  if (taken.over_when_first_known && taken.start.source == StartSource::arrival)
    return Undated{"over when first known, without a date of its own"};

  if (telling.end) {
    if (*telling.end >= taken.start.day) return taken;
    if (taken.start.source == StartSource::dated) return Undated{"ends before it starts"};
    taken.start.day = *telling.end;
    taken.start.precision = fhir::Precision::day;
    return taken;
  }
  if (telling.status == TakingStatus::running || telling.status == TakingStatus::paused) return taken;

  const auto end = telling.status == TakingStatus::stopped ? end_of_stopped(telling, past, taken.start.day)
                                                           : end_of_completed(telling, past, taken.start.day);
  taken.end = end.day.value_or(taken.start.day);
  taken.end_is_start = !end.day;
  taken.end_from_supply = end.from_supply;
  return taken;
}

}  // namespace

Telling telling_of(const Version& version, const fhir::Zone& zone, const clinical::Reading& reading) {
  return std::visit(
      [&]<class T>(const T& typed) -> Telling {
        if constexpr (std::is_same_v<T, fhir::MedicationStatement> || std::is_same_v<T, fhir::MedicationRequest> ||
                      std::is_same_v<T, fhir::MedicationDispense> || std::is_same_v<T, fhir::MedicationAdministration>)
          return tell(typed, version, zone, reading);
        else
          return {};
      },
      version.record->resource);
}

Settled settle(const Telling& telling, const Past& past) {
  if (telling.status == TakingStatus::nothing) return {};
  if (!telling.start) return Undated{"no date"};
  if (telling.status == TakingStatus::planned) return Planned{*telling.start};
  return settle_taken(telling, past);
}

bool tells_running(const Telling& telling, const Settled& settled, const Version& version) {
  if (std::holds_alternative<Planned>(settled)) return true;
  const auto* taken = std::get_if<Taken>(&settled);
  if (taken == nullptr || (telling.status != TakingStatus::running && telling.status != TakingStatus::paused)) return false;
  return !taken->end || *taken->end >= version.known_from();
}

}  // namespace inbound
