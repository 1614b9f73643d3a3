#include "mapping/protocol/describe.hpp"

#include "mapping/protocol/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace protocol {

namespace {

std::string limit(const Rational& value, std::string_view unit) {
  return fmt::format("{} {}", fhir::exact_text(value), unit);
}

std::string start_words(const Episode& episode) {
  switch (episode.start_class) {
    case EpisodeClass::restart:
      return "anastrozole started again";
    case EpisodeClass::switched:
      return "switched to anastrozole from another aromatase inhibitor";
    case EpisodeClass::prevalent:
      return "already on anastrozole when first known";
    default:
      return "new start of anastrozole";
  }
}

std::string tier_words(const Judgement& found) {
  std::string text;
  if (const auto* score = found.tier.deciding())
    text = fmt::format("{}-score {} ({}, {})", score->type == clinical::ScoreType::t ? 'T' : 'Z', score->text,
                       words(score->site, score->side), words(score->day));
  else
    text = "no eligible T-score";
  if (found.risk.fragility_fracture()) text += fmt::format(", fragility fracture {}", words(found.risk.fragility_fractures.back()->day));
  return text;
}

std::string osteoporosis_words(const Judgement& found, const Parameters& p) {
  const bool by_score = found.tier.t && found.tier.t->level.amount <= p.tier_osteoporosis;
  return tier_words(found) + (by_score ? fmt::format(", at or below {}", fhir::display(p.tier_osteoporosis)) : "") +
         ", no protective agent active";
}

std::string factor_words(const Judgement& found) {
  std::string names;
  for (const auto& factor : found.risk.factors)
    if (factor.major) names += (names.empty() ? "" : ", ") + std::string(factor.rule);
  const int count = found.risk.major();
  return fmt::format("{} major risk factor{} ({})", count, count == 1 ? "" : "s", names);
}

std::string review_words(const Alert& alert, const Judgement& found, const Parameters& p) {
  const auto seen = tier_words(found);
  if (alert.rule == "TR-1") return fmt::format("{}, below {}", seen, fhir::display(p.review_cut));
  if (alert.rule == "TR-2") return fmt::format("{}, below {} with {}", seen, fhir::display(p.tier_normal), factor_words(found));
  if (alert.rule == "TR-3") return fmt::format("{}, {}", seen, factor_words(found));
  if (alert.rule == "TR-4")
    return fmt::format("{}; FRAX at or above {} % (major) or {} % (hip), and it may underestimate risk on an aromatase inhibitor", seen,
                       fhir::exact_text(p.frax_major), fhir::exact_text(p.frax_hip));
  if (alert.rule == "TR-5") return seen + "; bone density fell between scans";
  return seen + "; osteoporosis is recorded";
}

std::string loss_words(const Alert& alert, const Judgement& found) {
  for (const auto& site : found.loss.sites) {
    const auto* pair = site.deciding();
    if (!pair || !site.rapid() || alert.evidence.front() != pair->older->source || alert.evidence.back() != pair->newer->source) continue;
    return fmt::format("{} {} from {} g/cm2 ({}) to {} g/cm2 ({}), {} a year{}", words(site.site, site.side), words_percent(pair->percent),
                       pair->older->text, fhir::to_string(pair->older->day.first), pair->newer->text,
                       fhir::to_string(pair->newer->day.first), words_percent(pair->percent_per_year),
                       alert.rule == "PT-9" ? ", despite therapy" : "");
  }
  return {};
}

std::string estradiol_words(const EstradiolAlert& alert, std::string_view against) {
  auto text = fmt::format("estradiol {} on {}{}", words(alert.result->level, "pg/mL"), words(alert.result->day),
                          alert.result->assay == clinical::Assay::mass_spectrometry ? " by mass spectrometry" : "");
  if (alert.earlier) text += fmt::format(" after {} on {}", words(alert.earlier->level, "pg/mL"), words(alert.earlier->day));
  return fmt::format("{}, {}", text, against);
}

std::string marker_words(const std::vector<MarkerChange>& changes) {
  std::string text;
  for (const auto& change : changes) {
    if (!text.empty()) text += "; ";
    const auto& before = *change.baseline;
    const auto& after = *change.follow_up;
    text += fmt::format("{} {} ({}) to {} ({})", words(after.marker), words(*before.level, before.unit), words(before.day),
                        words(*after.level, after.unit), words(after.day));
    if (const auto by = percent(change)) text += ", " + words_percent(*by);
  }
  return text;
}

std::string check_words(const Alert& alert, const EstradiolFound& e2) {
  if (e2.check_due && alert.rule == "E2-M9") return "estradiol check due " + fhir::to_string(*e2.check_due);
  return "no estradiol that can be read has followed the one that raised the last alert";
}

}  // namespace

