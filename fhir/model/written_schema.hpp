#pragma once
// The elements of the resources that we write, in FHIR's order; servers' copies are read back by the same.

#include "fhir/model/datatype_schema.hpp"
#include "fhir/model/type_name.hpp"
#include "fhir/model/written.hpp"

namespace fhir {

/// Resource text: the div with its language around WrittenHeader.text_div.
struct NarrativeField : Marks {
  bool read(const Element& element, std::string_view, WrittenHeader& header) const;
  bool present(const WrittenHeader& header) const { return !header.text_div.empty(); }
  void write(json::Writer& out, const WrittenHeader& header) const;
};

inline constexpr auto written_header_fields =
    std::tuple{field("id", &WrittenHeader::id),
               inside<WrittenHeader>("meta", read_only(field("versionId", &WrittenHeader::version_id)), field("tag", &WrittenHeader::tag)),
               field("language", &WrittenHeader::language), NarrativeField{{.name = "text"}}};

template <class... Fields>
constexpr auto with_written_header(Fields... fields) {
  return std::tuple_cat(written_header_fields, std::tuple{field("identifier", &WrittenHeader::identifier)}, std::tuple{fields...});
}

template <>
struct Schema<Evidence> {
  static constexpr auto fields = std::tuple{field("code", &Evidence::code), field("detail", &Evidence::detail)};
};

template <>
struct Schema<WrittenPeriod> {
  static constexpr auto fields = std::tuple{field("start", &WrittenPeriod::start), field("end", &WrittenPeriod::end)};
};

template <>
struct Schema<CarePlanActivity> {
  static constexpr auto fields = std::tuple{inside<CarePlanActivity>(
      "detail", field("kind", &CarePlanActivity::kind), field("code", &CarePlanActivity::code), field("status", &CarePlanActivity::status),
      field("statusReason", &CarePlanActivity::status_reason), field("scheduledPeriod", &CarePlanActivity::scheduled_period),
      field("description", &CarePlanActivity::description))};
};

template <>
struct Schema<CarePlan> {
  static constexpr auto fields = with_written_header(
      field("instantiatesCanonical", &CarePlan::instantiates_canonical), field("status", &CarePlan::status),
      field("intent", &CarePlan::intent), field("category", &CarePlan::category), field("title", &CarePlan::title),
      field("description", &CarePlan::description), field("subject", &CarePlan::subject), field("period", &CarePlan::period),
      field("created", &CarePlan::created), field("author", &CarePlan::author), field("addresses", &CarePlan::addresses),
      field("supportingInfo", &CarePlan::supporting_info), field("activity", &CarePlan::activity), field("note", &CarePlan::note));
};

template <>
struct Schema<Mitigation> {
  static constexpr auto fields = std::tuple{field("action", &Mitigation::action), field("date", &Mitigation::date)};
};

template <>
struct Schema<DetectedIssue> {
  static constexpr auto fields = with_written_header(
      field("status", &DetectedIssue::status), field("code", &DetectedIssue::code), field("severity", &DetectedIssue::severity),
      field("patient", &DetectedIssue::patient), field("identifiedDateTime", &DetectedIssue::identified_date_time),
      field("author", &DetectedIssue::author), field("implicated", &DetectedIssue::implicated), field("evidence", &DetectedIssue::evidence),
      field("detail", &DetectedIssue::detail), field("mitigation", &DetectedIssue::mitigation));
};

template <>
struct Schema<Flag> {
  static constexpr auto fields =
      with_written_header(field("status", &Flag::status), field("category", &Flag::category), field("code", &Flag::code),
                          field("subject", &Flag::subject), field("period", &Flag::period), field("author", &Flag::author));
};

template <>
struct Schema<TaskInput> {
  static constexpr auto fields = std::tuple{field("type", &TaskInput::type), field("valueReference", &TaskInput::value_reference)};
};

template <>
struct Schema<Task> {
  static constexpr auto fields = with_written_header(
      field("basedOn", &Task::based_on), field("status", &Task::status), field("statusReason", &Task::status_reason),
      field("intent", &Task::intent), field("priority", &Task::priority), field("code", &Task::code),
      field("description", &Task::description), field("focus", &Task::focus), field("for", &Task::for_),
      field("authoredOn", &Task::authored_on), field("requester", &Task::requester), field("owner", &Task::owner),
      field("reasonReference", &Task::reason_reference),
      inside<Task>("restriction", inside<Task>("period", field("end", &Task::restriction_period_end))), field("input", &Task::input));
};

template <>
struct Schema<Communication> {
  static constexpr auto fields = with_written_header(
      field("partOf", &Communication::part_of), field("status", &Communication::status), field("category", &Communication::category),
      field("priority", &Communication::priority), field("subject", &Communication::subject), field("topic", &Communication::topic),
      field("about", &Communication::about), field("sent", &Communication::sent), field("recipient", &Communication::recipient),
      field("sender", &Communication::sender), list_of("payload", &Communication::payload, self("contentString")));
};

template <>
struct Schema<Device> {
  static constexpr auto fields = with_written_header(
      first_of<Device>("deviceName", field("name", &Device::device_name), constant("type", "user-friendly-name")),
      field("type", &Device::type), first_of<Device>("version", field("value", &Device::version)), field("note", &Device::note));
};

template <>
struct Schema<Provenance> {
  static constexpr auto fields = std::tuple_cat(
      written_header_fields,
      std::tuple{field("target", &Provenance::target), field("recorded", &Provenance::recorded), field("policy", &Provenance::policy),
                 first_of<Provenance>("agent", field("type", &Provenance::agent_type), field("who", &Provenance::agent_who)),
                 list_of("entity", &Provenance::entity_source, constant("role", "source"), self("what"))});
};

}  // namespace fhir
