#include "daemon/intake/archive.hpp"

#include "daemon/intake/catalogue.hpp"
#include "daemon/intake/documents.hpp"
#include "daemon/intake/shelf.hpp"
#include "fhir/json/document.hpp"
#include "fhir/model/read.hpp"

#include <algorithm>
#include <utility>

namespace intake {
namespace {

template <class T>
concept HasMedication = requires(T resource) {
  resource.medication;
};

/// The Medication or Specimen that a fact can't be understood without.
std::string referred(const fhir::Resource& resource) {
  return std::visit(
      []<class T>(const T& typed) -> std::string {
        if constexpr (HasMedication<T>) return typed.medication.reference.local;
        if constexpr (std::is_same_v<T, fhir::Observation>) return typed.specimen.local;
        return {};
      },
      resource);
}

/// References by fullUrl become references by `Type/id`, which is all that the rooms behind know.
void resolve(fhir::Resource& resource, const FullUrls& urls) {
  fhir::for_each_reference(resource, [&](fhir::Reference& reference) {
    const bool may_be_url = reference.local.find(':') != std::string::npos;
    if (may_be_url) reference.local = urls.resolved(reference.local);
  });
}

/// A deletion without a date counts from the latest arrival of its resource before it in the input.
void date_deletions(std::vector<inbound::Record>& records) {
  for (auto& deletion : records) {
    if (!deletion.deleted || deletion.arrival) continue;
    for (const auto& version : records)
      if (!version.deleted && version.reference == deletion.reference && version.sequence < deletion.sequence)
        deletion.arrival = std::max(deletion.arrival, version.arrival);
  }
}

}  // namespace

class Archive::Parts {
 public:
  Parts(std::span<const Input> inputs, const Knowledge& knowledge) : knowledge_(knowledge), shelf_(inputs) {}

  void read(std::uint32_t number, const Hearing& hearing);
  void close();

  const Catalogue& catalogue() const { return catalogue_; }
  const Totals& totals() const { return totals_; }
  fhir::Result<std::vector<inbound::Record>> records(std::size_t group);

 private:
  void tell(Unread unread, std::uint32_t number, const Hearing& hearing);
  fhir::Result<inbound::Record> record(RowNumber row);

  Knowledge knowledge_;
  Shelf shelf_;
  Catalogue catalogue_;
  Totals totals_;
};

Archive Archive::read(std::span<const Input> inputs, const Knowledge& knowledge, const Hearing& hearing) {
  auto parts = std::make_unique<Parts>(inputs, knowledge);
  for (std::uint32_t number = 0; number < inputs.size(); ++number) parts->read(number, hearing);
  parts->close();
  return Archive(std::move(parts));
}

Archive::Archive(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

const Totals& Archive::totals() const {
  return parts_->totals();
}

std::optional<fhir::Instant> Archive::latest_arrival() const {
  return parts_->catalogue().latest_arrival();
}

std::size_t Archive::group_count() const {
  return parts_->catalogue().group_count();
}

const std::set<std::string>& Archive::patients(std::size_t group) const {
  return parts_->catalogue().patients(group);
}

fhir::Result<std::vector<inbound::Record>> Archive::records(std::size_t group) {
  return parts_->records(group);
}

void Archive::Parts::read(std::uint32_t number, const Hearing& hearing) {
  ++totals_.files;
  const auto file = shelf_.file(number);
  if (!file) return tell({.issue = file.error()}, number, hearing);
  DocumentCutter cutter(**file, shelf_.input(number));
  const std::uint64_t before = totals_.bytes;
  for (;;) {
    auto document = cutter.next();
    totals_.bytes = before + cutter.bytes_read();
    if (hearing.progress) hearing.progress(totals_.bytes);
    if (!document) {
      tell({.line = cutter.line(), .issue = document.error()}, number, hearing);
      continue;
    }
    if (!*document) return;
    ++totals_.documents;
    auto sightings = look_through(**std::move(document), knowledge_);
    for (auto& unread : sightings.unread) tell(std::move(unread), number, hearing);
    for (const auto& sighting : sightings.seen) catalogue_.add(sighting, number);
    totals_.resources += sightings.seen.size();
  }
}

void Archive::Parts::close() {
  catalogue_.close([this](RowNumber row) {
    const auto undecided = record(row);
    return undecided ? fhir::patient_reference(undecided->resource) : std::string{};
  });
  totals_.watched = catalogue_.watched_count();
}

void Archive::Parts::tell(Unread unread, std::uint32_t number, const Hearing& hearing) {
  ++totals_.unread;
  unread.file = shelf_.input(number).name();
  if (hearing.unread) hearing.unread(unread);
}

fhir::Result<std::vector<inbound::Record>> Archive::Parts::records(std::size_t group) {
  std::set<RowNumber> wanted;
  const auto want = [&](Key resource, bool even_if_irrelevant) {
    const auto versions = catalogue_.versions(resource);
    const bool matters =
        even_if_irrelevant || std::any_of(versions.begin(), versions.end(), [&](RowNumber row) { return catalogue_[row].relevant; });
    if (matters) wanted.insert(versions.begin(), versions.end());
  };
  for (const RowNumber row : catalogue_.rows(group)) want(catalogue_[row].resource, false);

  std::vector<inbound::Record> records;
  std::set<Key> asked;
  for (std::set<RowNumber> done; done.size() != wanted.size();) {
    std::vector<RowNumber> left;
    std::set_difference(wanted.begin(), wanted.end(), done.begin(), done.end(), std::back_inserter(left));
    for (const RowNumber row : left) {
      auto read = record(row);
      if (!read) return read.error();
      const std::string needed = referred(read->resource);
      if (!needed.empty() && asked.insert(key_of(needed)).second) want(key_of(needed), true);
      records.push_back(*std::move(read));
    }
    done.insert(left.begin(), left.end());
  }
  std::sort(records.begin(), records.end(), [](const auto& a, const auto& b) { return a.sequence < b.sequence; });
  date_deletions(records);
  return records;
}

fhir::Result<inbound::Record> Archive::Parts::record(RowNumber row) {
  if (catalogue_[row].kind == Sighting::Kind::deletion)
    return inbound::Record{
        .resource = {}, .reference = catalogue_.deleted(row), .arrival = catalogue_.carried(row), .deleted = true, .sequence = row};

  const auto text = shelf_.object_at(catalogue_.file(row), catalogue_[row].offset);
  if (!text) return text.error();
  const auto document = parse(*text);
  if (!document) return document.error();
  auto resource = fhir::read_resource(document->root());
  if (!resource) return resource.error();
  resolve(*resource, catalogue_.urls());
  auto reference = fhir::local_reference(*resource);
  if (reference.empty()) reference = catalogue_.name_apart(row);
  const auto arrival = arrival_of(*resource, catalogue_.carried(row), knowledge_.zone);
  return inbound::Record{.resource = *std::move(resource), .reference = std::move(reference), .arrival = arrival, .sequence = row};
}

}  // namespace intake
