#include "mapping/inbound/codes.hpp"

namespace inbound {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_letter(char a, char lower_case) {
  return lower(a) == lower_case;
}

}  // namespace

bool holds(std::string_view text, std::string_view lower_case_word) {
  return std::search(text.begin(), text.end(), lower_case_word.begin(), lower_case_word.end(), same_letter) != text.end();
}

bool same_word(std::string_view text, std::string_view lower_case_word) {
  return std::equal(text.begin(), text.end(), lower_case_word.begin(), lower_case_word.end(), same_letter);
}

}  // namespace inbound
