#pragma once
// The protocol's words, or none: a resource without them is what it says, so that a reworded protocol does not rewrite the charts.

#include "mapping/protocol/proposal.hpp"
#include "mapping/protocol/protocol.hpp"

#include <string>
#include <string_view>

namespace outbound {

class Wording {
 public:
  static Wording spoken(const protocol::Protocol& protocol) { return Wording(&protocol); }
  static Wording none() { return Wording(nullptr); }

  const protocol::AlertText& alert(protocol::AlertCode code) const;
  const protocol::ActivityText& activity(int number) const;
  /// `Rule PT-1 (citation), anastrozole-bone-health|0.2.0.`
  std::string basis(std::string_view rule, protocol::AlertCode code) const;
  /// What goes with every comparison of scans, every marker message; empty for other alerts.
  std::string_view attached(protocol::AlertCode code) const;
  /// Version as arcs: `.0.2.0`
  std::string version_arcs() const;

 private:
  explicit Wording(const protocol::Protocol* protocol) : protocol_(protocol) {}

  const protocol::Protocol* protocol_;
};

/// `Men on testosterone`
std::string_view words(protocol::Context context);
/// `CP-1`
std::string activity_code(int number);
/// A day, month or year: the index with its precision.
std::string words(protocol::Day day, clinical::Precision precision);
/// Joins what is not empty by a space.
std::string sentences(std::initializer_list<std::string_view> parts);
/// The first letter in upper case, a full stop at the end where there is none; nothing of nothing.
std::string sentence(std::string_view text);

}  // namespace outbound
