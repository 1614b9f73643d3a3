#include "fhir/model/written_schema.hpp"

namespace fhir {
namespace {

struct Narrative {
  std::string div;

  bool operator==(const Narrative&) const = default;
};

constexpr std::string_view end_tag = "</div>";

std::string start_tag(std::string_view language) {
  std::string tag = R"(<div xmlns="http://www.w3.org/1999/xhtml")";
  if (!language.empty()) tag.append(R"( lang=")").append(language).append(R"(" xml:lang=")").append(language).append(R"(")");
  return tag.append(">");
}

/// What stands within the outermost div; servers may have changed its attributes.
std::string_view inside_of_div(std::string_view div) {
  const auto start = div.find('>');
  const auto end = div.rfind(end_tag);
  if (start == std::string_view::npos || end == std::string_view::npos || end <= start) return {};
  return div.substr(start + 1, end - start - 1);
}

}  // namespace

template <>
struct Schema<Narrative> {
  static constexpr auto fields = std::tuple{constant("status", "generated"), field("div", &Narrative::div)};
};

bool NarrativeField::read(const Element& element, std::string_view, WrittenHeader& header) const {
  Narrative narrative;
  if (!fhir::read(element, narrative)) return false;
  header.text_div = inside_of_div(narrative.div);
  return true;
}

void NarrativeField::write(json::Writer& out, const WrittenHeader& header) const {
  if (!present(header)) return;
  out.key(name);
  fhir::write(out, Narrative{start_tag(header.language).append(header.text_div).append(end_tag)});
}

}  // namespace fhir
