#include "mapping/terminology/mistakes.hpp"

namespace terminology {
namespace {

constexpr std::size_t told_max = 20;

}  // namespace

void Mistakes::add(std::size_t line, fhir::IssueType type, std::string_view reason) {
  if (count_ == 0) first_ = type;
  if (count_++ >= told_max) return;
  if (!text_.empty()) text_ += '\n';
  text_.append(name_).append(":").append(std::to_string(line)).append(": ").append(reason);
}

fhir::Issue Mistakes::issue() const {
  auto text = text_;
  if (count_ > told_max) text += "\n... and " + std::to_string(count_ - told_max) + " more";
  return {first_, {}, std::move(text)};
}

}  // namespace terminology
