#pragma once
// The numbers of the protocol, by the names that the rules use. Values come from the protocol file alone (docs/PROTOCOL.md section 2 has
// unit, boundary, basis and citation of each).

#include "fhir/primitive/date.hpp"
#include "mapping/clinical/reading.hpp"

namespace protocol {

using fhir::Days;
using fhir::Rational;

struct Parameters {
  // new starts, episodes
  Days recent_start;         ///< P01
  Days washout;              ///< P02
  Days switch_window;        ///< P03
  Days planned_horizon;      ///< P04
  Days order_gives_way;      ///< P52
  Days gnrh_administration;  ///< P57
  Days drug_administration;  ///< P51, an administration of another drug than anastrozole or a GnRH analogue
  int adult_years;           ///< P89

  // baseline
  Days dexa_look_back;         ///< P05
  Days dexa_due;               ///< P06
  Days dexa_overdue;           ///< P07
  Days laboratory_look_back;   ///< P08, before the index
  Days laboratory_due;         ///< P08, after the index
  Days marker_look_back;       ///< P09, before the index
  Days marker_due;             ///< P09, after the index: latest day and due
  Days risk_review_look_back;  ///< P78
  Days counselling_due;        ///< P84

  // tier, class, therapy review, follow-up
  Rational tier_normal;         ///< P10
  Rational tier_osteoporosis;   ///< P11
  Rational class_normal;        ///< P12
  Rational review_cut;          ///< P13
  int risk_age_years;           ///< P14
  Rational low_bmi;             ///< P15, kg/m2
  Rational alcohol;             ///< P16, drinks a day
  int glucocorticoid_days;      ///< P17
  Rational frax_major;          ///< P18, %
  Rational frax_hip;            ///< P19, %
  int follow_up_normal_months;  ///< P20, tier N
  int follow_up_intermediate_months;
  int follow_up_osteoporosis_months;
  Days overdue_normal;              ///< P21, tier N: days after due
  int overdue_intermediate_months;  ///< months after the anchor
  int overdue_osteoporosis_months;
  Days forearm_outranked;   ///< P65
  Days frax_usable;         ///< P66
  Rational z_cut;           ///< P67
  int fracture_age_years;   ///< P76
  int z_age_years;          ///< P77
  int review_risk_factors;  ///< P90
  int tier_risk_factors;    ///< P91
  Days dxa_order_holds;     ///< P82

  // bone loss
  Rational rapid_loss;    ///< P22, % a year
  Rational change_spine;  ///< P23, least significant change
  Rational change_total_hip;
  Rational change_femoral_neck;
  bool change_is_absolute;    ///< P23 in g/cm2 instead of %
  Days scan_interval;         ///< P24
  Rational severe_loss;       ///< P25, % a year
  bool performer_is_device;   ///< P48
  Rational plausible_change;  ///< P50, %
  Days baseline_scan_oldest;  ///< P61
  Days treated_pair_oldest;   ///< P62
  Rational score_fall;        ///< P68, SD
  Days baseline_scan_reach;   ///< P79
  Days despite_therapy;       ///< P86
  Rational rate_years;        ///< P87, years

  // estradiol
  Rational estradiol_low;         ///< P26, pg/mL
  Rational estradiol_very_low;    ///< P27
  Rational estradiol_target_top;  ///< P28
  Rational estradiol_high;        ///< P29
  Rational suppression;           ///< P30
  Rational suppression_marked;    ///< P31
  Rational ovarian;               ///< P32
  Days settling_men;              ///< P33
  Days settling_women;
  Rational method_floor;         ///< P34
  Days estradiol_stale;          ///< P35
  Days estradiol_repeat;         ///< P49
  Days estradiol_first_check;    ///< P53
  Days estradiol_later_check;    ///< P54
  Days estradiol_check_overdue;  ///< P55
  Days estradiol_pair;           ///< P64
  Days testosterone_panel;       ///< P56
  Rational dose_to_review;       ///< P59, mg a day

  // markers
  Rational ctx_rise_marked;  ///< P36, %
  Rational ctx_fall;         ///< P37, %
  Rational p1np_fall;
  Days response_from;       ///< P38 with its tolerance taken off
  Days response_to;         ///< P38 with its tolerance added
  Rational ctx_rise_noted;  ///< P63, %
  Days marker_from;         ///< P69
  Days marker_to;
  Days course_marker_look_back;  ///< P70
  Days marker_check;             ///< P88

  // protective therapy
  Days active_oral;  ///< P39, also anabolic agents
  Days active_zoledronic;
  Days active_denosumab;
  Days active_intravenous_other;  ///< ibandronate, pamidronate
  Days denosumab_due;             ///< P40
  Days denosumab_lapsed;
  Days denosumab_reminder;  ///< P71
  Days agent_order_holds;   ///< P83

  // other
  Rational vitamin_d_low;        ///< P41, ng/mL
  Days vitamin_d_usable;         ///< P72
  int presumed_menopause_years;  ///< P47
  int late_period_years;         ///< P58
  Days period_recent;            ///< P75
  Days testosterone_on;          ///< P73
  Days testosterone_post;        ///< P74
  int duration_review_months;    ///< P60
  int end_review_months;         ///< P85
  Days palliative_procedure;     ///< P92

  // people
  Days renotify_high;  ///< P42
  Days renotify_moderate;
  Days renotify_low;
  Days snooze_high;  ///< P43
  Days snooze_moderate;
  Days snooze_low;
  int digests_a_day;  ///< P44

  clinical::Reading reading;  ///< P45, P46, P50, P51

  // what a hospital may switch (section 7)
  bool family_osteoporosis_counts_in_women = false;  ///< RF-9
  bool therapy_review_in_men = true;                 ///< section 7.4
};

}  // namespace protocol
