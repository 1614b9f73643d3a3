// The notes of an assessment: what a clinician must know that is no alert.

#include "mapping/protocol/describe.hpp"
#include "mapping/protocol/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace protocol {

using clinical::Marker;
using clinical::Truth;

namespace {

class NoteRules {
 public:
  NoteRules(const Chart& chart, const Judgement& found, AsOf& today) : chart_(chart), p_(chart.parameters), found_(found), today_(today) {}

  std::vector<Note> judge() {
    tier_and_class();
    one_site_only();
    scans();
    estradiol();
    rises();
    response();
    other_markers();
    reference_ranges();
    if (found_.bone_metastasis)
      add("PT-6", "bone metastasis: other dosing of bone-protective agents applies; A03, A04 and A12 are not raised", {}, {});
    if (found_.estradiol.dose_to_review)
      add("E2-M10",
          "the dose is " + fhir::exact_text(p_.dose_to_review) + " mg a day or more; 0.5 mg twice weekly is usual with testosterone",
          {*found_.episodes.current_dose_source}, {});
    std::ranges::stable_sort(notes_, {}, [](const Note& note) { return std::pair(std::string_view(note.rule), note.dated); });
    return std::move(notes_);
  }

 private:
  void add(std::string_view rule, std::string text, std::vector<SourceId> evidence, std::optional<Day> dated) {
    notes_.push_back({std::string(rule), std::move(text), std::move(evidence), dated});
  }

  /// -1.2 without factors is osteopenia and tier N: both are said (section 7.3).
  void tier_and_class() {
    if (!found_.tier.bone_class || *found_.tier.bone_class != BoneClass::osteopenia || found_.tier.tier != Tier::normal) return;
    add("DC-2", fmt::format("T-score {} is osteopenia by class and tier N by protocol", found_.tier.t->text), {found_.tier.t->source},
        found_.tier.t->day.first);
  }

  void one_site_only() {
    bool spine = false;
    bool hip = false;
    std::vector<SourceId> evidence;
    for (const auto* score : found_.dexa.baseline) {
      (score->site == clinical::Site::lumbar_spine ? spine : hip) = true;
      evidence.push_back(score->source);
    }
    if (spine != hip)
      add("BA-1", spine ? "baseline DEXA: hip missing" : "baseline DEXA: spine missing", evidence, found_.dexa.baseline.back()->day.first);
  }

  static std::string_view loss_rule(const Comparison& comparison) {
    switch (comparison.kind) {
      case Comparison::Kind::other_device:
        return "RL-5";
      case Comparison::Kind::too_near:
        return "RL-6";
      case Comparison::Kind::implausible:
        return "RL-7";
      case Comparison::Kind::compared:
        break;
    }
    switch (comparison.result) {
      case LossResult::rapid:
        return "RL-1";
      case LossResult::significant:
        return "RL-2";
      case LossResult::within_noise:
        return "RL-3";
      case LossResult::gain:
        return "RL-4";
    }
    return {};
  }

  static std::string_view loss_outcome(const Comparison& comparison) {
    switch (comparison.kind) {
      case Comparison::Kind::other_device:
        return "not comparable: other device";
      case Comparison::Kind::too_near:
        return "not compared: scans too near";
      case Comparison::Kind::implausible:
        return "not compared: change not plausible";
      case Comparison::Kind::compared:
        break;
    }
    switch (comparison.result) {
      case LossResult::rapid:
        return "rapid loss";
      case LossResult::significant:
        return "significant loss";
      case LossResult::within_noise:
        return "within measurement error";
      case LossResult::gain:
        return "gain";
    }
    return {};
  }

  void scans() {
    for (const auto& site : found_.loss.sites) {
      for (const auto& comparison : site.comparisons) {
        const auto presumed =
            comparison.kind == Comparison::Kind::compared && comparison.device_presumed ? "; no device named, taken for the same" : "";
        add(loss_rule(comparison),
            fmt::format("{}: {} g/cm2 ({}) to {} g/cm2 ({}), {}, {}{}", words(site.site, site.side), comparison.older->text,
                        fhir::to_string(comparison.older->day.first), comparison.newer->text, fhir::to_string(comparison.newer->day.first),
                        words_percent(comparison.percent), loss_outcome(comparison), presumed),
            {comparison.older->source, comparison.newer->source}, comparison.newer->day.first);
      }
    }
  }

  /// What the latest estradiol means where it raises nothing.
  void estradiol() {
    const auto* latest = found_.estradiol.latest;
    if (!latest) return;
    const auto note = [&](std::string_view rule, std::string_view meaning) {
      add(rule, fmt::format("estradiol {} on {}: {}", words(latest->level, "pg/mL"), words(latest->day), meaning), {latest->source},
          latest->day.first);
    };
    const auto context = found_.context.context;
    if (estradiol_matters_in_man(context)) return estradiol_in_man(*latest, note);
    if (context == Context::men_bc) return note("CTX-1", "noted only, suppression may be intended");
    if (suppression_is_the_aim(context)) return estradiol_to_suppress(*latest, note);
    if (context == Context::women_prem)
      return note("CTX-7", "cycle-dependent (by mass spectrometry early follicular 30-100, late follicular 100-400, luteal 50-150 pg/mL)");
    if (context == Context::women_pm_other) return note("CTX-8", "postmenopausal range 2-21 pg/mL");
    if (context == Context::women_trt && !found_.estradiol.low_in_woman) return note("CTX-11", "noted");
    if (context == Context::women_unk && at_least(latest->level, p_.ovarian) == Truth::yes)
      return note("E2-W1", "in the range of active ovaries: confirm menopausal status");
  }

