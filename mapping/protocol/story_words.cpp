#include "mapping/protocol/story_words.hpp"

#include "fhir/primitive/decimal.hpp"
#include "fhir/primitive/zone.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace protocol {
namespace {

constexpr std::string_view blanks = " \t\r";
constexpr std::string_view marks = ",:";

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

bool is_mark(std::string_view word) {
  return word.size() == 1 && marks.find(word[0]) != std::string_view::npos;
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

clinical::Comparator take_comparator(std::string_view& text) {
  constexpr Named<clinical::Comparator> comparators[] = {{"<=", clinical::Comparator::less_or_equal},
                                                         {">=", clinical::Comparator::greater_or_equal},
                                                         {"<", clinical::Comparator::less},
                                                         {">", clinical::Comparator::greater}};
  for (const auto& [sign, comparator] : comparators) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    return comparator;
  }
  return clinical::Comparator::none;
}

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  if (!is_digits(text) || text.size() > 5) return std::nullopt;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

Words::Words(std::string_view line, std::size_t number, std::optional<fhir::Day> day_zero)
    : line_(number), length_(line.size()), day_zero_(day_zero) {
  for (std::size_t at = line.find_first_not_of(blanks); at != std::string_view::npos; at = line.find_first_not_of(blanks, at)) {
    const auto end = marks.find(line[at]) != std::string_view::npos ? at + 1 : std::min(line.find_first_of(" \t\r,:", at), line.size());
    words_.push_back({line.substr(at, end - at), at + 1});
    at = end;
  }
}

bool Words::comes(std::string_view phrase) const {
  if (mistake_) return false;
  for (auto at = at_; !phrase.empty(); ++at) {
    const auto end = std::min(phrase.find(' '), phrase.size());
    if (at == words_.size() || !same_word(words_[at].text, phrase.substr(0, end))) return false;
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return true;
}

bool Words::take(std::string_view phrase) {
  if (!comes(phrase)) return false;
  at_ += 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
  return true;
}

std::string_view Words::peek() const {
  return mistake_ || finished() || is_mark(words_[at_].text) ? std::string_view{} : words_[at_].text;
}

std::string_view Words::next() {
  const auto word = peek();
  if (!word.empty()) ++at_;
  return word;
}

std::string_view Words::rest_of_phrase() {
  const auto first = next();
  auto last = first;
  while (!peek().empty()) last = next();
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

std::string_view Words::phrase() const {
  auto ahead = *this;
  return ahead.rest_of_phrase();
}

bool Words::date_comes() const {
  const auto word = peek();
  return same_word(word, "day") || (word.size() >= 4 && is_digits(word.substr(0, 4)));
}

std::optional<WrittenDate> Words::day_after_zero() {
  const auto count = whole_number(peek());
  if (!count) {
    fail("\"day\" needs a number of days");
    return std::nullopt;
  }
  if (!day_zero_) {
    fail("\"day N\" needs a line \"day 0 is DATE\" before it");
    return std::nullopt;
  }
  next();
  const auto day = *day_zero_ + fhir::Days{*count};
  return WrittenDate{{day, day}, fhir::Precision::day};
}

WrittenDate Words::date() {
  if (take("day")) return day_after_zero().value_or(WrittenDate{});
  const auto read = fhir::DateTime::parse(peek());
  if (!read || read->has_time()) {
    fail(fmt::format("\"{}\" is no date (2025, 2025-03, 2025-03-01 or day 5)", peek()));
    return {};
  }
  next();
  return {read->days(fhir::Zone::utc()), read->precision()};
}

fhir::Day Words::day() {
  const auto at = at_;
  const auto written = date();
  if (!mistake_ && written.precision != fhir::Precision::day) {
    at_ = at;
    fail("a whole day is needed here (2025-03-01 or day 5)");
  }
  return written.days.first;
}

fhir::Rational Words::number() {
  const auto read = fhir::Decimal::parse(peek());
  if (!read) {
    fail(fmt::format("\"{}\" is no decimal number", peek()));
    return 0;
  }
  next();
  return read->number();
}

clinical::Level Words::level() {
  auto digits = peek();
  const auto comparator = take_comparator(digits);
  const auto read = fhir::Decimal::parse(digits);
  if (!read) {
    fail(fmt::format("\"{}\" is no decimal number, with or without < <= > >= before it", peek()));
    return {};
  }
  next();
  return {read->number(), comparator};
}

int Words::count() {
  const auto number = whole_number(peek());
  if (!number || *number == 0) {
    fail(fmt::format("\"{}\" is no count from 1 to 99999", peek()));
    return 1;
  }
  next();
  return *number;
}

bool Words::next_phrase() {
  if (mistake_ || finished()) return false;
  if (words_[at_].text != ",") {
    fail(fmt::format("\"{}\" is not understood here", words_[at_].text));
    return false;
  }
  ++at_;
  if (finished()) fail("nothing follows the comma");
  return !mistake_;
}

void Words::fail(std::string text) {
  if (!mistake_) mistake_ = Mistake{line_, column(), std::move(text)};
}

}  // namespace protocol
