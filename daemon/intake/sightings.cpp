#include "daemon/intake/sightings.hpp"

#include "daemon/intake/full_urls.hpp"
#include "fhir/json/document.hpp"
#include "fhir/model/read.hpp"
#include "fhir/model/reference.hpp"
#include "fhir/model/write.hpp"
#include "mapping/inbound/understand.hpp"

#include <charconv>
#include <string_view>
#include <type_traits>
#include <utility>

namespace intake {
namespace {

using Kind = Sighting::Kind;

/// Beyond so many in one document only the document's line is told: finding a line means reading up to it.
constexpr std::size_t located_max = 100;

template <class T>
concept HasMedication = requires(T resource) {
  resource.medication;
};

Kind kind_of(const fhir::Resource& resource) {
  if (std::holds_alternative<fhir::OtherResource>(resource)) return Kind::other;
  if (std::holds_alternative<fhir::Patient>(resource)) return Kind::patient;
  if (std::holds_alternative<fhir::Medication>(resource)) return Kind::medication;
  if (std::holds_alternative<fhir::Specimen>(resource)) return Kind::specimen;
  return Kind::used;
}

/// Whether a medication resource that refers to this Medication tells anastrozole.
bool tells_by_reference(const fhir::Medication& medication, const terminology::Terminology& terminology) {
  fhir::MedicationStatement statement;
  statement.medication.reference.local = "Medication/" + medication.id;
  return inbound::tells_anastrozole(statement, &medication, terminology);
}

/// The reference that decides, where a resource does not tell anastrozole by itself.
std::string medication_of(const fhir::Resource& resource) {
  return std::visit(
      []<class T>(const T& typed) -> std::string {
        if constexpr (HasMedication<T>) return typed.medication.concept_.empty() ? typed.medication.reference.local : std::string{};
        return {};
      },
      resource);
}

/// A type that only carries others has no arrival of its own.
bool is_wrapping(const fhir::Resource& resource) {
  const auto type = fhir::resource_type(resource);
  return type == "Bundle" || type == "Parameters" || type == "SubscriptionStatus";
}

/// A resource without an id is named by its fullUrl; without that by what it says, so that its repetition is the same resource.
std::string reference_by_url(const fhir::Resource& resource, std::string_view url) {
  const auto type = std::string(fhir::resource_type(resource));
  if (url.starts_with(type + "/")) return std::string(url);
  if (url.starts_with("urn:")) return type + "/" + std::string(url.substr(url.rfind(':') + 1));
  return type + "/unnamed-" + std::to_string(key_of(fhir::write(resource)));
}

class Reader {
 public:
  Reader(const JsonDocument& document, const Knowledge& knowledge) : start_{document.offset}, line_{document.line}, knowledge_{knowledge} {}

  Sightings read(std::string text) {
    const auto parsed = parse(std::move(text));
    if (!parsed) {
      not_json(parsed.error());
      return std::move(out_);
    }
    document_ = &*parsed;
    const auto root = parsed->root();
    const auto type = fhir::resource_type_of(root);
    if (!type) {
      unread(root, std::nullopt, type.error());
    } else if (*type == "Bundle") {
      bundle(root, std::nullopt, std::nullopt);
    } else if (const auto resource = fhir::read_resource(root)) {
      saw(*resource, root, {}, std::nullopt);
    } else {
      unread(root, std::nullopt, resource.error());
    }
    return std::move(out_);
  }

 private:
  void bundle(const fhir::json::Value& value, std::optional<fhir::Instant> carried, std::optional<std::size_t> outer_entry) {
    const auto head = fhir::read_bundle_head(value);
    if (!head) return unread(value, outer_entry, head.error());
    const bool is_page = head->type == "searchset";
    if (head->timestamp && !is_page) carried = head->timestamp->start(knowledge_.zone);

    const auto entries = value.find("entry");
    auto at = entries ? entries->items().begin() : fhir::json::Items::iterator{};
    const auto done = fhir::read_bundle_entries(value, [&](std::size_t number, fhir::Result<fhir::BundleEntry> entry) {
      const auto item = *at++;
      const auto index = outer_entry ? outer_entry : number;
      if (entry) return this->entry(*entry, item, index, carried);
      // The path is followed within the entry: "Bundle.entry[2].resource.status" leads from here by ".resource.status".
      unread(item, index, entry.error(),
             std::string_view(entry.error().path).substr(std::min(entry.error().path.find(']'), entry.error().path.size())));
    });
    if (!done) unread(value, outer_entry, done.error());
  }