  template <class Say>
  void estradiol_in_man(const clinical::Estradiol& latest, Say note) {
    if (at_least(latest.level, p_.estradiol_low) != Truth::yes) return;
    if (at_most(latest.level, p_.estradiol_target_top) == Truth::yes) return note("E2-M5", "in target");
    if (above(latest.level, p_.estradiol_target_top) == Truth::yes && at_most(latest.level, p_.estradiol_high) == Truth::yes)
      note("E2-M6", "above target, not high");
  }

  template <class Say>
  void estradiol_to_suppress(const clinical::Estradiol& latest, Say note) {
    if (latest.day.last < found_.episodes.current().index + p_.settling_women) return note("P33", "too early to judge suppression");
    if (at_least(latest.level, p_.ovarian) == Truth::yes) return;
    if (latest.assay != clinical::Assay::mass_spectrometry)
      return note("E2-W5", "not interpretable at this level by immunoassay or an unknown method");
    if (at_most(latest.level, p_.suppression) == Truth::yes) return note("E2-W4", "suppressed as intended");
    if (above(latest.level, p_.suppression) == Truth::unknown) return note("E2-W6", "can't tell whether it is suppressed");
    note("E2-W3", "suppression not complete");
  }

  std::string change(const MarkerChange& change) const {
    auto text =
        fmt::format("{} {} ({}) to {} ({})", words(change.follow_up->marker), words(*change.baseline->level, change.baseline->unit),
                    words(change.baseline->day), words(*change.follow_up->level, change.follow_up->unit), words(change.follow_up->day));
    if (const auto by = percent(change)) text += ", " + words_percent(*by);
    return text;
  }

  void rises() {
    if (const auto& rise = found_.markers.noted_rise)
      add(found_.markers.noted_rise_is_marked ? "BT-5" : "BT-2", change(*rise), {rise->baseline->source, rise->follow_up->source},
          rise->follow_up->day.first);
  }

  void response() {
    if (found_.markers.response)
      for (const auto& pair : found_.markers.course_changes)
        add("BT-3", change(pair) + " on " + words(found_.markers.course->agent), {pair.baseline->source, pair.follow_up->source},
            pair.follow_up->day.first);
  }

  /// BT-6 and BT-7: changes that are shown beside what a trial saw, and raise nothing.
  void other_markers() {
    const auto known = today_.known(chart_.facts.markers);
    const auto index = found_.episodes.current().index;
    for (const auto marker : {Marker::p1np, Marker::bsap, Marker::ntx_serum, Marker::ntx_urine}) {
      const clinical::MarkerResult* latest = nullptr;
      for (const auto& result : known)
        if (result.marker == marker && result.level) latest = &result;
      if (!latest || latest->day.last < index + p_.marker_from) continue;
      const auto* before = marker_baseline(known, marker, index - p_.marker_look_back, index + p_.marker_due, latest->unit);
      if (!before || before == latest || before->level->amount == 0) continue;
      if (marker == Marker::p1np) {
        if (!found_.courses.any_active(today_)) add("BT-6", change({before, latest}), {before->source, latest->source}, latest->day.first);
        continue;
      }
      add("BT-7",
          change({before, latest}) +
              " (ATAC medians at one year: urinary NTX +15 %, bone ALP +20 % on anastrozole; -52 %, -16 % on tamoxifen)",
          {before->source, latest->source}, latest->day.first);
    }
  }

  /// BT-8: the latest CTX above, P1NP below, a range of its own.
  void reference_ranges() {
    for (const auto marker : {Marker::ctx, Marker::p1np}) {
      const clinical::MarkerResult* latest = nullptr;
      for (const auto& result : today_.known(chart_.facts.markers))
        if (result.marker == marker && result.level) latest = &result;
      if (!latest) continue;
      const bool outside = marker == Marker::ctx ? latest->reference_high && above(*latest->level, *latest->reference_high) == Truth::yes
                                                 : latest->reference_low && below(*latest->level, *latest->reference_low) == Truth::yes;
      if (!outside) continue;
      const auto& limit = marker == Marker::ctx ? *latest->reference_high : *latest->reference_low;
      add("BT-8",
          fmt::format("{} {} on {}, {} its own reference range ({})", words(marker), words(*latest->level, latest->unit),
                      words(latest->day), marker == Marker::ctx ? "above" : "below", fhir::exact_text(limit)),
          {latest->source}, latest->day.first);
    }
  }

  const Chart& chart_;
  const Parameters& p_;
  const Judgement& found_;
  AsOf& today_;
  std::vector<Note> notes_;
};

}  // namespace

std::vector<Note> notes(const Chart& chart, const Judgement& found, AsOf& today) {
  return NoteRules(chart, found, today).judge();
}

}  // namespace protocol
