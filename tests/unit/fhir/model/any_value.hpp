#pragma once
// Random values of every type that has a schema: whatever a reader could have made of some JSON.

#include "fhir/model/resource_schema.hpp"
#include "fhir/model/written_schema.hpp"

#include <random>
#include <set>
#include <string_view>

namespace fhir {

class AnyValue {
 public:
  explicit AnyValue(std::uint64_t seed) : random_(seed) {}

  template <Described T>
  void fill(T& object) {
    fill_fields(Schema<T>::fields, object);
  }

 private:
  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>{0, bound - 1}(random_); }
  bool maybe() { return below(2) == 0; }

  void fill(std::string& text) { text = one_of({"", "a", "5.40", "gr\u00fc\u00df \"quoted\"\n", "two words"}); }
  void fill(bool& flag) { flag = maybe(); }
  void fill(Reference& reference) {
    fill_fields(Schema<Reference>::fields, reference);
    const auto target = reference_to(one_of({"", "Patient/p1", "http://x/Observation/o1/_history/3", "urn:uuid:1", "#c1"}));
    reference.local = target.local;
    reference.version = target.version;
  }
  void fill(std::optional<Decimal>& number) {
    if (maybe()) number = Decimal::parse(one_of({"0", "-1.50", "18.5", "1e-7", "123456789012345678901234567890.1"})).value();
  }
  void fill(std::optional<DateTime>& date) {
    if (maybe()) date = DateTime::parse(one_of({"2025", "2025-03", "2024-02-29", "2025-03-01T07:00:00.5+01:00"})).value();
  }
  template <Enumeration T>
  void fill(T& code) {
    code = static_cast<T>(below(codes<T>.size()));
  }
  template <class T>
  void fill(std::optional<T>& value) {
    if (maybe()) fill(value.emplace());
  }
  template <class T>
  void fill(std::vector<T>& items) {
    items.resize(below(3));
    for (auto& item : items) fill(item);
  }
  void fill(ObservationValue& value) {
    switch (below(9)) {
      case 0:
        return fill(value.emplace<Quantity>());
      case 1:
        return fill(value.emplace<CodeableConcept>());
      case 2:
        return fill(value.emplace<std::string>());
      case 3:
        value = maybe();
        return;
      case 4:
        value = Decimal::parse("7").value();
        return;
      case 5:
        value = DateTime::parse("2025-03").value();
        return;
      case 6:
        return fill(value.emplace<Period>());
      case 7:
        value = OtherValue{};
        return;
      default:
        return;
    }
  }

  template <class Owner, class... Fields>
  void fill_fields(const std::tuple<Fields...>& fields, Owner& owner) {
    std::set<std::string_view> chosen;
    const auto fill_one = [&](const auto& each) {
      if (each.choice.empty() || (maybe() && chosen.insert(each.choice).second)) fill_field(each, owner);
    };
    std::apply([&](const auto&... each) { (fill_one(each), ...); }, fields);
  }

  template <class Owner, class Value>
  void fill_field(const Field<Owner, Value>& field, auto& owner) {
    fill(owner.*(field.place));
  }
  template <class Owner, class Value>
  void fill_field(const ReadOnly<Owner, Value>&, auto&) {}
  template <class Owner, class... Fields>
  void fill_field(const Inside<Owner, Fields...>& inside, auto& owner) {
    if (inside.marker && !maybe()) return;
    if (inside.marker) owner.*(inside.marker) = true;
    fill_fields(inside.fields, owner);
  }
  template <class Owner, class... Fields>
  void fill_field(const FirstOf<Owner, Fields...>& first, auto& owner) {
    if (first.marker && !maybe()) return;
    if (first.marker) owner.*(first.marker) = true;
    fill_fields(first.fields, owner);
  }
  template <class Owner, class Item, class... Fields>
  void fill_field(const ListOf<Owner, Item, Fields...>& list, auto& owner) {
    fill(owner.*(list.place));
  }
  template <class Owner>
  void fill_field(const MedicationField<Owner>&, auto& owner) {
    fill(owner.medication);
  }
  template <class Owner>
  void fill_field(const ValueField<Owner>&, auto& owner) {
    fill(owner.value);
  }
  template <class Owner>
  void fill_field(const CodeField<Owner>& code, auto& owner) {
    owner.*(code.place) = one_of({"", "active", "confirmed"});
  }
  void fill_field(const IdField&, auto& header) { header.id = one_of({"", "p1", "a-B.9"}); }
  void fill_field(const DateField<Patient>&, auto& patient) {
    if (maybe()) patient.birth_date = DateTime::parse("1960-05").value();
  }
  void fill_field(const AdherenceField&, auto& statement) { fill(statement.adherence); }
  void fill_field(const ReplacedByField&, auto& patient) { fill(patient.replaced_by); }
  void fill_field(const ConceptExtensionsField&, auto& patient) {
    patient.concept_extensions.resize(below(3));
    for (auto& [url, value] : patient.concept_extensions) fill(url), fill(value);
  }
  void fill_field(const ContainedSpecimenField&, auto& observation) { fill(observation.contained_specimen_collected); }
  void fill_field(const NarrativeField&, auto& header) { header.text_div = one_of({"", "<p>5 &lt; 6</p>", "<div>in</div>"}); }
  void fill_field(const ReferenceText&, auto&) {}
  void fill_field(const CollectedPeriodField&, auto&) {}
  void fill_field(const Constant&, auto&) {}
  void fill_field(const Unkept&, auto&) {}

  std::string one_of(std::initializer_list<const char*> texts) { return *(texts.begin() + below(texts.size())); }

  std::mt19937_64 random_;
};

}  // namespace fhir
