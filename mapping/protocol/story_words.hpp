#pragma once
// One line of a story, word by word. The first thing that can't be read is kept as the line's mistake; after it nothing more is taken.

#include "fhir/primitive/date.hpp"
#include "mapping/clinical/level.hpp"
#include "mapping/protocol/mistake.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace protocol {

/// A word or phrase of the story language and what it stands for.
template <class T>
struct Named {
  std::string_view phrase;
  T value;
};

/// A date as written: the days it may be, and how exactly it was told.
struct WrittenDate {
  fhir::Interval days{};
  fhir::Precision precision = fhir::Precision::day;
};

class Words {
 public:
  /// Words are separated by blanks, phrases by commas; letters are compared whatever their case. `day_zero` is what "day 5" counts from.
  Words(std::string_view line, std::size_t number, std::optional<fhir::Day> day_zero);

  /// Takes the words of `phrase` if they come next (not over a comma).
  bool take(std::string_view phrase);
  /// Takes the longest phrase of the table that comes next.
  template <class T>
  std::optional<T> take_one_of(std::span<const Named<T>> table) {
    const Named<T>* best = nullptr;
    for (const auto& named : table)
      if (comes(named.phrase) && (!best || named.phrase.size() > best->phrase.size())) best = &named;
    if (!best) return std::nullopt;
    take(best->phrase);
    return best->value;
  }

  /// The next word of this phrase as written; empty at its end.
  std::string_view peek() const;
  std::string_view next();
  /// All words up to the comma, as written; `phrase` leaves them.
  std::string_view rest_of_phrase();
  std::string_view phrase() const;
  /// Of the next word, from 1; behind the line after the last.
  std::size_t column() const { return finished() ? length_ + 1 : words_[at_].column; }

  bool date_comes() const;
  /// `2025`, `2025-03`, `2025-03-01` or `day 5`; a mistake otherwise.
  WrittenDate date();
  /// A date that is one day.
  fhir::Day day();
  fhir::Rational number();
  /// `18.5`, or with a comparator `<24`.
  clinical::Level level();
  /// A count from 1 to 99999.
  int count();

  /// At the end of a phrase: passes the comma. Words left over are a mistake.
  bool next_phrase();
  /// No words and no comma left.
  bool finished() const { return at_ == words_.size(); }

  /// Notes a mistake at the next word (at the line's end after the last).
  void fail(std::string text);
  const std::optional<Mistake>& mistake() const { return mistake_; }
  std::size_t line() const { return line_; }

 private:
  struct Word {
    std::string_view text;
    std::size_t column;
  };

  bool comes(std::string_view phrase) const;
  std::optional<WrittenDate> day_after_zero();

  std::vector<Word> words_;
  std::size_t at_ = 0;
  std::size_t line_;
  std::size_t length_;
  std::optional<fhir::Day> day_zero_;
  std::optional<Mistake> mistake_;
};

}  // namespace protocol
