#include "mapping/protocol/plain_toml.hpp"

#include <algorithm>

namespace protocol {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_ascii(char letter) {
  return static_cast<unsigned char>(letter) < 0x80;
}

/// Goes over a text once and stops where a character beyond ASCII stands where it must not.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {}

  /// The place, or npos.
  std::size_t to_stray() {
    while (at_ < text_.size()) {
      if (!is_ascii(text_[at_])) return at_;
      if (text_[at_] == '#')
        at_ = std::min(text_.find('\n', at_), text_.size());
      else if (text_[at_] == '"' || text_[at_] == '\'')
        pass_string();
      else
        ++at_;
      if (stray_) return at_;
    }
    return std::string_view::npos;
  }

 private:
  /// From the opening quote to behind the closing one, to the line's end where a string of one line is not closed, or to a stray character.
  void pass_string() {
    const auto quote = text_.substr(at_, 1);
    const auto rest = text_.substr(at_);
    const bool long_one = rest.size() >= 3 && rest[1] == rest[0] && rest[2] == rest[0];
    const auto end = long_one ? rest.substr(0, 3) : quote;
    for (at_ += end.size(); at_ < text_.size() && !text_.substr(at_).starts_with(end);) {
      if (text_[at_] == '\n' && !long_one) return;
      if (text_[at_] == '\\' && quote == "\"")
        pass_backslash(long_one);
      else
        ++at_;
      if (stray_) return;
    }
    at_ = std::min(at_ + end.size(), text_.size());
  }

  /// A backslash with the character behind it; at the end of a line with the blanks of the lines that follow.
  void pass_backslash(bool long_one) {
    const auto behind = std::min(text_.find_first_not_of(blanks, at_ + 1), text_.size());
    const bool line_ends = long_one && behind > at_ + 1;
    at_ = line_ends ? behind : std::min(at_ + 1, text_.size());
    if (at_ == text_.size()) return;
    if (!is_ascii(text_[at_]))
      stray_ = true;
    else if (!line_ends)
      ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool stray_ = false;
};

}  // namespace

std::optional<Mistake> not_plain_toml(std::string_view text) {
  const auto at = Walk(text).to_stray();
  if (at == std::string_view::npos) return std::nullopt;
  const auto before = text.substr(0, at);
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const auto column = at - (before.rfind('\n') + 1) + 1;  // npos + 1 is 0: the first line
  return Mistake{line, column, "a character beyond ASCII stands only in quotes and comments, and not right behind a backslash"};
}

}  // namespace protocol
