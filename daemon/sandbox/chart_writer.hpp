#pragma once
// Writes the records of one made-up patient as FHIR R4 resources.

#include "daemon/sandbox/random.hpp"
#include "fhir/json/writer.hpp"
#include "fhir/primitive/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sandbox {

using fhir::Day;
using fhir::Days;

struct Code {
  std::string_view system;
  std::string_view code;
  std::string_view display;
};

/// A result that can be measured: what it is and its unit (UCUM).
struct Test {
  Code code;
  std::string_view unit;
};

/// A resource with the moment of its arrival.
struct Arrived {
  std::string at;  ///< `2025-03-03T09:14:00Z`
  std::string json;
};

struct Person {
  std::string id;
  bool female = true;
  std::string given;
  std::string family;
  Day birth{};
};

class ChartWriter {
 public:
  /// The patient stands in the record from `since` on.
  ChartWriter(const Person& person, Day since, Random& random);

  void condition(const Code& code, Day onset);
  /// `value` may begin with "<".
  void result(const Test& test, Day day, std::string_view value, std::string_view method = {});
  /// A DXA report of scores (and densities, where given) of spine and hip, made on the hospital's own scanner.
  void dxa(Day day, std::string_view spine_score, std::string_view hip_score, std::string_view spine_density = {},
           std::string_view hip_density = {});
  void smoking(const Code& answer, Day day);

  /// A running or ended statement, told some days after its start.
  void takes(const Code& drug, Day start, std::optional<Day> end = {});
  /// The same, nothing coded.
  void takes_text(std::string_view text, Day start);
  void ordered(const Code& drug, Day day, std::string_view intent = "order", std::optional<Day> start = {});
  void dispensed(const Code& drug, Day day, int days);
  void given(const Code& drug, Day day);
  /// An order that belongs to somebody else: entered in error two days later.
  void ordered_in_error(const Code& drug, Day day);

  std::vector<Arrived> take() { return std::move(out_); }

 private:
  std::string next_id(std::string_view what);
  fhir::json::Writer begin(std::string_view type, const std::string& id, const std::string& at, std::string_view version = "1");
  void subject(fhir::json::Writer& out) const;
  void prescriber(fhir::json::Writer& out, std::string_view member) const;
  void finish(fhir::json::Writer& out, const std::string& at);
  std::string some_time_of(Day day);
  void observation(const Code& code, Day day, std::string_view unit, std::string_view value, std::string_view method, bool on_scanner);
  void order(const std::string& id, const std::string& at, std::string_view version, const Code& drug, Day day, std::string_view status,
             std::string_view intent, std::optional<Day> start);

  Person person_;
  Random& random_;
  std::string doctor_;
  int count_ = 0;
  std::vector<Arrived> out_;
};

}  // namespace sandbox
