#include "mapping/protocol/estradiol.hpp"

#include <algorithm>

namespace protocol {

using clinical::Assay;
using clinical::Estradiol;
using clinical::Truth;

namespace {

using Results = std::span<const Estradiol>;

/// Older than P35: the result raises nothing any more, an alert that followed it has lapsed.
bool stale(const Estradiol& result, const Parameters& p, AsOf& today) {
  return today.passed(result.day.last + p.estradiol_stale);
}

// --- men (9.1) ---------------------------------------------------------------------------------------------------------------

class MenRule {
 public:
  MenRule(const Chart& chart, const Episodes& episodes, AsOf& today)
      : p_(chart.parameters),
        episodes_(episodes),
        index_(episodes.current().index),
        results_(today.known(chart.facts.estradiol)),
        today_(today) {}

  void judge(EstradiolFound& found, Context context) {
    fold();
    low(found);
    low_before(found);
    unreadable(found);
    high(found);
    check(found);
    const auto& dose = episodes_.current_dose;
    found.dose_to_review =
        context == Context::men_trt && episodes_.under_way() && dose && dose->unit == "mg" && dose->amount >= p_.dose_to_review;
  }

 private:
  bool after_index(const Estradiol& result) const { return result.day.last > index_; }

  /// In or above target, on settled treatment (E2-M5): what was low is over.
  bool resolves(const Estradiol& result) const {
    if (at_least(result.level, p_.estradiol_low) != Truth::yes || !after_index(result) || result.day.last < index_ + p_.settling_men)
      return false;
    const auto* before = last_change(result.day.first - Days{1});
    return !before || result.day.last >= before->day + p_.settling_men;
  }

  /// The last change of dose on the day or before it.
  const DoseChange* last_change(Day until) const {
    const auto after = std::ranges::upper_bound(episodes_.dose_changes, until, {}, &DoseChange::day);
    return after == episodes_.dose_changes.begin() ? nullptr : &*std::prev(after);
  }

  /// Low results since the last that resolved, and the unbroken chain of them that ends with the latest one.
  void fold() {
    for (const auto& result : results_) {
      if (resolves(result)) {
        resolved_ = true;
        low_ = nullptr;
        chain_.clear();
      } else if (below(result.level, p_.estradiol_low) != Truth::yes) {
        broken_ = true;
      } else if (after_index(result)) {
        if (broken_) chain_.clear();
        broken_ = false;
        chain_.push_back(&result);
        low_ = &result;
        was_low_ = true;
      }
    }
  }

  /// An earlier low result that confirms the latest, at the same dose (E2-M4).
  const Estradiol* confirmed_by() const {
    const auto* change = last_change(low_->day.first);
    for (const auto* earlier : chain_) {
      if (low_->day.first - earlier->day.first < p_.estradiol_pair) break;
      if (!change || change->day <= earlier->day.first) return earlier;
    }
    return nullptr;
  }

  void low(EstradiolFound& found) {
    if (!low_ || stale(*low_, p_, today_)) return;
    if (below(low_->level, p_.estradiol_very_low) == Truth::yes)
      found.low = {"E2-M2", Severity::high, low_, nullptr, 2};
    else if (const auto* earlier = confirmed_by())
      found.low = {"E2-M4", Severity::high, low_, earlier, 1};
    else
      found.low = {"E2-M3", Severity::moderate, low_, nullptr, 1};
    found.acted = std::ranges::any_of(episodes_.dose_changes,
                                      [&](const DoseChange& change) { return change.reduced && change.day >= low_->day.first; });
  }

  /// The latest determinate result from before the start is low (E2-M1). Over for good once an A06 was raised, or with E2-M5.
  void low_before(EstradiolFound& found) {
    if (was_low_ || resolved_) return;
    const Estradiol* latest = nullptr;
    for (const auto& result : results_)
      if (result.day.last >= index_ - p_.laboratory_look_back && result.day.first <= index_ &&
          below(result.level, p_.estradiol_low) != Truth::unknown)
        latest = &result;
    if (latest && below(latest->level, p_.estradiol_low) == Truth::yes && !stale(*latest, p_, today_))
      found.low_before = {"E2-M1", Severity::moderate, latest, nullptr, 1};
  }

  void unreadable(EstradiolFound& found) {
    if (results_.empty()) return;
    const auto& latest = results_.back();
    if (latest.day.last >= index_ - p_.laboratory_look_back && below(latest.level, p_.estradiol_low) == Truth::unknown &&
        !stale(latest, p_, today_))
      found.unreadable = {"E2-M8", Severity::info, &latest, nullptr, 0};
  }

  /// High twice, with nothing else between or after (E2-M7).
  void high(EstradiolFound& found) {
    const Estradiol* first = nullptr;
    for (const auto& result : results_) {
      if (above(result.level, p_.estradiol_high) != Truth::yes)
        first = nullptr;
      else if (!first && after_index(result))
        first = &result;
    }
    if (!first) return;
    const auto& last = results_.back();
    if (last.day.first - first->day.first >= p_.estradiol_pair && !stale(last, p_, today_))
      found.high = {"E2-M7", Severity::low, &last, first, 0};
  }

  /// When estradiol is to be checked again (E2-M9).
  void check(EstradiolFound& found) {
    auto count_from = episodes_.base();
    auto settled_from = index_ + p_.settling_men;
    for (const auto& change : episodes_.dose_changes) {
      count_from = std::max(count_from, change.day);
      settled_from = std::max(settled_from, change.day + p_.settling_men);
    }
    auto due = count_from + p_.estradiol_first_check;
    for (const auto& result : results_)
      if (result.day.last >= settled_from) due = std::max(due, result.day.first + p_.estradiol_later_check);
    found.check_due = due;
    if (episodes_.under_way() && today_.passed(due + p_.estradiol_check_overdue)) found.check_overdue = "E2-M9";
  }

