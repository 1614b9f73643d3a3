#pragma once
// Findings as people read them: one block a patient, alerts below, totals at the end.

#include "daemon/intake/archive.hpp"
#include "mapping/protocol/assessment.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace app {

enum class Style { plain, coloured };

/// Coloured where standard output is a terminal and NO_COLOR does not forbid it.
Style style_of_terminal();

class FindingsTable {
 public:
  explicit FindingsTable(Style style) : style_(style) {}

  /// `remark` stands below the patient: the name of a story, say.
  void add(const protocol::Assessment& assessment, std::string_view remark = {});

  std::string text(std::string_view title, const intake::Totals& totals) const;

 private:
  static constexpr std::size_t columns = 6;
  using Cells = std::array<std::string, columns>;

  struct Finding {
    protocol::Severity severity;
    std::string code;
    std::string state;  ///< empty: active
    std::string since;
    std::string reason;
  };

  struct Block {
    Cells cells;
    std::string remark;
    std::vector<Finding> findings;
    std::size_t doubts = 0;  ///< data-quality entries
  };

  std::array<std::size_t, columns> widths() const;
  void write(std::string& out, const Finding& finding) const;
  std::string totals_text(const intake::Totals& totals) const;
  std::string tinted(std::string_view colour, std::string_view text) const;

  Style style_;
  std::vector<Block> blocks_;
  std::map<protocol::Severity, std::size_t> counts_;
};

}  // namespace app
