#include "mapping/protocol/parameter_table.hpp"

#include "fhir/primitive/decimal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <variant>

namespace protocol {
namespace {

using P = Parameters;
using Special = void (*)(Parameters&, const Rational&);
struct ForTexts {};  ///< no rule reads it
using Target = std::variant<Days P::*, int P::*, Rational P::*, bool P::*, Special, ForTexts>;

struct Binding {
  std::string_view id;
  std::string_view unit;
  Target target;
};

int whole(const Rational& value) {
  return static_cast<int>(numerator(value));
}
Days days(const Rational& value) {
  return Days{whole(value)};
}

// Special ones are set after those above them.
const Binding bindings[] = {
    {"P01", "days", &P::recent_start},
    {"P02", "days", &P::washout},
    {"P03", "days", &P::switch_window},
    {"P04", "days", &P::planned_horizon},
    {"P05", "days", &P::dexa_look_back},
    {"P06", "days", &P::dexa_due},
    {"P07", "days", &P::dexa_overdue},
    {"P08.before", "days", &P::laboratory_look_back},
    {"P08.after", "days", &P::laboratory_due},
    {"P09.before", "days", &P::marker_look_back},
    {"P09.after", "days", &P::marker_due},
    {"P10", "T-score", &P::tier_normal},
    {"P11", "T-score", &P::tier_osteoporosis},
    {"P12", "T-score", &P::class_normal},
    {"P13", "T-score", &P::review_cut},
    {"P14", "years", &P::risk_age_years},
    {"P15", "kg/m2", &P::low_bmi},
    {"P16", "drinks/day", &P::alcohol},
    {"P17", "days", &P::glucocorticoid_days},
    {"P18", "%", &P::frax_major},
    {"P19", "%", &P::frax_hip},
    {"P20.normal", "months", &P::follow_up_normal_months},
    {"P20.intermediate", "months", &P::follow_up_intermediate_months},
    {"P20.osteoporosis", "months", &P::follow_up_osteoporosis_months},
    {"P21.normal", "days", &P::overdue_normal},
    {"P21.intermediate", "months", &P::overdue_intermediate_months},
    {"P21.osteoporosis", "months", &P::overdue_osteoporosis_months},
    {"P22", "%/year", &P::rapid_loss},
    {"P23.spine", "% or g/cm2", &P::change_spine},
    {"P23.total_hip", "% or g/cm2", &P::change_total_hip},
    {"P23.femoral_neck", "% or g/cm2", &P::change_femoral_neck},
    {"P24", "days", &P::scan_interval},
    {"P25", "%/year", &P::severe_loss},
    {"P26", "pg/mL", &P::estradiol_low},
    {"P27", "pg/mL", &P::estradiol_very_low},
    {"P28", "pg/mL", &P::estradiol_target_top},
    {"P29", "pg/mL", &P::estradiol_high},
    {"P30", "pg/mL", &P::suppression},
    {"P31", "pg/mL", &P::suppression_marked},
    {"P32", "pg/mL", &P::ovarian},
    {"P33.men", "days", &P::settling_men},
    {"P33.women", "days", &P::settling_women},
    {"P34", "pg/mL", &P::method_floor},
    {"P35", "days", &P::estradiol_stale},
    {"P36", "%", &P::ctx_rise_marked},
    {"P37.ctx", "%", &P::ctx_fall},
    {"P37.p1np", "%", &P::p1np_fall},
    {"P38.from", "days", &P::response_from},
    {"P38.to", "days", &P::response_to},
    {"P38.tolerance", "days",
     [](Parameters& all, const Rational& value) {
       all.response_from -= days(value);
       all.response_to += days(value);
     }},
    {"P39.oral", "days", &P::active_oral},
    {"P39.zoledronic", "days", &P::active_zoledronic},
    {"P39.denosumab", "days", &P::active_denosumab},
    {"P39.intravenous", "days", &P::active_intravenous_other},
    {"P40.due", "days", &P::denosumab_due},
    {"P40.lapsed", "days", &P::denosumab_lapsed},
    {"P41", "ng/mL", &P::vitamin_d_low},
    {"P42.high", "days", &P::renotify_high},
    {"P42.moderate", "days", &P::renotify_moderate},
    {"P42.low", "days", &P::renotify_low},
    {"P43.high", "days", &P::snooze_high},
    {"P43.moderate", "days", &P::snooze_moderate},
    {"P43.low", "days", &P::snooze_low},
    {"P44", "digests/day", &P::digests_a_day},
    {"P45", "yes/no", [](Parameters& all, const Rational& value) { all.reading.preliminary_results = value != 0; }},
    {"P46", "yes/no", [](Parameters& all, const Rational& value) { all.reading.anastrozole_by_text = value != 0; }},
    {"P47", "years", &P::presumed_menopause_years},
    {"P48", "yes/no", &P::performer_is_device},
    {"P49", "days", &P::estradiol_repeat},
    {"P50.estradiol_low", "pg/mL", [](Parameters& all, const Rational& value) { all.reading.plausible_estradiol.low = value; }},
    {"P50.estradiol_high", "pg/mL", [](Parameters& all, const Rational& value) { all.reading.plausible_estradiol.high = value; }},
    {"P50.score_low", "T-score", [](Parameters& all, const Rational& value) { all.reading.plausible_score.low = value; }},
    {"P50.score_high", "T-score", [](Parameters& all, const Rational& value) { all.reading.plausible_score.high = value; }},
    {"P50.density_low", "g/cm2", [](Parameters& all, const Rational& value) { all.reading.plausible_density.low = value; }},
    {"P50.density_high", "g/cm2", [](Parameters& all, const Rational& value) { all.reading.plausible_density.high = value; }},
    {"P50.ctx_low", "pg/mL", [](Parameters& all, const Rational& value) { all.reading.plausible_ctx.low = value; }},
    {"P50.ctx_high", "pg/mL", [](Parameters& all, const Rational& value) { all.reading.plausible_ctx.high = value; }},
    {"P50.p1np_low", "ug/L", [](Parameters& all, const Rational& value) { all.reading.plausible_p1np.low = value; }},
    {"P50.p1np_high", "ug/L", [](Parameters& all, const Rational& value) { all.reading.plausible_p1np.high = value; }},
    {"P50.change", "%", &P::plausible_change},
    {"P51", "days",
     [](Parameters& all, const Rational& value) {
       all.reading.dispense_days = whole(value);
       all.drug_administration = days(value);
     }},
    {"P52", "days", &P::order_gives_way},
    {"P53", "days", &P::estradiol_first_check},
    {"P54", "days", &P::estradiol_later_check},
    {"P55", "days", &P::estradiol_check_overdue},
    {"P56", "days", &P::testosterone_panel},
    {"P57", "days", &P::gnrh_administration},
    {"P58", "years", &P::late_period_years},
    {"P59", "mg/day", &P::dose_to_review},
    {"P60", "months", &P::duration_review_months},
    {"P61", "days", &P::baseline_scan_oldest},
    {"P62", "days", &P::treated_pair_oldest},
    {"P63", "%", &P::ctx_rise_noted},
    {"P64", "days", &P::estradiol_pair},
    {"P65", "days", &P::forearm_outranked},
    {"P66", "days", &P::frax_usable},
    {"P67", "Z-score", &P::z_cut},
    {"P68", "SD", &P::score_fall},
    {"P69.from", "days", &P::marker_from},
    {"P69.to", "days", &P::marker_to},
    {"P70", "days", &P::course_marker_look_back},
    {"P71", "days", &P::denosumab_reminder},
    {"P72", "days", &P::vitamin_d_usable},
    {"P73", "days", &P::testosterone_on},
    {"P74", "days", &P::testosterone_post},
    {"P75", "days", &P::period_recent},
    {"P76", "years", &P::fracture_age_years},
    {"P77", "years", &P::z_age_years},
    {"P78", "days", &P::risk_review_look_back},
    {"P79", "days", &P::baseline_scan_reach},
    {"P80.from", "IU/day", ForTexts{}},
    {"P80.to", "IU/day", ForTexts{}},
    {"P81", "mg/day", ForTexts{}},
    {"P82", "days", &P::dxa_order_holds},
    {"P83", "days", &P::agent_order_holds},
    {"P84", "days", &P::counselling_due},
    {"P85", "months", &P::end_review_months},
    {"P86", "days", &P::despite_therapy},
    {"P87", "years", &P::rate_years},
    {"P88", "days", &P::marker_check},
    {"P89", "years", &P::adult_years},
    {"P90", "risk factors", &P::review_risk_factors},
    {"P91", "risk factors", &P::tier_risk_factors},
    {"P92", "days", &P::palliative_procedure},
    {"RF-9.women", "yes/no", &P::family_osteoporosis_counts_in_women},
    {"TR.men", "yes/no", &P::therapy_review_in_men},
};

/// What a value of a unit may be: beyond it is a slip of the pen, not a protocol.
struct Bounds {
  std::string_view unit;
  int low;
  int high;
};
constexpr Bounds bounds[] = {{"days", 0, 36525},    {"months", 0, 1200},    {"years", 0, 150},    {"T-score", -10, 10},
                             {"Z-score", -10, 10},  {"SD", 0, 10},          {"%", 0, 1000},       {"%/year", 0, 1000},
                             {"g/cm2", 0, 10},      {"pg/mL", 0, 100000},   {"ng/mL", 0, 1000},   {"ug/L", 0, 100000},
                             {"kg/m2", 0, 100},     {"drinks/day", 0, 100}, {"mg/day", 0, 10000}, {"IU/day", 0, 100000},
                             {"digests/day", 1, 1}, {"risk factors", 1, 10}};

/// The first must not be more than the second.
constexpr struct {
  std::string_view low;
  std::string_view high;
} orders[] = {{"P05", "P61"},
              {"P06", "P07"},
              {"P11", "P13"},
              {"P13", "P10"},
              {"P10", "P12"},
              {"P20.intermediate", "P21.intermediate"},
              {"P20.osteoporosis", "P21.osteoporosis"},
              {"P22", "P25"},
              {"P27", "P26"},
              {"P26", "P28"},
              {"P28", "P29"},
              {"P30", "P31"},
              {"P31", "P32"},
              {"P38.from", "P38.to"},
              {"P38.tolerance", "P38.from"},
              {"P71", "P40.due"},
              {"P40.due", "P40.lapsed"},
              {"P42.high", "P42.moderate"},
              {"P42.moderate", "P42.low"},
              {"P43.high", "P43.moderate"},
              {"P43.moderate", "P43.low"},
              {"P50.estradiol_low", "P50.estradiol_high"},
              {"P50.score_low", "P50.score_high"},
              {"P50.density_low", "P50.density_high"},
              {"P50.ctx_low", "P50.ctx_high"},
              {"P50.p1np_low", "P50.p1np_high"},
              {"P63", "P36"},
              {"P69.from", "P69.to"},
              {"P73", "P74"},
              {"P80.from", "P80.to"}};

constexpr std::string_view change_ids[] = {"P23.spine", "P23.total_hip", "P23.femoral_neck"};

class Setter {
 public:
  Setter(Parameters& parameters, std::span<const PlacedEntry> entries) : parameters_(parameters) {
    for (const auto& placed : entries) placed_.emplace(placed.entry.id, placed);
  }

