#include "mapping/inbound/versions.hpp"

#include <tuple>

namespace inbound {
namespace {

/// A versionId that is a number, compared as one whatever its length; what is none stands below all that are.
struct VersionNumber {
  std::string_view digits;
  bool is_number = false;

  explicit VersionNumber(std::string_view id)
      : digits(id), is_number(!id.empty() && std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; })) {
    if (!is_number) digits = {};
    while (digits.starts_with('0')) digits.remove_prefix(1);
  }

  auto key() const { return std::tuple(is_number, digits.size(), digits); }
};

struct Entry {
  const Record* record;
  VersionNumber number;

  explicit Entry(const Record& told) : record(&told), number(fhir::header(told.resource).meta.version_id) {}

  const std::optional<fhir::Instant>& arrival() const { return record->arrival; }
};

/// By resource, then in order of arrival; ties by versionId, then by place in the input.
bool stands_before(const Entry& a, const Entry& b) {
  if (const auto order = a.record->reference.compare(b.record->reference); order != 0) return order < 0;
  if (a.arrival() != b.arrival()) return a.arrival() < b.arrival();
  if (a.number.key() != b.number.key()) return a.number.key() < b.number.key();
  return a.record->sequence < b.record->sequence;
}

/// When a deletion takes effect: without a time of its own, at the latest arrival of that resource before it in the input.
std::optional<fhir::Instant> moment_of(const Record& deletion, std::span<const Entry> versions) {
  auto moment = deletion.arrival;
  if (moment) return moment;
  for (const auto& version : versions)
    if (version.record->sequence < deletion.sequence) moment = std::max(moment, version.arrival());
  return moment;
}

/// How many of the versions a deletion takes away.
std::size_t taken_away(const Record& deletion, std::optional<fhir::Instant> moment, std::span<const Entry> versions) {
  const auto stays = [&](const Entry& version) {
    return version.arrival() > moment || (version.arrival() == moment && version.record->sequence > deletion.sequence);
  };
  auto count = versions.size();
  while (count > 0 && stays(versions[count - 1])) --count;
  return count;
}

}  // namespace

fhir::Day beginning() {
  return fhir::Day{std::chrono::year{1} / 1 / 1};
}

Histories::Histories(std::span<const Record> records, const fhir::Zone& zone, fhir::Day known_until) {
  std::vector<Entry> told;
  std::vector<const Record*> deletions;
  told.reserve(records.size());
  for (const auto& record : records) {
    if (record.deleted)
      deletions.push_back(&record);
    else
      told.emplace_back(record);
  }
  std::ranges::sort(told, stands_before);
  std::ranges::sort(deletions, {}, &Record::reference);

  const auto day_of = [&](const std::optional<fhir::Instant>& moment) {
    return moment ? std::optional(zone.day_of(*moment)) : std::nullopt;
  };
  const auto is_known = [end_of_day = zone.start_of(known_until + fhir::Days{1})](const std::optional<fhir::Instant>& moment) {
    return !moment || *moment < end_of_day;
  };

  versions_.reserve(told.size());
  for (auto first = told.cbegin(); first != told.cend();) {
    const auto& reference = first->record->reference;
    const auto end = std::find_if(first, told.cend(), [&](const Entry& entry) { return entry.record->reference != reference; });
    const auto known = std::find_if(first, end, [&](const Entry& entry) { return !is_known(entry.arrival()); });
    const std::span all(first, end);

    std::size_t gone = 0;
    auto deletion = std::ranges::lower_bound(deletions, reference, {}, &Record::reference);
    for (; deletion != deletions.end() && (*deletion)->reference == reference; ++deletion) {
      const auto moment = moment_of(**deletion, all);
      if (is_known(moment)) gone = std::max(gone, taken_away(**deletion, moment, all));
    }

    if (known != first) {
      const auto place = versions_.size();
      for (const auto& entry : std::span(first, known).subspan(gone)) versions_.push_back({entry.record, day_of(entry.arrival())});
      histories_.push_back({reference, std::span(versions_).subspan(place), std::prev(known)->record});
    }
    first = end;
  }
}

}  // namespace inbound
