#pragma once
// A progress bar for who sits before a terminal; silent everywhere else.

#include <chrono>
#include <cstdint>
#include <string>

namespace app {

class Progress {
 public:
  /// `total` 0: not known beforehand, then only the amount is shown. Shows nothing unless standard error is a terminal.
  Progress(std::string what, std::uint64_t total);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  /// Wipes the bar away.
  ~Progress();

  /// Cheap enough to be told of every step.
  void reached(std::uint64_t amount);
  /// Wipes the bar away so that a line can be printed; the next step draws it again.
  void make_way();

 private:
  void draw(std::uint64_t amount);

  std::string what_;
  std::uint64_t total_;
  bool on_terminal_;
  bool drawn_ = false;
  std::uint64_t next_look_ = 0;
  std::chrono::steady_clock::time_point next_draw_;
};

/// A bar of `width` columns, the part done drawn in eighths of a column.
std::string bar(double part, std::size_t width);

/// `1.4 GB`, `312 MB`, `7 kB`
std::string amount_text(std::uint64_t bytes);

}  // namespace app