  Mistakes run(std::span<const PlacedEntry> entries) {
    for (const auto& placed : entries)
      if (std::none_of(std::begin(bindings), std::end(bindings), [&](const Binding& one) { return one.id == placed.entry.id; }))
        complain(placed, fmt::format("{} is no parameter of this program", placed.entry.id));
    for (const auto& binding : bindings) set(binding);
    for (const auto& [low, high] : orders) check_order(low, high);
    check_change_units();
    return std::move(mistakes_);
  }

 private:
  void complain(const PlacedEntry& placed, std::string text) { mistakes_.push_back({placed.line, placed.column, std::move(text)}); }

  void set(const Binding& binding) {
    const auto found = placed_.find(binding.id);
    if (found == placed_.end()) return mistakes_.push_back({1, 1, fmt::format("the parameter {} is missing", binding.id)});
    const auto& placed = found->second;
    if (!unit_fits(binding, placed.entry.unit)) return complain(placed, fmt::format("{} is told in {}", binding.id, binding.unit));
    const auto value = binding.unit == "yes/no" ? flag(placed) : number(placed, binding);
    if (!value) return;
    values_.emplace(binding.id, *value);
    assign(binding.target, *value);
  }

  static bool unit_fits(const Binding& binding, std::string_view unit) {
    return binding.unit == "% or g/cm2" ? unit == "%" || unit == "g/cm2" : unit == binding.unit;
  }

