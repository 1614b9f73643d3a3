#include "mapping/terminology/words.hpp"

#include "mapping/terminology/terminology.hpp"
#include "mapping/terminology/utf8.hpp"

#include <gtest/gtest.h>

#include <array>

namespace terminology {
namespace {

bool names(std::string_view text) {
  return Terminology::shipped().names_anastrozole(text);
}

TEST(NamesAnastrozole, AsAWholeWordInWhateverCase) {
  for (const auto* text : {"anastrozole", "Anastrozole 1mg OD", "ANASTROZOL 1MG TABLET", "Tbl. Arimidex", "take anastrazole daily",
                           "exemestane/anastrozole", "(arimidex)", "anastrozole-ratiopharm", "anastrozole_1mg", "anastrozole,"})
    EXPECT_TRUE(names(text)) << text;
}

TEST(NamesAnastrozole, NotAsAPartOfAWord) {
  for (const auto* text : {"", "anastrozoles", "xanastrozole", "anastrozole1mg", "1arimidex", "arimidexa", "anastro zole", "letrozole",
                           "äanastrozol", "anastrozolä"})
    EXPECT_FALSE(names(text)) << text;
}

TEST(NamesAnastrozole, NextToSignsBeyondAscii) {
  for (const auto* text : {"Arimidex®", "Arimidex™ 1 mg", "„Arimidex“", "Arimidex\u00A01mg", "anastrozole–1 mg", "💊anastrozole",
                           "アリミデックス（anastrozole）"})
    EXPECT_TRUE(names(text)) << text;
}

TEST(NamesAnastrozole, InTurkishCapitals) {
  EXPECT_TRUE(names("ARİMİDEX 1 MG"));
}

TEST(NamesAnastrozole, AfterAWordThatOnlyBeginsLikeIt) {
  EXPECT_TRUE(names("anastrozolum anastrozol"));
}

TEST(NamesAnastrozole, InTextThatIsNoUtf8) {
  EXPECT_TRUE(names("\xFF\xC3 arimidex\xE2"));
}

TEST(Words, FoldTheLettersOfOtherScripts) {
  const auto words = Words(std::array<std::string_view, 3>{"анастрозол", "αναστροζόλη", "łek"});
  EXPECT_TRUE(words.any_in("АНАСТРОЗОЛ таб."));
  EXPECT_TRUE(words.any_in("Αναστροζόλη 1mg"));
  EXPECT_FALSE(words.any_in("анастрозола"));
}

TEST(Words, MayBeSeveral) {
  const auto words = Words(std::array<std::string_view, 1>{"anastrozole teva"});
  EXPECT_TRUE(words.any_in("Anastrozole Teva 1mg"));
  EXPECT_FALSE(words.any_in("anastrozole tevac"));
  EXPECT_FALSE(words.any_in("anastrozole  teva"));
}

TEST(Words, FitWhenTheyBeginAndEndWithALetterOrDigit) {
  EXPECT_TRUE(Words::fits("zd 1033"));
  for (const auto* name : {"", "®arimidex", "arimidex ", "-"}) EXPECT_FALSE(Words::fits(name)) << name;
}

TEST(Utf8, IsReadStrictly) {
  for (const auto* good : {"", "a", "µ", "㎝", "💊", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"}) EXPECT_TRUE(is_utf8(good)) << good;
  for (const auto* bad : {"\x80", "\xC0\xAF", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80",
                          "\xF5\x80\x80\x80", "\xE2\x28\xA1"})
    EXPECT_FALSE(is_utf8(bad)) << bad;
}

}  // namespace
}  // namespace terminology
