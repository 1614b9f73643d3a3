#include "daemon/app/progress.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <utility>

namespace app {
namespace {

constexpr std::uint64_t look_every = 256U << 10U;  // The clock is asked each so many bytes, not for each small document.
constexpr auto draw_every = std::chrono::milliseconds(80);
constexpr std::size_t bar_width = 32;

}  // namespace

Progress::Progress(std::string what, std::uint64_t total)
    : what_(std::move(what)),
      total_(total),
      on_terminal_(::isatty(STDERR_FILENO) == 1),
      next_draw_(std::chrono::steady_clock::now() + draw_every) {}

Progress::~Progress() {
  make_way();
}

void Progress::reached(std::uint64_t amount) {
  if (!on_terminal_ || amount < next_look_) return;
  next_look_ = amount + (total_ < look_every ? 1 : look_every);
  const auto now = std::chrono::steady_clock::now();
  if (now < next_draw_) return;
  next_draw_ = now + draw_every;
  draw(amount);
}

void Progress::make_way() {
  if (!std::exchange(drawn_, false)) return;
  std::fputs("\r\033[K", stderr);
}

void Progress::draw(std::uint64_t amount) {
  drawn_ = true;
  const double part = total_ == 0 ? 0 : std::min(1.0, static_cast<double>(amount) / static_cast<double>(total_));
  const auto line = total_ == 0 ? fmt::format("\r{}  {}\033[K", what_, amount_text(amount))
                                : fmt::format("\r{}  {}  {:3.0f} %\033[K", what_, bar(part, bar_width), std::floor(part * 100));
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
}

std::string bar(double part, std::size_t width) {
  constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto done = static_cast<std::size_t>(std::clamp(part, 0.0, 1.0) * static_cast<double>(width * 8));
  std::string text;
  for (std::size_t column = 0; column < done / 8; ++column) text += "█";
  text += eighths[done % 8];
  const std::size_t used = done / 8 + (done % 8 == 0 ? 0 : 1);
  for (std::size_t column = used; column < width; ++column) text += "·";
  return text;
}

std::string amount_text(std::uint64_t bytes) {
  constexpr std::array<std::string_view, 4> units{"B", "kB", "MB", "GB"};
  double amount = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; amount >= 999.5 && unit + 1 < units.size(); ++unit) amount /= 1000;
  return fmt::format("{:.{}f} {}", amount, unit == 3 ? 1 : 0, units[unit]);
}

}  // namespace app
