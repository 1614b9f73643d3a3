#include "mapping/protocol/show.hpp"

#include <gmock/gmock.h>

namespace protocol {
namespace {

using testing::HasSubstr;
using testing::Not;

ProtocolFile shipped(std::string_view more = "") {
  std::string text(shipped_protocol_text());
  text.resize(text.find("[[case]]"));
  auto read = read_protocol(text.append(more));
  if (const auto* mistakes = std::get_if<Mistakes>(&read)) throw std::runtime_error(mistakes->front().text);
  return std::get<ProtocolFile>(std::move(read));
}

constexpr std::string_view signature =
    "[[signature]]\nname = \"Dr. Example\"\nrole = \"endocrinologist\"\ndate = \"2026-01-31\"\nsigns = { P19 = \"3\" }\n";

TEST(ShowProtocol, TellsAParameterWithAllThatBelongsToIt) {
  const auto text = show(shipped());
  EXPECT_THAT(text, HasSubstr("\nEstradiol\n  P26                             < 20 pg/mL  R   estradiol low, men (requirement)\n"));
  EXPECT_THAT(
      text,
      HasSubstr("  P19                                 >= 3 %  M   FRAX, hip fracture (treatment threshold from memory) [not signed]\n"));
}

TEST(ShowProtocol, TellsWhoSigned) {
  EXPECT_THAT(show(shipped(signature)), HasSubstr("[signed Dr. Example, endocrinologist, 2026-01-31]"));
}

TEST(ShowProtocol, TellsTextsOfAlertsActivitiesAndRules) {
  const auto text = show(shipped());
  EXPECT_THAT(text, HasSubstr("\nA03 osteoporosis or fragility fracture without protective therapy\n  why it matters   "));
  EXPECT_THAT(text, HasSubstr("\nCP-10 Exercise\n  Impact (brisk walking"));
  EXPECT_THAT(text, HasSubstr("\n  TR-6    requirement documents: recorded osteoporosis\n"));
  EXPECT_THAT(text, HasSubstr("ATAC bone sub-study"));
  EXPECT_LT(text.find("\nCP-9 "), text.find("\nCP-10 "));
}

TEST(ShowProtocol, AnAlertWithoutATaskShowsNone) {
  const auto text = show(shipped());
  const auto first = text.substr(text.find("\nA01 "), text.find("\nA02 ") - text.find("\nA01 "));
  EXPECT_THAT(first, Not(HasSubstr("  task ")));
}

TEST(UnsignedParameters, AreThoseOfBasisMOrEThatNobodySigned) {
  const auto file = shipped();
  const auto before = unsigned_parameters(file.protocol);
  EXPECT_EQ(before.front().id, "P01");
  for (const auto& entry : before) EXPECT_NE(entry.id, "P26");
  EXPECT_EQ(unsigned_parameters(shipped(signature).protocol).size(), before.size() - 1);
}

TEST(UnsignedParameters, AreCounted) {
  EXPECT_THAT(show_unsigned(shipped().protocol), HasSubstr("parameters of basis M or E that nobody has signed\n"));
  auto all_signed = shipped().protocol;
  for (auto& entry : all_signed.entries) entry.signature = Signature{"Dr. Example", "endocrinologist", "2026-01-31"};
  EXPECT_EQ(show_unsigned(all_signed), "anastrozole-bone-health|0.2.0: every parameter of basis M or E is signed\n");
}

}  // namespace
}  // namespace protocol
