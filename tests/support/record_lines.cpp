#include "tests/support/record_lines.hpp"

#include "fhir/json/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

namespace stories {
namespace {

using fhir::json::Writer;
using protocol::Named;
using protocol::Words;
using protocol::WrittenDate;

// --- what a line says -----------------------------------------------------------------------------------------------------------

/// How a drug is told.
enum class Form { statement, order, dispense, administration, procedure };

struct Line {
  std::string patient;
  std::string label;
  std::string type;
  std::optional<std::string> date;  ///< as FHIR writes it
  std::optional<std::string> end;
  std::string first_day;  ///< of `date`, `end`: when it became known unless the line says otherwise
  std::string last_day;

  Code code;
  std::string code_text;
  bool no_coding = false;
  std::optional<Form> form;
  std::string value;  ///< a decimal, with or without comparator
  std::string unit;
  bool unit_is_text = false;
  std::string text_value;
  std::optional<Code> coded_value;
  std::string date_value;
  Code relation;

  std::string status;
  std::string intent = "order";
  std::string seen;
  std::string version;
  std::optional<std::string> asserted;
  std::optional<std::string> recorded;
  std::optional<Code> also_coded;
  std::string bounds_from;
  std::string bounds_until;
  int supply_days = 0;
  int fills = 1;
  std::string dose;  ///< JSON of a Dosage's members
  std::string route;
  bool undated = false;
  bool without_last_updated = false;
  bool in_medication = false;
  bool contained = false;
  std::string method;
  std::string device;
  std::string performer;
  std::string reference_high;
  std::string reference_low;
  std::vector<std::string> lists;
  bool as_component = false;
};

constexpr auto forms = std::to_array<Named<Form>>({{"statement", Form::statement},
                                                   {"order", Form::order},
                                                   {"dispense", Form::dispense},
                                                   {"administration", Form::administration},
                                                   {"procedure", Form::procedure}});

constexpr std::string_view statuses[] = {"final",       "preliminary", "corrected", "amended",   "registered",      "active",
                                         "completed",   "stopped",     "intended",  "on-hold",   "draft",           "cancelled",
                                         "in-progress", "not-taken",   "not-done",  "revoked",   "unknown",         "partial",
                                         "refuted",     "resolved",    "inactive",  "remission", "entered-in-error"};

constexpr auto frequencies = std::to_array<Named<std::string_view>>({{"once daily", R"("frequency":1,"period":1,"periodUnit":"d")"},
                                                                     {"twice daily", R"("frequency":2,"period":1,"periodUnit":"d")"},
                                                                     {"every other day", R"("frequency":1,"period":2,"periodUnit":"d")"},
                                                                     {"once weekly", R"("frequency":1,"period":1,"periodUnit":"wk")"},
                                                                     {"twice weekly", R"("frequency":2,"period":1,"periodUnit":"wk")"}});

constexpr auto routes = std::to_array<Named<Code>>(
    {{"oral", {"snomed", "26643006", "Oral route"}}, {"intravenous", {"snomed", "47625008", "Intravenous route"}}});

// --- words ------------------------------------------------------------------------------------------------------------------------

std::string fhir_date(const WrittenDate& written) {
  return fhir::to_string(written.days.first)
      .substr(0, written.precision == fhir::Precision::year    ? 4
                 : written.precision == fhir::Precision::month ? 7
                                                               : 10);
}

std::string whole_day(Words& words) {
  return fhir::to_string(words.day());
}

std::optional<Code> read_coding(Words& words) {
  const auto word = words.next();
  const auto bar = word.find('|');
  if (bar == std::string_view::npos) {
    words.fail(fmt::format("\"{}\" is no system|code", word));
    return std::nullopt;
  }
  return Code{word.substr(0, bar), word.substr(bar + 1)};
}

bool read_status(Line& line, Words& words) {
  const auto* const found = std::ranges::find(statuses, words.peek());
  if (found == std::end(statuses)) return false;
  line.status = words.next();
  return true;
}

bool read_drug_detail(Line& line, Words& words) {
  if (words.take("for")) {
    line.supply_days = words.count();
    if (!words.take("days")) words.fail("\"days\" is missing here");
    if (words.take("x")) line.fills = words.count();
  } else if (words.take("proposal")) {
    line.intent = "proposal";
  } else if (words.take("plan")) {
    line.intent = "plan";
  } else if (words.take("asserted")) {
    line.asserted = fhir_date(words.date());
  } else if (words.take("bounds from")) {
    line.bounds_from = fhir_date(words.date());
  } else if (words.take("bounds until")) {
    line.bounds_until = fhir_date(words.date());
  } else if (words.take("dose")) {
    const auto amount = words.next();
    const auto unit = words.next();
    const auto frequency = words.take_one_of(std::span<const Named<std::string_view>>(frequencies));
    if (!frequency) words.fail("how often the dose is taken is missing here");
    line.dose = fmt::format(R"("timing":{{"repeat":{{{}}}}},"doseAndRate":[{{"doseQuantity":{{"value":{},"unit":"{}","code":"{}"}}}}])",
                            frequency.value_or(""), amount, unit, unit);
  } else if (const bool route = words.take("route"); route) {
    const auto code = words.take_one_of(std::span<const Named<Code>>(routes));
    if (!code) words.fail("oral or intravenous?");
    line.route = words.mistake() ? "" : fmt::format(R"({{"coding":[{{"system":"{}","code":"{}"}}]}})", url_of(code->system), code->code);
  } else if (words.take("in a Medication of its own")) {
    line.in_medication = true;
  } else if (words.take("in a contained Medication")) {
    line.contained = true;
  } else {
    return false;
  }
  return true;
}

bool read_result_detail(Line& line, Words& words) {
  if (words.take("by mass spectrometry")) {
    line.method = "LC-MS/MS";
  } else if (words.take("by immunoassay")) {
    line.code = {"loinc", "83096-8", "Estradiol (E2) [Mass/volume] in Serum or Plasma by Immunoassay"};
  } else if (words.take("on scanner")) {
    line.device = words.next();
  } else if (words.take("by performer")) {
    line.performer = words.next();
  } else if (words.take("reference up to")) {
    line.reference_high = words.next();
  } else if (words.take("reference from")) {
    line.reference_low = words.next();
  } else if (words.take("as text")) {
    line.text_value = words.rest_of_phrase();
  } else if (words.take("unit text")) {
    line.unit = words.rest_of_phrase();
    line.unit_is_text = true;
  } else if (words.take("without unit")) {
    line.unit.clear();
  } else if (words.take("as component")) {
    line.as_component = true;
  } else if (words.take("lists")) {
    while (!words.peek().empty()) line.lists.emplace_back(words.next());
  } else {
    return false;
  }
  return true;
}

bool read_detail(Line& line, Words& words) {
  if (words.take("seen")) {
    line.seen = whole_day(words);
  } else if (words.take("version")) {
    line.version = words.next();
  } else if (words.take("coded")) {
    if (const auto code = read_coding(words)) line.code = *code;
  } else if (words.take("also coded")) {
    line.also_coded = read_coding(words);
  } else if (words.take("shown as")) {
    line.code.display = words.rest_of_phrase();
  } else if (words.take("only in words")) {
    line.code_text = words.rest_of_phrase();
    line.no_coding = true;
  } else if (words.take("in words")) {
    line.code_text = words.rest_of_phrase();
  } else if (words.take("recorded")) {
    line.recorded = fhir_date(words.date());
  } else if (words.take("without date")) {
    line.undated = true;
  } else if (words.take("without lastUpdated")) {
    line.without_last_updated = true;
  } else {
    return read_status(line, words) || read_drug_detail(line, words) || read_result_detail(line, words);
  }
  return true;
}

/// What the line is about: what it begins with after its date.
bool read_subject(Line& line, Words& words) {
  if (const auto drug = take_drug(words)) {
    line.code = *drug;
    line.form = words.take_one_of(std::span<const Named<Form>>(forms));
    if (!line.form) words.fail("statement, order, dispense, administration or procedure?");
    return true;
  }
  if (words.take("DXA ordered") || words.take("DXA order")) {
    line.type = "ServiceRequest";
    line.code = {"snomed", "312681000", "Bone density scan (procedure)"};
    return true;
  }
  if (words.take("DXA scan made")) {
    line.type = "Procedure";
    line.code = {"snomed", "312681000", "Bone density scan (procedure)"};
    return true;
  }
  if (words.take("DXA report")) {
    line.type = "DiagnosticReport";
    line.code = {"loinc", "38268-9", "DXA Skeletal system Views for bone density"};
    return true;
  }
  if (words.take("last period")) {
    line.type = "Observation";
    line.code = {"loinc", "8665-2", "Last menstrual period start date"};
    line.date_value = fhir_date(words.date());
    return true;
  }
  if (words.take("smoking status")) {
    const auto answer = take_finding(words);
    if (!answer) words.fail("smoker or ex-smoker?");
    line.type = "Observation";
    line.code = {"loinc", "72166-2", "Tobacco smoking status"};
    line.coded_value = answer.value_or(Finding{}).code;
    return true;
  }
  if (const auto result = take_result(words)) {
    line.type = "Observation";
    line.code = result->code;
    line.unit = result->unit;
    line.value = words.next();
    if (words.take("drinks a day")) return true;
    if (!words.peek().empty()) line.unit = words.next();
    return true;
  }
  if (const auto parent = take_parent(words)) {
    line.type = "FamilyMemberHistory";
    line.relation = *parent;
    const auto finding = words.take("with") ? take_finding(words) : std::nullopt;
    if (!finding) words.fail("with what?");
    line.code = finding.value_or(Finding{}).code;
    return true;
  }
  if (const auto finding = take_finding(words)) {
    line.type = finding->is_procedure || words.take("by procedure") ? "Procedure" : "Condition";
    if (words.take("observed")) {
      line.type = "Observation";
      line.coded_value = finding->code;
      line.code = {"snomed", "161712005", "Menopause"};
    } else {
      line.code = finding->code;
    }
    return true;
  }
  return false;
}

void read_dates(Line& line, Words& words) {
  if (!words.date_comes()) return;
  const auto start = words.date();
  line.date = fhir_date(start);
  line.first_day = line.last_day = fhir::to_string(start.days.first);
  if (!words.take("to")) return;
  const auto end = words.date();
  line.end = fhir_date(end);
  line.last_day = fhir::to_string(end.days.first);
}

// --- FHIR -----------------------------------------------------------------------------------------------------------------------

constexpr std::string_view long_ago = "2000-01-01";

std::string coding(const Code& code) {
  Writer writer;
  writer.begin_object().member("system", url_of(code.system)).member("code", code.code).member_unless_empty("display", code.display);
  return writer.end_object().take();
}

std::string concept_of(const Code& code) {
  return fmt::format(R"({{"coding":[{}]}})", coding(code));
}

std::string concept_of(const Line& line) {
  Writer writer;
  writer.begin_object();
  if (!line.no_coding) {
    writer.key("coding").begin_array();
    if (line.also_coded) writer.raw(coding(*line.also_coded));
    writer.raw(coding(line.code)).end_array();
  }
  return writer.member_unless_empty("text", line.code_text).end_object().take();
}

std::string reference(std::string_view to) {
  return fmt::format(R"({{"reference":"{}"}})", to);
}

std::string one_coding(std::string_view code) {
  return fmt::format(R"({{"coding":[{{"code":"{}"}}]}})", code);
}

/// The head that all resources have; the object stays open.
Writer begin(const Line& line) {
  Writer writer;
  writer.begin_object().member("resourceType", line.type).member("id", line.label);
  writer.key("meta").begin_object().member("versionId", line.version);
  if (!line.without_last_updated) writer.member("lastUpdated", line.seen + "T08:00:00Z");
  writer.end_object();
  return writer;
}

void write_period(Writer& writer, std::string_view key, const std::optional<std::string>& start, const std::optional<std::string>& end) {
  writer.key(key).begin_object();
  writer.member_unless_empty("start", start.value_or("")).member_unless_empty("end", end.value_or("")).end_object();
}

std::string subject(const Line& line) {
  return reference("Patient/" + line.patient);
}

void write_medication(Writer& writer, const Line& line) {
  if (line.contained) {
    writer.key("contained").begin_array().begin_object().member("resourceType", "Medication").member("id", "med");
    writer.key("code").raw(concept_of(line)).end_object().end_array();
    writer.key("medicationReference").raw(reference("#med"));
  } else if (line.in_medication) {
    writer.key("medicationReference").raw(reference("Medication/" + line.label + "-med"));
  } else {
    writer.key("medicationCodeableConcept").raw(concept_of(line));
  }
}

void write_dosage(Writer& writer, std::string_view key, const Line& line) {
  if (line.dose.empty() && line.route.empty() && line.bounds_from.empty() && line.bounds_until.empty()) return;
  std::string members = line.dose;
  if (!line.route.empty()) members += (members.empty() ? "" : ",") + fmt::format(R"("route":{})", line.route);
  if (!line.bounds_from.empty() || !line.bounds_until.empty()) {
    Writer bounds;
    bounds.begin_object().key("repeat").begin_object();
    write_period(bounds, "boundsPeriod", line.bounds_from, line.bounds_until);
    members += (members.empty() ? "" : ",") + fmt::format(R"("timing":{})", bounds.end_object().end_object().take());
  }
  writer.key(key).begin_array().raw("{" + members + "}").end_array();
}

std::string statement(const Line& line) {
  auto writer = begin(line);
  write_medication(writer, line);
  writer.member("status", line.status.empty() ? (line.end ? "completed" : "active") : line.status).key("subject").raw(subject(line));
  if (!line.undated) write_period(writer, "effectivePeriod", line.date, line.end);
  if (line.asserted) writer.member("dateAsserted", *line.asserted);
  writer.key("informationSource").raw(reference("Practitioner/dr-house"));
  write_dosage(writer, "dosage", line);
  return writer.end_object().take();
}

std::string order(const Line& line) {
  auto writer = begin(line);
  write_medication(writer, line);
  writer.member("status", line.status.empty() ? "active" : line.status).member("intent", line.intent).key("subject").raw(subject(line));
  if (!line.undated) writer.member("authoredOn", line.date.value_or(""));
  writer.key("requester").raw(reference("Practitioner/dr-house"));
  write_dosage(writer, "dosageInstruction", line);
  if (line.supply_days > 0) {
    writer.key("dispenseRequest").begin_object().key("numberOfRepeatsAllowed").number(line.fills - 1LL);
    writer.key("expectedSupplyDuration")
        .raw(fmt::format(R"({{"value":{},"unit":"days","system":"http://unitsofmeasure.org","code":"d"}})", line.supply_days));
    writer.end_object();
  }
  return writer.end_object().take();
}

std::string dispense(const Line& line) {
  auto writer = begin(line);
  write_medication(writer, line);
  writer.member("status", line.status.empty() ? "completed" : line.status).key("subject").raw(subject(line));
  writer.member("whenHandedOver", line.date.value_or(""));
  if (line.supply_days > 0) writer.key("daysSupply").raw(fmt::format(R"({{"value":{},"unit":"days"}})", line.supply_days));
  return writer.end_object().take();
}

void write_when(Writer& writer, const Line& line, std::string_view date_key, std::string_view period_key) {
  if (line.undated || !line.date) return;
  if (line.end) {
    write_period(writer, period_key, line.date, line.end);
  } else {
    writer.member(date_key, *line.date);
  }
}

std::string administration(const Line& line) {
  auto writer = begin(line);
  write_medication(writer, line);
  writer.member("status", line.status.empty() ? "completed" : line.status).key("subject").raw(subject(line));
  write_when(writer, line, "effectiveDateTime", "effectivePeriod");
  return writer.end_object().take();
}

std::string procedure(const Line& line) {
  auto writer = begin(line);
  writer.member("status", line.status.empty() ? "completed" : line.status).key("code").raw(concept_of(line));
  writer.key("subject").raw(subject(line));
  write_when(writer, line, "performedDateTime", "performedPeriod");
  return writer.end_object().take();
}

std::string quantity(const Line& line, std::string_view value) {
  const auto digits = value.find_first_of("-0123456789");
  Writer writer;
  writer.begin_object().key("value").number(value.substr(std::min(digits, value.size())));
  writer.member_unless_empty("comparator", value.substr(0, digits)).member_unless_empty("unit", line.unit);
  if (!line.unit.empty() && !line.unit_is_text) writer.member("system", "http://unitsofmeasure.org").member("code", line.unit);
  return writer.end_object().take();
}

void write_value(Writer& writer, const Line& line) {
  if (!line.text_value.empty()) {
    writer.member("valueString", line.text_value);
  } else if (!line.date_value.empty()) {
    writer.member("valueDateTime", line.date_value);
  } else if (line.coded_value) {
    writer.key("valueCodeableConcept").raw(concept_of(*line.coded_value));
  } else {
    writer.key("valueQuantity").raw(quantity(line, line.value));
  }
}

void write_reference_range(Writer& writer, const Line& line) {
  if (line.reference_high.empty() && line.reference_low.empty()) return;
  writer.key("referenceRange").begin_array().begin_object();
  if (!line.reference_low.empty()) writer.key("low").raw(quantity(line, line.reference_low));
  if (!line.reference_high.empty()) writer.key("high").raw(quantity(line, line.reference_high));
  writer.end_object().end_array();
}

std::string observation(const Line& line) {
  auto writer = begin(line);
  writer.member("status", line.status.empty() ? "final" : line.status).key("code");
  writer.raw(line.as_component ? concept_of(Code{"loinc", "38269-7", "DXA Skeletal system bone density"}) : concept_of(line));
  writer.key("subject").raw(subject(line));
  write_when(writer, line, "effectiveDateTime", "effectivePeriod");
  if (!line.performer.empty()) writer.key("performer").begin_array().raw(reference("Organization/" + line.performer)).end_array();
  if (!line.device.empty()) writer.key("device").raw(reference("Device/" + line.device));
  if (!line.method.empty()) writer.key("method").begin_object().member("text", line.method).end_object();
  if (line.as_component) {
    writer.key("component").begin_array().begin_object().key("code").raw(concept_of(line));
    write_value(writer, line);
    writer.end_object().end_array();
  } else {
    write_value(writer, line);
    write_reference_range(writer, line);
  }
  return writer.end_object().take();
}

std::string report(const Line& line) {
  auto writer = begin(line);
  writer.member("status", line.status.empty() ? "final" : line.status).key("code").raw(concept_of(line)).key("subject").raw(subject(line));
  write_when(writer, line, "effectiveDateTime", "effectivePeriod");
  if (!line.lists.empty()) {
    writer.key("result").begin_array();
    for (const auto& label : line.lists) writer.raw(reference("Observation/" + label));
    writer.end_array();
  }
  return writer.end_object().take();
}

std::string condition(const Line& line) {
  auto writer = begin(line);
  const bool doubted = line.status == "refuted" || line.status == "entered-in-error";
  if (!doubted) writer.key("clinicalStatus").raw(one_coding(line.status.empty() ? "active" : line.status));
  writer.key("verificationStatus").raw(one_coding(doubted ? line.status : "confirmed"));
  writer.key("code").raw(concept_of(line)).key("subject").raw(subject(line));
  write_when(writer, line, "onsetDateTime", "onsetPeriod");
  if (line.recorded) writer.member("recordedDate", *line.recorded);
  return writer.end_object().take();
}

std::string family_history(const Line& line) {
  auto writer = begin(line);
  writer.member("status", line.status.empty() ? "completed" : line.status).key("patient").raw(subject(line));
  if (line.date) writer.member("date", *line.date);
  writer.key("relationship").raw(concept_of(line.relation));
  writer.key("condition").begin_array().begin_object().key("code").raw(concept_of(line)).end_object().end_array();
  return writer.end_object().take();
}

std::string service_request(const Line& line) {
  auto writer = begin(line);
  writer.member("status", line.status.empty() ? "active" : line.status).member("intent", line.intent);
  writer.key("code").raw(concept_of(line)).key("subject").raw(subject(line));
  return writer.member_unless_empty("authoredOn", line.date.value_or("")).end_object().take();
}

struct Kind {
  std::string_view type;
  std::string (*write)(const Line&);
};

Kind kind_of(const Line& line) {
  if (line.form) {
    switch (*line.form) {
      case Form::statement:
        return {"MedicationStatement", statement};
      case Form::order:
        return {"MedicationRequest", order};
      case Form::dispense:
        return {"MedicationDispense", dispense};
      case Form::administration:
        return {"MedicationAdministration", administration};
      case Form::procedure:
        return {"Procedure", procedure};
    }
  }
  constexpr Kind kinds[] = {{"Observation", observation},
                            {"DiagnosticReport", report},
                            {"Condition", condition},
                            {"Procedure", procedure},
                            {"FamilyMemberHistory", family_history},
                            {"ServiceRequest", service_request}};
  return *std::ranges::find(kinds, line.type, &Kind::type);
}

std::string medication(const Line& line) {
  auto own = line;
  own.type = "Medication";
  own.label += "-med";
  auto writer = begin(own);
  return writer.key("code").raw(concept_of(line)).end_object().take();
}

std::string bundle(const std::vector<std::string>& resources) {
  Writer writer;
  writer.begin_object().member("resourceType", "Bundle").member("type", "collection").key("entry").begin_array();
  for (const auto& resource : resources) writer.begin_object().key("resource").raw(resource).end_object();
  return writer.end_array().end_object().take() + "\n";
}

}  // namespace

bool RecordLines::read_patient(Words& words) {
  constexpr auto genders = std::to_array<Named<std::string_view>>({{"woman", "female"}, {"man", "male"}, {"person", "unknown"}});
  auto& person = persons_[patient_];
  std::string seen(long_ago);
  if (words.take("patient")) {
    patient_ = words.next();
    return true;
  }
  if (const auto gender = words.take_one_of(std::span<const Named<std::string_view>>(genders))) {
    person.gender = *gender;
    if (words.take("born")) person.birth = fhir_date(words.date());
  } else if (words.take("born")) {
    person.birth = fhir_date(words.date());
  } else if (words.take("died")) {
    const auto died = words.date();
    person.deceased = fmt::format(R"("deceasedDateTime":"{}")", fhir_date(died));
    seen = fhir::to_string(died.days.first);
  } else if (words.take("is dead")) {
    person.deceased = R"("deceasedBoolean":true)";
  } else if (words.take("replaced by")) {
    person.replaced_by = words.next();
  } else {
    return false;
  }
  while (words.next_phrase()) {
    if (words.take("seen")) {
      seen = whole_day(words);
    } else {
      words.fail(fmt::format("\"{}\" is not understood here", words.peek()));
    }
  }
  tell_patient(seen);
  return true;
}

void RecordLines::tell_patient(const std::string& seen) {
  auto& person = persons_[patient_];
  Line line;
  line.type = "Patient";
  line.label = patient_;
  line.version = std::to_string(++person.versions);
  line.seen = seen;
  auto writer = begin(line);
  writer.member_unless_empty("gender", person.gender).member_unless_empty("birthDate", person.birth);
  if (!person.replaced_by.empty()) {
    writer.key("link").begin_array().begin_object().key("other").raw(reference("Patient/" + person.replaced_by));
    writer.member("type", "replaced-by").end_object().end_array();
  }
  auto text = writer.end_object().take();
  if (!person.deceased.empty()) text.insert(text.size() - 1, "," + person.deceased);
  resources_.push_back(std::move(text));
}

void RecordLines::read_deletion(Words& words, const std::string& label) {
  const auto day = whole_day(words);
  if (!types_.contains(label)) return words.fail(fmt::format("nothing called {} was told before", label));
  deletions_.push_back(fmt::format(R"({{"resourceType":"Bundle","type":"history","timestamp":"{}T08:00:00Z",)"
                                   R"("entry":[{{"request":{{"method":"DELETE","url":"{}/{}"}}}}]}})",
                                   day, types_[label], label) +
                       "\n");
}

void RecordLines::read(Words& words) {
  Line line;
  if (words.peek().starts_with('[')) {
    line.label = words.next();
    line.label = line.label.substr(1, line.label.size() - 2);
  } else {
    if (read_patient(words)) return;
    line.label = fmt::format("line-{}", words.line());
  }
  if (words.take("deleted")) return read_deletion(words, line.label);
  line.patient = patient_;
  read_dates(line, words);
  if (!words.mistake() && !read_subject(line, words)) words.fail(fmt::format("\"{}\" is nothing that a record tells", words.peek()));
  while (words.next_phrase())
    if (!read_detail(line, words)) words.fail(fmt::format("\"{}\" is not understood here", words.peek()));
  if (words.mistake()) return;

  const auto kind = kind_of(line);
  line.type = kind.type;
  types_[line.label] = line.type;
  const int count = ++versions_[line.label];
  if (line.version.empty()) line.version = std::to_string(count);
  if (line.seen.empty() && line.last_day.empty() && (line.form || count > 1)) return words.fail("without a date it needs \"seen DATE\"");
  if (line.seen.empty()) line.seen = line.last_day.empty() ? std::string(long_ago) : line.last_day;
  if (line.in_medication) resources_.push_back(medication(line));
  resources_.push_back(kind.write(line));
}

std::string RecordLines::bundles(const std::vector<std::string>& resources) const {
  auto text = bundle(resources);
  for (const auto& deletion : deletions_) text += deletion;
  return text;
}

std::string RecordLines::bundles_backwards(int times) const {
  std::vector<std::string> again;
  for (int time = 0; time < times; ++time) again.insert(again.end(), resources_.rbegin(), resources_.rend());
  return bundles(again);
}

}  // namespace stories