std::string reason(const Alert& alert, const Chart& chart, const Judgement& found) {
  const auto& p = chart.parameters;
  const auto& e2 = found.estradiol;
  const auto due = [&] { return fhir::to_string(*alert.due); };
  switch (alert.code) {
    case AlertCode::a01:
      return fmt::format("{}, index {}", start_words(found.episodes.current()), fhir::to_string(found.episodes.current().index));
    case AlertCode::a02:
    case AlertCode::a13: {
      const auto* unread = alert.code == AlertCode::a02 ? found.dexa.unread_baseline : found.dexa.unread_follow_up;
      const auto what = alert.code == AlertCode::a02 ? "baseline" : "follow-up";
      if (unread)
        return fmt::format("a scan of {} is on record, its score can't be read here: enter it or look it up ({} DEXA due {})",
                           words(unread->day), what, due());
      return fmt::format("{} DEXA due {}", what, due());
    }
    case AlertCode::a03:
      return osteoporosis_words(found, p);
    case AlertCode::a04:
      return review_words(alert, found, p);
    case AlertCode::a05:
      return loss_words(alert, found);
    case AlertCode::a06:
      return estradiol_words(*e2.low, "below " + limit(alert.band == 2 ? p.estradiol_very_low : p.estradiol_low, "pg/mL"));
    case AlertCode::a07:
      return estradiol_words(*e2.low_before, "before the start, below " + limit(p.estradiol_low, "pg/mL"));
    case AlertCode::a08: {
      const auto& cut = alert.rule == "E2-W1" ? p.ovarian : alert.rule == "E2-W2" ? p.suppression_marked : p.suppression;
      return estradiol_words(*e2.unsuppressed, "suppression not reached at " + limit(cut, "pg/mL"));
    }
    case AlertCode::a09:
      return estradiol_words(*e2.unreadable, "not interpretable at this level: repeat by mass spectrometry");
    case AlertCode::a10:
      return marker_words({*found.markers.marked_rise});
    case AlertCode::a11:
      return marker_words(found.markers.course_changes) + fmt::format(" on {}: no response", words(found.markers.course->agent));
    case AlertCode::a12:
      return fmt::format("last known denosumab dose {}, next was due {}", fhir::to_string(found.courses.denosumab->day), due());
    case AlertCode::a14:
      return "menopausal status or context not known";
    case AlertCode::a15:
      return "premenopausal on an aromatase inhibitor";
    case AlertCode::a17:
      return fmt::format("fragility fracture {} after the start of anastrozole", words(found.risk.fragility_fractures.back()->day));
    case AlertCode::a18: {
      const auto& low = *found.laboratory.vitamin_d_low;
      return fmt::format("25-OH vitamin D {} on {}, below {}", words(low.level, "ng/mL"), words(low.day), limit(p.vitamin_d_low, "ng/mL"));
    }
    case AlertCode::a19:
      return estradiol_words(*e2.high, "above " + limit(p.estradiol_high, "pg/mL") + " twice");
    case AlertCode::a20:
      return check_words(alert, e2);
    case AlertCode::a21:
      return estradiol_words(*e2.low_in_woman, "below " + limit(p.estradiol_low, "pg/mL") + " where suppression is not the aim");
  }
  return {};
}

}  // namespace protocol
