#include "daemon/app/chart_text.hpp"

#include "daemon/app/text_width.hpp"
#include "fhir/json/document.hpp"
#include "fhir/json/writer.hpp"

#include <fmt/format.h>

#include <type_traits>
#include <variant>

namespace app {
namespace {

using fhir::json::Kind;
using fhir::json::Value;

struct Summary {
  std::string status;
  std::string says;
};

std::string days(const fhir::WrittenPeriod& period) {
  return period.end.empty() ? fmt::format("since {}", period.start) : fmt::format("{} to {}", period.start, period.end);
}

Summary summary(const fhir::Device& device) {
  return {"", device.device_name + " " + device.version};
}
Summary summary(const fhir::CarePlan& plan) {
  return {plan.status, fmt::format("{}, {}, {} activities", plan.title, days(plan.period), plan.activity.size())};
}
Summary summary(const fhir::DetectedIssue& issue) {
  return {issue.status, fmt::format("{}{}", issue.severity.empty() ? "" : issue.severity + ": ", issue.code.text)};
}
Summary summary(const fhir::Flag& flag) {
  return {flag.status, fmt::format("{}, {}", flag.code.text, days(flag.period))};
}
Summary summary(const fhir::Task& task) {
  return {task.status, fmt::format("{}: {}", task.priority, task.description)};
}
Summary summary(const fhir::Communication& message) {
  return {message.status,
          fmt::format("{} {}: {}", message.sent.substr(0, 10), message.priority, message.payload.empty() ? "" : message.payload.front())};
}
class Indenter {
 public:
  explicit Indenter(std::size_t width) : width_(width) {}

  /// `used`: columns before and behind the value on its line.
  std::string write(const Value& value, std::size_t depth, std::size_t used) const {
    const auto line = on_one_line(value);
    const bool holds_something = (value.is_object() || value.is_array()) && line.size() > 2;
    if (!holds_something || width_of(line) + used <= width_) return line;
    const std::string inner(2 * (depth + 1), ' ');
    std::string out;
    for (const auto& [key, member] : value.members()) {
      const auto name = text(key) + ": ";
      out += separator(out) + inner + name + write(member, depth + 1, inner.size() + name.size() + 1);
    }
    for (const auto item : value.items()) out += separator(out) + inner + write(item, depth + 1, inner.size() + 1);
    return (value.is_object() ? "{\n" : "[\n") + out + "\n" + std::string(2 * depth, ' ') + (value.is_object() ? "}" : "]");
  }

 private:
  static std::string separator(std::string_view before) { return before.empty() ? "" : ",\n"; }

  std::string on_one_line(const Value& value) const {
    switch (value.kind()) {
      case Kind::string:
        return text(value.text());
      case Kind::number:
        return std::string(value.number_text());
      case Kind::boolean:
        return value.boolean() ? "true" : "false";
      case Kind::null:
        return "null";
      case Kind::object:
      case Kind::array:
        break;
    }
    std::string out;
    for (const auto& [key, member] : value.members()) out += (out.empty() ? "" : ", ") + text(key) + ": " + on_one_line(member);
    for (const auto item : value.items()) out += (out.empty() ? "" : ", ") + on_one_line(item);
    return value.is_object() ? "{" + out + "}" : "[" + out + "]";
  }

  std::string text(std::string_view text) const {
    const auto safe = printable(text);
    return fhir::json::Writer().string(width_of(safe) > width_ ? fitted(safe, width_) : safe).take();
  }

  std::size_t width_;
};

}  // namespace

std::string chart_text(std::span<const fhir::WrittenResource> resources, Style style) {
  constexpr std::size_t says_max = 84;
  std::string out;
  std::size_t provenances = 0;
  for (const auto& resource : resources) {
    std::visit(
        [&]<class T>(const T& typed) {
          if constexpr (std::is_same_v<T, fhir::Provenance>) {
            ++provenances;
          } else {
            const auto [status, says] = summary(typed);
            const auto type = fmt::format("{:<14}", fhir::resource_type(resource));
            const auto safe = printable(says);
            out += fmt::format("  {}  {:<10}  {}\n", style == Style::coloured ? "\033[1m" + type + "\033[0m" : type, status,
                               width_of(safe) > says_max ? fitted(safe, says_max) : safe);
          }
        },
        resource);
  }
  if (provenances > 0) out += fmt::format("  and {} Provenances: which facts, which versions, decided what was written.\n", provenances);
  return out;
}

std::string indented(std::string_view json, std::size_t width) {
  const auto document = fhir::json::Document::parse(std::string(json));
  return document ? Indenter(width).write(document->root(), 0, 0) : std::string(json);
}

}  // namespace app
