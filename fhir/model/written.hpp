#pragma once
// The FHIR R4 resources that Bonewatch writes, as docs/FORMATS.md and the output contract name their elements.

#include "fhir/model/datatypes.hpp"

#include <variant>

namespace fhir {

/// What all of them carry. `text_div` is XHTML without the surrounding div; the writer adds div, language and status `generated`.
struct WrittenHeader {
  std::string id;
  std::string version_id;  ///< of the server's copy, for reading back; never written
  std::vector<Coding> tag;
  std::string language;
  std::string text_div;
  std::vector<Identifier> identifier;

  bool operator==(const WrittenHeader&) const = default;
};

/// A concept or a reference to what shows it.
struct Evidence {
  std::vector<CodeableConcept> code;
  std::vector<Reference> detail;

  bool operator==(const Evidence&) const = default;
};

/// A period as text: partial dates keep their precision.
struct WrittenPeriod {
  std::string start;
  std::string end;

  bool empty() const { return start.empty() && end.empty(); }
  bool operator==(const WrittenPeriod&) const = default;
};

struct CarePlanActivity {
  CodeableConcept code;
  std::string status;
  CodeableConcept status_reason;  ///< R4: a CodeableConcept
  std::string kind;
  WrittenPeriod scheduled_period;
  std::string description;

  bool operator==(const CarePlanActivity&) const = default;
};

struct CarePlan : WrittenHeader {
  std::vector<std::string> instantiates_canonical;
  std::string status;
  std::string intent;
  std::vector<CodeableConcept> category;
  std::string title;
  std::string description;
  Reference subject;
  WrittenPeriod period;
  std::string created;
  Reference author;
  std::vector<Reference> addresses;
  std::vector<Reference> supporting_info;
  std::vector<CarePlanActivity> activity;
  std::vector<Annotation> note;

  bool operator==(const CarePlan&) const = default;
};

struct Mitigation {
  CodeableConcept action;
  std::string date;

  bool operator==(const Mitigation&) const = default;
};

struct DetectedIssue : WrittenHeader {
  std::string status;
  CodeableConcept code;
  std::string severity;
  Reference patient;
  std::string identified_date_time;
  Reference author;
  std::vector<Reference> implicated;
  std::vector<Evidence> evidence;
  std::string detail;
  std::vector<Mitigation> mitigation;

  bool operator==(const DetectedIssue&) const = default;
};

struct Flag : WrittenHeader {
  std::string status;
  std::vector<CodeableConcept> category;
  CodeableConcept code;
  Reference subject;
  WrittenPeriod period;
  Reference author;

  bool operator==(const Flag&) const = default;
};

struct TaskInput {
  CodeableConcept type;
  Reference value_reference;

  bool operator==(const TaskInput&) const = default;
};

struct Task : WrittenHeader {
  std::vector<Reference> based_on;
  std::string status;
  CodeableConcept status_reason;
  std::string intent;
  std::string priority;
  CodeableConcept code;
  std::string description;
  Reference focus;
  Reference for_;
  std::string authored_on;
  Reference requester;
  Reference owner;
  Reference reason_reference;
  std::string restriction_period_end;
  std::vector<TaskInput> input;

  bool operator==(const Task&) const = default;
};

struct Communication : WrittenHeader {
  std::vector<Reference> part_of;
  std::string status;
  std::vector<CodeableConcept> category;
  std::string priority;
  Reference subject;
  std::vector<Reference> about;
  CodeableConcept topic;
  std::string sent;
  std::vector<Reference> recipient;
  Reference sender;
  std::vector<std::string> payload;

  bool operator==(const Communication&) const = default;
};

struct Device : WrittenHeader {
  std::string device_name;  ///< of type user-friendly-name
  CodeableConcept type;
  std::string version;
  std::vector<Annotation> note;

  bool operator==(const Device&) const = default;
};

/// Has no identifier in R4: a second tag carries what finds it again.
struct Provenance : WrittenHeader {
  std::vector<Reference> target;
  std::string recorded;
  std::vector<std::string> policy;
  CodeableConcept agent_type;
  Reference agent_who;
  std::vector<Reference> entity_source;

  bool operator==(const Provenance&) const = default;
};

using WrittenResource = std::variant<Device, CarePlan, DetectedIssue, Flag, Task, Communication, Provenance>;

std::string_view resource_type(const WrittenResource& resource);

}  // namespace fhir