  void entry(const fhir::BundleEntry& entry, const fhir::json::Value& item, std::optional<std::size_t> index,
             std::optional<fhir::Instant> carried) {
    if (!entry.resource) {
      if (entry.request_method == "DELETE" && !entry.request_url.empty()) deletion(entry.request_url, carried);
      return;
    }
    const auto value = *item.find("resource");
    if (fhir::resource_type(*entry.resource) == "Bundle") return bundle(value, carried, index);
    saw(*entry.resource, value, fhir::reference_to(entry.full_url).local, carried);
  }

  void saw(const fhir::Resource& resource, const fhir::json::Value& value, std::string url, std::optional<fhir::Instant> carried) {
    Sighting sighting{.kind = kind_of(resource), .carried = carried, .offset = start_ + value.offset()};
    if (!is_wrapping(resource)) sighting.arrival = arrival_of(resource, carried, knowledge_.zone);
    sighting.reference = fhir::local_reference(resource);
    sighting.id_from_url = sighting.reference.empty();
    if (sighting.id_from_url) sighting.reference = reference_by_url(resource, url);
    if (url.find(':') != std::string::npos) sighting.full_url = std::move(url);
    if (sighting.kind != Kind::other) know(resource, sighting);
    out_.seen.push_back(std::move(sighting));
  }

  void know(const fhir::Resource& resource, Sighting& sighting) const {
    const auto& terminology = knowledge_.terminology;
    sighting.relevant = inbound::is_relevant(resource, terminology);
    if (const auto* const medication = std::get_if<fhir::Medication>(&resource)) {
      sighting.tells_anastrozole = tells_by_reference(*medication, terminology);
      return;
    }
    sighting.patient = sighting.kind == Kind::patient ? sighting.reference : fhir::patient_reference(resource);
    if (const auto* const patient = std::get_if<fhir::Patient>(&resource)) sighting.replaced_by = patient->replaced_by.local;
    sighting.tells_anastrozole = inbound::tells_anastrozole(resource, nullptr, terminology);
    if (!sighting.tells_anastrozole) sighting.medication = medication_of(resource);
  }

  void deletion(std::string reference, std::optional<fhir::Instant> at) {
    out_.seen.push_back({.kind = Kind::deletion, .reference = std::move(reference), .arrival = at, .carried = at});
  }

  /// Takes the place out of the diagnostics, which count within the document: "line 1, column 14 (offset 13): reason".
  void not_json(const fhir::Issue& issue) {
    std::size_t line = 1;
    std::size_t column = 0;
    std::string_view rest = issue.diagnostics;
    const auto number_after = [&](std::string_view word, std::size_t& number) {
      if (!rest.starts_with(word)) return;
      rest.remove_prefix(word.size());
      const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
      rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    };
    number_after("line ", line);
    number_after(", column ", column);
    if (const auto colon = rest.find("): "); rest.starts_with(" (offset ") && colon != std::string_view::npos)
      rest.remove_prefix(colon + 3);
    out_.unread.push_back({.line = line_ + line - 1, .column = column, .issue = {issue.code, issue.path, std::string(rest)}});
  }

  void unread(const fhir::json::Value& value, std::optional<std::size_t> entry, const fhir::Issue& issue) {
    unread(value, entry, issue, issue.path);
  }

  void unread(const fhir::json::Value& value, std::optional<std::size_t> entry, const fhir::Issue& issue, std::string_view path) {
    Unread unread{.line = line_, .entry = entry, .issue = issue};
    if (out_.unread.size() < located_max) {
      const auto position = document_->position(fhir::offset_of(value, path));
      unread.line += position.line - 1;
      unread.column = position.column;
    }
    out_.unread.push_back(std::move(unread));
  }

  std::uint64_t start_;
  std::size_t line_;
  const Knowledge& knowledge_;
  const fhir::json::Document* document_ = nullptr;
  Sightings out_;
};

}  // namespace

Sightings look_through(JsonDocument document, const Knowledge& knowledge) {
  Reader reader(document, knowledge);
  return reader.read(std::move(document.text));
}

std::optional<fhir::Instant> arrival_of(const fhir::Resource& resource, std::optional<fhir::Instant> carried, const fhir::Zone& zone) {
  const bool tells_itself = fhir::header(resource).meta.last_updated.has_value();
  return carried && !tells_itself ? carried : inbound::arrival_of(resource, std::nullopt, zone);
}

fhir::Result<fhir::json::Document> parse(std::string text) {
  return fhir::json::Document::parse(std::move(text), fhir::json::Limits::for_files());
}

}  // namespace intake
