#include "mapping/protocol/follow_up.hpp"

#include <algorithm>

namespace protocol {

using clinical::BoneScore;
using clinical::Scan;
using clinical::ScoreType;

namespace {

class DexaRule {
 public:
  DexaRule(const Chart& chart, const Episodes& episodes, Context context, AsOf& today)
      : chart_(chart), p_(chart.parameters), episodes_(episodes), today_(today), z_counts_(z_score_stands_in(chart, context, today)) {}

  DexaFound judge(const TierFound& tier, const Courses& courses) {
    DexaFound found;
    baseline(found);
    follow_up(found, tier.tier, courses);
    for (const auto& order : today_.known(chart_.facts.scan_orders))
      if (!today_.passed(order.day.last + p_.dxa_order_holds)) found.order = &order;
    return found;
  }

 private:
  bool counts(const BoneScore& score) const { return is_central(score.site) && (score.type == ScoreType::t || z_counts_); }

  void baseline(DexaFound& found) {
    const auto window = episodes_.base() - p_.dexa_look_back;
    for (const auto& score : today_.known(chart_.facts.scores))
      if (counts(score) && score.day.last >= window) found.baseline.push_back(&score);
    found.baseline_due = episodes_.base() + p_.dexa_due;
    found.baseline_overdue = !found.satisfied() && today_.passed(episodes_.base() + p_.dexa_overdue);
    found.unread_baseline = unread_scan([&](const Scan& scan) { return scan.day.last >= window; });
  }

  /// The latest scan of a window, unless a score that counts is dated on its day or later (BA-9).
  template <class InWindow>
  const Scan* unread_scan(InWindow in_window) {
    const Scan* latest = nullptr;
    for (const auto& scan : today_.known(chart_.facts.scans))
      if (in_window(scan)) latest = &scan;
    if (!latest) return nullptr;
    const auto scored = [&](const BoneScore& score) { return counts(score) && score.day.last >= latest->day.first; };
    return std::ranges::any_of(today_.known(chart_.facts.scores), scored) ? nullptr : latest;
  }

  void follow_up(DexaFound& found, Tier tier, const Courses& courses) {
    found.anchor = anchor(tier, courses);
    found.unread_follow_up = unread_scan([&](const Scan& scan) { return scan.day.last > found.anchor; });
    switch (tier) {
      case Tier::normal:
        found.follow_up_due = fhir::add_months(found.anchor, p_.follow_up_normal_months);
        found.follow_up_overdue = today_.passed(*found.follow_up_due + p_.overdue_normal);
        break;
      case Tier::intermediate:
        found.follow_up_due = fhir::add_months(found.anchor, p_.follow_up_intermediate_months);
        found.follow_up_overdue = today_.passed(fhir::add_months(found.anchor, p_.overdue_intermediate_months));
        break;
      case Tier::osteoporosis:
        found.follow_up_due = fhir::add_months(found.anchor, p_.follow_up_osteoporosis_months);
        found.follow_up_overdue = today_.passed(fhir::add_months(found.anchor, p_.overdue_osteoporosis_months));
        break;
      case Tier::unassessed:
        break;
    }
  }

  /// The later of the index (after a switch the start of the first inhibitor) and the last central DXA; in tier O also the newest course.
  Day anchor(Tier tier, const Courses& courses) {
    const auto& episode = episodes_.current();
    auto anchor = episode.start_class == EpisodeClass::switched ? episode.ai_start : episode.index;
    for (const auto& score : today_.known(chart_.facts.scores))
      if (is_central(score.site)) anchor = std::max(anchor, score.day.first);
    for (const auto& density : today_.known(chart_.facts.densities)) anchor = std::max(anchor, density.day.first);
    if (const auto* newest = courses.newest(); newest && tier == Tier::osteoporosis) anchor = std::max(anchor, newest->start);
    return anchor;
  }

  const Chart& chart_;
  const Parameters& p_;
  const Episodes& episodes_;
  AsOf& today_;
  bool z_counts_;
};

}  // namespace

DexaFound find_dexa(const Chart& chart, const Episodes& episodes, Context context, const TierFound& tier, const Courses& courses,
                    AsOf& today) {
  return DexaRule(chart, episodes, context, today).judge(tier, courses);
}

}  // namespace protocol
