#include "mapping/protocol/bone_loss.hpp"

#include <algorithm>

namespace protocol {

using clinical::BoneDensity;
using clinical::Side;
using clinical::Site;

namespace {

enum class SameDevice { yes, presumed, no };

bool share_one(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  return std::ranges::any_of(left, [&](const std::string& name) { return std::ranges::binary_search(right, name); });
}

SameDevice same_device(const BoneDensity& older, const BoneDensity& newer, bool performer_is_device) {
  if (!older.device.empty() && !newer.device.empty()) return older.device == newer.device ? SameDevice::yes : SameDevice::no;
  if (!performer_is_device) return SameDevice::no;
  if (!older.performers.empty() && !newer.performers.empty())
    return share_one(older.performers, newer.performers) ? SameDevice::yes : SameDevice::no;
  const bool nothing_named = older.device.empty() && newer.device.empty() && older.performers.empty() && newer.performers.empty();
  return nothing_named ? SameDevice::presumed : SameDevice::no;
}

class SiteRule {
 public:
  SiteRule(const Parameters& p, const Episode& episode, const Courses& courses) : p_(p), ai_start_(episode.ai_start), courses_(courses) {}

  void judge(SiteLoss& site, const std::vector<const BoneDensity*>& scans) const {
    for (std::size_t n = 1; n < scans.size(); ++n) {
      if (!judged(*scans[n])) continue;
      std::vector<Comparison> made;
      const auto* baseline = baseline_of(scans, n);
      if (baseline) made.push_back(compare(*baseline, *scans[n], true));
      const auto* before = scans[n - 1];
      if (before != baseline && judged(*before)) made.push_back(compare(*before, *scans[n], false));

      site.comparisons.insert(site.comparisons.end(), made.begin(), made.end());
      std::erase_if(made, [](const Comparison& comparison) { return comparison.kind != Comparison::Kind::compared; });
      if (made.empty()) continue;
      std::ranges::stable_sort(made, {}, &severity_rank);
      site.last = std::move(made);
    }
  }

 private:
  /// The worse comparison decides: RAPID before SIGNIFICANT before the rest; equal ones stay in their order.
  static int severity_rank(const Comparison& comparison) { return std::min(static_cast<int>(comparison.result), 2); }

  /// Changes before treatment are not judged.
  bool judged(const BoneDensity& scan) const { return scan.day.first > ai_start_ + p_.baseline_scan_reach; }

  /// The last earlier scan before or shortly after the start of the inhibitor, or of the newest course well before the scan.
  const BoneDensity* baseline_of(const std::vector<const BoneDensity*>& scans, std::size_t n) const {
    const auto day_of = [](const BoneDensity* scan) { return scan->day.first; };
    auto start = ai_start_;
    const auto course = std::ranges::lower_bound(courses_.all, scans[n]->day.first - p_.baseline_scan_reach, {}, &Course::start);
    if (course != courses_.all.begin()) start = std::max(start, std::prev(course)->start);
    const auto earlier = std::span(scans).first(n);
    const auto after = std::ranges::upper_bound(earlier, start + p_.baseline_scan_reach, {}, day_of);
    if (after == earlier.begin()) return nullptr;
    const auto* baseline = *std::prev(after);
    return baseline->day.first >= ai_start_ - p_.baseline_scan_oldest ? baseline : nullptr;
  }

  Comparison compare(const BoneDensity& older, const BoneDensity& newer, bool with_baseline) const {
    Comparison comparison{.older = &older, .newer = &newer, .with_baseline = with_baseline, .percent = {}, .percent_per_year = {}};
    const auto device = same_device(older, newer, p_.performer_is_device);
    comparison.device_presumed = device == SameDevice::presumed;
    const auto days = newer.day.first - older.day.first;
    const Rational difference = newer.level.amount - older.level.amount;
    comparison.percent = difference / older.level.amount * 100;

    if (device == SameDevice::no)
      comparison.kind = Comparison::Kind::other_device;
    else if (days < p_.scan_interval)
      comparison.kind = Comparison::Kind::too_near;
    else if (abs(comparison.percent) > p_.plausible_change)
      comparison.kind = Comparison::Kind::implausible;
    if (comparison.kind != Comparison::Kind::compared) return comparison;

    const Rational years = std::max(Rational(days.count()) * 100 / 36525, p_.rate_years);
    comparison.percent_per_year = comparison.percent / years;
    const Rational change = p_.change_is_absolute ? difference : comparison.percent;
    const auto& least = least_change(older.site);
    if (change >= least)
      comparison.result = LossResult::gain;
    else if (-change < least)
      comparison.result = LossResult::within_noise;
    else
      comparison.result = -comparison.percent_per_year >= p_.rapid_loss ? LossResult::rapid : LossResult::significant;
    comparison.despite_therapy = comparison.result == LossResult::rapid && treated(older.day.first, newer.day.first);
    return comparison;
  }

  const Rational& least_change(Site site) const {
    if (site == Site::lumbar_spine) return p_.change_spine;
    return site == Site::total_hip ? p_.change_total_hip : p_.change_femoral_neck;
  }

  /// An antiresorptive course was active on the day of the newer scan, long enough, and the older scan is not from long before it (PT-9).
  bool treated(Day older, Day newer) const {
    return std::ranges::any_of(courses_.all, [&](const Course& course) {
      return course.antiresorptive() && course.active_on(newer) && newer - course.start >= p_.despite_therapy &&
             older >= course.start - p_.treated_pair_oldest;
    });
  }

  const Parameters& p_;
  Day ai_start_;
  const Courses& courses_;
};

/// Of several values of one day the last counts.
std::vector<const BoneDensity*> scans_of(std::span<const BoneDensity> densities, Site site, Side side) {
  std::vector<const BoneDensity*> scans;
  for (const auto& density : densities) {
    if (density.site != site || density.side != side) continue;
    if (!scans.empty() && scans.back()->day.first == density.day.first)
      scans.back() = &density;
    else
      scans.push_back(&density);
  }
  return scans;
}

}  // namespace

bool BoneLoss::any(LossResult result) const {
  return std::ranges::any_of(sites, [result](const SiteLoss& site) { return site.deciding() && site.deciding()->result == result; });
}

std::string site_name(Site site, Side side) {
  std::string name(to_code(site));
  if (side == Side::left) name += "_left";
  if (side == Side::right) name += "_right";
  return name;
}

BoneLoss find_bone_loss(const Chart& chart, const Episode& episode, const Courses& courses, AsOf& today) {
  BoneLoss loss;
  const auto densities = today.known(chart.facts.densities);
  const SiteRule rule(chart.parameters, episode, courses);
  for (const auto site : {Site::lumbar_spine, Site::total_hip, Site::femoral_neck}) {
    for (const auto side : {Side::none, Side::left, Side::right}) {
      const auto scans = scans_of(densities, site, side);
      if (scans.size() < 2) continue;
      SiteLoss found{site, side, {}, {}};
      rule.judge(found, scans);
      loss.sites.push_back(std::move(found));
    }
  }
  return loss;
}

}  // namespace protocol