  const Parameters& p_;
  const Episodes& episodes_;
  Day index_;
  Results results_;
  AsOf& today_;

  const Estradiol* low_ = nullptr;
  std::vector<const Estradiol*> chain_;
  bool broken_ = false;
  bool resolved_ = false;
  bool was_low_ = false;
};

// --- women whose estradiol is to be suppressed (9.2) ---------------------------------------------------------------------------

class SuppressionRule {
 public:
  SuppressionRule(const Chart& chart, const Episodes& episodes, Context context, AsOf& today)
      : p_(chart.parameters),
        settled_from_(episodes.current().index + p_.settling_women),
        ovarian_suppression_(context == Context::women_ofs_bc),
        under_way_(episodes.under_way()),
        results_(today.known(chart.facts.estradiol)),
        today_(today) {}

  void judge(EstradiolFound& found) {
    std::optional<EstradiolAlert> alert;
    const Estradiol* latest = nullptr;
    for (const auto& result : results_) {
      if (result.day.last < settled_from_) continue;  // a note, but no part in this
      regrade(alert, result);
      latest = &result;
    }
    const bool lapsed = alert && stale(*alert->result, p_, today_);
    if (alert && !lapsed) found.unsuppressed = alert;
    if (latest && uninterpretable(*latest) && (found.unsuppressed || ovarian_suppression_) && !stale(*latest, p_, today_))
      found.unreadable = {"E2-W5", Severity::info, latest, nullptr, 0};

    if (!alert || readable_after(*alert->result)) return;
    if (lapsed && under_way_) found.check_overdue = "E2-W7";
    if (ovarian_suppression_ && under_way_) found.lapse_due = alert->result->day.last + p_.estradiol_stale + Days{1};
  }

 private:
  void regrade(std::optional<EstradiolAlert>& alert, const Estradiol& result) const {
    const bool precise = result.assay == Assay::mass_spectrometry;
    if (at_least(result.level, p_.ovarian) == Truth::yes)
      alert = EstradiolAlert{"E2-W1", Severity::high, &result, nullptr, 3};
    else if (!precise)
      return;
    else if (at_least(result.level, p_.suppression_marked) == Truth::yes)
      alert = EstradiolAlert{"E2-W2", Severity::moderate, &result, nullptr, 2};
    else if (above(result.level, p_.suppression) == Truth::yes) {
      const bool still_active = alert && result.day.first <= alert->result->day.last + p_.estradiol_stale;
      if (ovarian_suppression_ || still_active) alert = EstradiolAlert{"E2-W3", Severity::low, &result, nullptr, 1};
    } else if (at_most(result.level, p_.suppression) == Truth::yes) {
      alert.reset();
    }
  }

  /// Immunoassay or unknown method below its floor (E2-W5).
  bool uninterpretable(const Estradiol& result) const {
    return result.assay != Assay::mass_spectrometry && at_least(result.level, p_.method_floor) != Truth::yes;
  }

  bool readable_after(const Estradiol& followed) const {
    return std::ranges::any_of(results_.subspan(static_cast<std::size_t>(&followed - results_.data()) + 1),
                               [&](const Estradiol& result) { return !uninterpretable(result); });
  }

  const Parameters& p_;
  Day settled_from_;
  bool ovarian_suppression_;
  bool under_way_;
  Results results_;
  AsOf& today_;
};

// --- women on testosterone (9.3) -----------------------------------------------------------------------------------------------

/// Estradiol is low by mass spectrometry though suppression is not the aim (E2-F1, E2-F2).
void judge_woman_on_testosterone(EstradiolFound& found, const Chart& chart, const Episodes& episodes, const ContextFound& context,
                                 AsOf& today) {
  const auto& p = chart.parameters;
  if (context.postmenopausal || context.oophorectomy || !chart.younger_than(p.presumed_menopause_years, today)) return;

  const Estradiol* low = nullptr;
  bool checked_since = false;
  for (const auto& result : today.known(chart.facts.estradiol)) {
    const bool precise = result.assay == Assay::mass_spectrometry;
    const auto is_low = below(result.level, p.estradiol_low);
    if (is_low == Truth::no)
      low = nullptr;
    else if (precise && is_low == Truth::yes && result.day.last > episodes.current().index) {
      low = &result;
      checked_since = false;
    } else if (precise) {
      checked_since = true;
    }
  }
  if (!low) return;
  if (!stale(*low, p, today))
    found.low_in_woman = {"E2-F1", Severity::low, low, nullptr, 1};
  else if (!checked_since && episodes.under_way())
    found.check_overdue = "E2-F2";
}

}  // namespace

EstradiolFound find_estradiol(const Chart& chart, const Episodes& episodes, const ContextFound& context, AsOf& today) {
  EstradiolFound found;
  if (const auto known = today.known(chart.facts.estradiol); !known.empty()) found.latest = &known.back();
  if (estradiol_matters_in_man(context.context)) MenRule(chart, episodes, today).judge(found, context.context);
  if (suppression_is_the_aim(context.context)) SuppressionRule(chart, episodes, context.context, today).judge(found);
  if (context.context == Context::women_trt) judge_woman_on_testosterone(found, chart, episodes, context, today);
  return found;
}

}  // namespace protocol