  std::optional<Rational> flag(const PlacedEntry& placed) {
    if (placed.entry.value == "yes") return 1;
    if (placed.entry.value == "no") return 0;
    complain(placed, fmt::format("{} is \"yes\" or \"no\"", placed.entry.id));
    return std::nullopt;
  }

  std::optional<Rational> number(const PlacedEntry& placed, const Binding& binding) {
    const auto& entry = placed.entry;
    const auto read = fhir::Decimal::parse(entry.value);
    if (!read) return complain(placed, fmt::format("\"{}\" is no decimal number", entry.value)), std::nullopt;
    const auto& value = read->number();
    const bool fractions = std::holds_alternative<Rational P::*>(binding.target) || entry.id.starts_with("P50");
    if (!fractions && denominator(value) != 1) return complain(placed, fmt::format("{} is a whole number", entry.id)), std::nullopt;
    const auto& range = *std::find_if(std::begin(bounds), std::end(bounds), [&](const Bounds& one) { return one.unit == entry.unit; });
    if (value < range.low || value > range.high)
      return complain(placed, fmt::format("{} is out of range: {} to {} {}", entry.value, range.low, range.high, range.unit)), std::nullopt;
    return value;
  }

  void assign(const Target& target, const Rational& value) {
    if (const auto* member = std::get_if<Days P::*>(&target)) parameters_.** member = days(value);
    if (const auto* member = std::get_if<int P::*>(&target)) parameters_.** member = whole(value);
    if (const auto* member = std::get_if<Rational P::*>(&target)) parameters_.** member = value;
    if (const auto* member = std::get_if<bool P::*>(&target)) parameters_.** member = value != 0;
    if (const auto* special = std::get_if<Special>(&target)) (*special)(parameters_, value);
  }

  void check_order(std::string_view low, std::string_view high) {
    const auto first = values_.find(low);
    const auto second = values_.find(high);
    if (first == values_.end() || second == values_.end() || first->second <= second->second) return;
    complain(placed_.find(low)->second,
             fmt::format("{} must not be more than {}, which is {}", low, high, placed_.find(high)->second.entry.value));
  }

  /// Facility values may be told in g/cm2, but then all three are.
  void check_change_units() {
    const auto spine = placed_.find(change_ids[0]);
    if (spine == placed_.end()) return;
    parameters_.change_is_absolute = spine->second.entry.unit == "g/cm2";
    for (const auto id : change_ids) {
      const auto other = placed_.find(id);
      if (other != placed_.end() && other->second.entry.unit != spine->second.entry.unit)
        complain(other->second, fmt::format("{} is told in another unit than P23.spine", id));
    }
  }

  Parameters& parameters_;
  std::map<std::string_view, const PlacedEntry&> placed_;
  std::map<std::string_view, Rational> values_;
  Mistakes mistakes_;
};

}  // namespace

Mistakes set_parameters(Parameters& parameters, std::span<const PlacedEntry> entries) {
  return Setter(parameters, entries).run(entries);
}

}  // namespace protocol
