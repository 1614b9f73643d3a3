#include "daemon/app/chart_text.hpp"

#include "daemon/app/text_width.hpp"
#include "fhir/json/document.hpp"
#include "fhir/json/writer.hpp"

#include <fmt/format.h>

#include <array>
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
          fmt::format("{}, sent {}: {}", message.priority, message.sent, message.payload.empty() ? "" : message.payload.front())};
}
Summary summary(const fhir::Provenance& provenance) {
  return {"", fmt::format("who wrote what from which facts, recorded {}", provenance.recorded)};
}

class Indenter {
 public:
  explicit Indenter(std::size_t text_max) : text_max_(text_max) {}

  std::string write(const Value& value) {
    any(value, 0);
    return std::move(out_);
  }

 private:
  void any(const Value& value, std::size_t depth) {
    switch (value.kind()) {
      case Kind::object:
        return object(value, depth);
      case Kind::array:
        return array(value, depth);
      case Kind::string:
        return text(value.text());
      case Kind::number:
        out_ += value.number_text();
        return;
      case Kind::boolean:
        out_ += value.boolean() ? "true" : "false";
        return;
      case Kind::null:
        out_ += "null";
    }
  }

  void object(const Value& value, std::size_t depth) {
    out_ += "{";
    bool is_first = true;
    for (const auto& [key, member] : value.members()) {
      next(is_first, depth + 1);
      text(key);
      out_ += ": ";
      any(member, depth + 1);
    }
    close('}', is_first, depth);
  }

  void array(const Value& value, std::size_t depth) {
    out_ += "[";
    bool is_first = true;
    for (const auto item : value.items()) {
      next(is_first, depth + 1);
      any(item, depth + 1);
    }
    close(']', is_first, depth);
  }

  void next(bool& is_first, std::size_t depth) {
    if (!is_first) out_ += ",";
    is_first = false;
    out_.append("\n").append(2 * depth, ' ');
  }

  void close(char bracket, bool empty, std::size_t depth) {
    if (!empty) out_.append("\n").append(2 * depth, ' ');
    out_.push_back(bracket);
  }

  void text(std::string_view text) {
    const auto safe = printable(text);
    const auto shown = width_of(safe) > text_max_ ? fitted(safe, text_max_) : safe;
    out_ += fhir::json::Writer().string(shown).take();
  }

  std::size_t text_max_;
  std::string out_;
};

}  // namespace

std::string chart_text(std::span<const fhir::WrittenResource> resources, Style style) {
  constexpr std::size_t says_max = 96;
  std::string out;
  for (const auto& resource : resources) {
    const auto [status, says] = std::visit([](const auto& typed) { return summary(typed); }, resource);
    const auto type = fmt::format("{:<14}", fhir::resource_type(resource));
    const auto safe = printable(says);
    out += fmt::format("  {}  {:<10}  {}\n", style == Style::coloured ? "\033[1m" + type + "\033[0m" : type, status,
                       width_of(safe) > says_max ? fitted(safe, says_max) : safe);
  }
  return out;
}

std::string indented(std::string_view json, std::size_t text_max) {
  const auto document = fhir::json::Document::parse(std::string(json));
  return document ? Indenter(text_max).write(document->root()) : std::string(json);
}

}  // namespace app
