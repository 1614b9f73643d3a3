#include "daemon/sandbox/stories.hpp"

#include "daemon/sandbox/codes.hpp"
#include "daemon/sandbox/hospital.hpp"

#include <array>
#include <string>

namespace sandbox {
namespace {

using namespace codes;

constexpr std::string_view mass_spectrometry = "liquid chromatography/tandem mass spectrometry (LC-MS/MS)";

/// So many days before the last one.
Day ago(int days) {
  return last_day - Days(days);
}

/// 17 -> "1.7", -4 -> "-0.4"
std::string tenths(int value) {
  const int magnitude = value < 0 ? -value : value;
  return std::string(value < 0 ? "-" : "") + std::to_string(magnitude / 10) + "." + std::to_string(magnitude % 10);
}

/// 871 -> "0.871"
std::string thousandths(int value) {
  return "0." + std::string(value < 100 ? "0" : "") + std::to_string(value);
}

/// What a good clinic has on record around a start.
void baseline_laboratory(ChartWriter& chart, Random& random, Day start) {
  const Day drawn = start - Days(random.between(3, 20));
  chart.result(calcium, drawn, tenths(random.between(90, 99)));
  chart.result(creatinine, drawn, tenths(random.between(7, 10)));
  chart.result(vitamin_d, drawn, std::to_string(random.between(29, 44)));
  chart.result(frax_major, drawn, tenths(random.between(60, 120)));
}

void women_with_breast_cancer(ChartWriter& chart, Random& random, Day start) {
  chart.condition(breast_cancer, start - Days(random.between(60, 150)));
  chart.condition(postmenopausal, start - Days(random.between(160, 400)));
}

void all_in_time(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(250, 290));
  women_with_breast_cancer(chart, random, start);
  baseline_laboratory(chart, random, start);
  chart.result(ctx, start - Days(5), std::to_string(random.between(280, 390)));
  chart.dxa(start - Days(random.between(5, 25)), tenths(-random.between(2, 9)), tenths(-random.between(0, 7)));
  chart.takes(anastrozole, start);
  for (int month = 0; month < 3; ++month) chart.dispensed(anastrozole, start + Days(90 * month), 90);
}

void no_baseline_scan(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(125, 160));
  women_with_breast_cancer(chart, random, start);
  baseline_laboratory(chart, random, start);
  chart.takes(anastrozole_snomed, start);
}

void osteoporosis_untreated(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(70, 110));
  women_with_breast_cancer(chart, random, start);
  baseline_laboratory(chart, random, start);
  chart.dxa(start - Days(random.between(5, 20)), tenths(-random.between(27, 33)), tenths(-random.between(20, 24)));
  chart.takes(anastrozole, start);
}

void fast_loss(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(560, 600));
  const Day first = start - Days(10);
  const int before = random.between(880, 910);
  women_with_breast_cancer(chart, random, start);
  baseline_laboratory(chart, random, start);
  chart.dxa(first, "-0.9", "-0.7", thousandths(940), thousandths(before));
  chart.takes(anastrozole, start);
  chart.dxa(first + Days(random.between(385, 405)), "-1.4", "-1.5", thousandths(902), thousandths(before * 91 / 100));
}

void estradiol_too_low(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(200, 230));
  chart.takes(testosterone, start - Days(random.between(250, 400)));
  chart.result(testosterone_total, start - Days(14), std::to_string(random.between(700, 900)));
  chart.result(testosterone_free, start - Days(14), std::to_string(random.between(150, 200)));
  chart.result(shbg, start - Days(14), std::to_string(random.between(22, 34)));
  chart.result(estradiol, start - Days(14), tenths(random.between(460, 540)), mass_spectrometry);
  baseline_laboratory(chart, random, start);
  chart.dxa(start - Days(12), tenths(-random.between(4, 9)), tenths(-random.between(2, 6)));
  chart.takes(anastrozole, start);
  chart.result(estradiol, start + Days(45), tenths(random.between(120, 160)), mass_spectrometry);
  chart.result(estradiol, start + Days(random.between(150, 170)), tenths(random.between(62, 88)), mass_spectrometry);
}

void ovaries_wake_up(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(210, 240));
  chart.condition(breast_cancer, start - Days(90));
  chart.condition(premenopausal, start - Days(120));
  baseline_laboratory(chart, random, start);
  chart.dxa(start - Days(8), tenths(-random.between(3, 9)), tenths(-random.between(1, 6)));
  for (Day dose = start - Days(28); dose <= last_day; dose += Days(28)) chart.given(goserelin, dose);
  chart.takes(anastrozole, start);
  chart.result(estradiol_molar, start - Days(3), std::to_string(random.between(40, 60)), mass_spectrometry);
  chart.result(estradiol_molar, ago(random.between(12, 30)), std::to_string(random.between(180, 260)), mass_spectrometry);
}

void denosumab_forgotten(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(500, 540));
  women_with_breast_cancer(chart, random, start);
  baseline_laboratory(chart, random, start);
  chart.dxa(start - Days(9), tenths(-random.between(26, 29)), tenths(-random.between(18, 22)));
  chart.takes(anastrozole, start);
  const Day last_dose = ago(random.between(225, 250));
  chart.given(denosumab, last_dose - Days(182));
  chart.given(denosumab, last_dose);
  chart.dxa(start + Days(380), tenths(-random.between(23, 25)), tenths(-random.between(17, 21)));
}

void markers_unmoved(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(250, 280));
  const Day course = start + Days(60);
  const int before = random.between(520, 600);
  women_with_breast_cancer(chart, random, start);
  baseline_laboratory(chart, random, start);
  chart.dxa(start - Days(9), tenths(-random.between(25, 28)), tenths(-random.between(17, 21)));
  chart.takes(anastrozole, start);
  chart.takes(alendronate, course);
  chart.result(ctx, course - Days(7), std::to_string(before));
  chart.result(ctx, course + Days(random.between(110, 130)), std::to_string(before * 9 / 10));
}

void five_years(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(1840, 1870));
  women_with_breast_cancer(chart, random, start);
  baseline_laboratory(chart, random, start);
  for (const int year : {0, 2, 4}) chart.dxa(start + Days(365 * year - 9), tenths(-random.between(4, 9)), tenths(-random.between(3, 8)));
  chart.takes(anastrozole_atc, start);
}

void from_letrozole(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(300, 330));
  women_with_breast_cancer(chart, random, start - Days(400));
  baseline_laboratory(chart, random, start);
  chart.dxa(start - Days(420), "-1.1", "-1.0");
  chart.takes(letrozole, start - Days(410), start - Days(8));
  chart.takes(anastrozole, start);
  chart.dxa(start - Days(30), tenths(-random.between(16, 19)), tenths(-random.between(12, 15)));
  chart.smoking(smokes_daily, start - Days(40));
}

void again_after_a_year(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(80, 110));
  women_with_breast_cancer(chart, random, start - Days(700));
  chart.takes(anastrozole, start - Days(700), start - Days(500));
  baseline_laboratory(chart, random, start);
  chart.dxa(start - Days(20), tenths(-random.between(10, 14)), tenths(-random.between(8, 12)));
  chart.takes(anastrozole, start);
}

void only_a_note(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(40, 90));
  women_with_breast_cancer(chart, random, start);
  chart.takes_text("Arimidex 1 mg once daily, brought from home", start);
}

void planned(ChartWriter& chart, Random& random) {
  const Day told = ago(random.between(5, 12));
  women_with_breast_cancer(chart, random, told);
  chart.ordered(anastrozole, told, "plan", last_day + Days(random.between(15, 30)));
}

void hip_broken(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(400, 440));
  women_with_breast_cancer(chart, random, start);
  baseline_laboratory(chart, random, start);
  chart.dxa(start - Days(9), tenths(-random.between(17, 20)), tenths(-random.between(15, 18)));
  chart.takes(anastrozole, start);
  chart.condition(hip_fracture, ago(random.between(20, 40)));
  chart.dxa(start + Days(370), tenths(-random.between(19, 22)), tenths(-random.between(18, 21)));
}

void mothers_bones(ChartWriter& chart, Random& random) {
  const Day start = ago(random.between(150, 180));
  chart.takes(testosterone, start - Days(200));
  chart.condition(mothers_hip_fracture, start - Days(30));
  baseline_laboratory(chart, random, start);
  chart.result(testosterone_total, start - Days(14), std::to_string(random.between(600, 800)));
  chart.result(testosterone_free, start - Days(14), std::to_string(random.between(120, 180)));
  chart.result(shbg, start - Days(14), std::to_string(random.between(22, 34)));
  chart.result(estradiol, start - Days(14), tenths(random.between(400, 480)), mass_spectrometry);
  chart.dxa(start - Days(7), tenths(-random.between(20, 23)), tenths(-random.between(14, 18)));
  chart.takes(anastrozole, start);
  chart.result(estradiol, start + Days(44), tenths(random.between(220, 280)), mass_spectrometry);
}

void somebody_elses(ChartWriter& chart, Random& random) {
  chart.condition(hypertension, ago(random.between(400, 600)));
  chart.ordered_in_error(anastrozole, ago(random.between(40, 90)));
}

constexpr auto all_plots = std::to_array<StoryPlot>({
    {"breast cancer; everything done in time", true, 62, 69, all_in_time},
    {"breast cancer; no scan four months on", true, 60, 72, no_baseline_scan},
    {"osteoporosis at the start, nothing protects her", true, 70, 78, osteoporosis_untreated},
    {"a tenth of the hip's bone gone in a year", true, 60, 66, fast_loss},
    {"man on testosterone; estradiol pressed far too low", false, 48, 60, estradiol_too_low},
    {"goserelin and anastrozole; the ovaries wake up", true, 37, 44, ovaries_wake_up},
    {"denosumab; the last dose was forgotten", true, 66, 74, denosumab_forgotten},
    {"alendronate; the bone markers do not move", true, 64, 72, markers_unmoved},
    {"five years on anastrozole", true, 63, 75, five_years},
    {"from letrozole to anastrozole; a smoker", true, 58, 64, from_letrozole},
    {"stopped for joint pain, started again", true, 61, 69, again_after_a_year},
    {"nobody coded it: Arimidex in a note", true, 65, 75, only_a_note},
    {"planned for next month", true, 60, 68, planned},
    {"a broken hip on treatment", true, 69, 79, hip_broken},
    {"man with thin bones whose mother broke her hip", false, 55, 64, mothers_bones},
    {"ordered for the wrong patient, taken back", true, 45, 60, somebody_elses},
});

constexpr std::array everyday_drugs{acetaminophen, amlodipine, simvastatin};
constexpr std::array everyday_tests{glucose, heart_rate, hemoglobin, platelets};

/// Near misses: what looks like our business and is not.
void tell_trap(ChartWriter& chart, Random& random, Day seen) {
  switch (random.between(0, 3)) {
    case 0:
      return chart.takes(letrozole, seen);
    case 1:
      return chart.takes(anagrelide, seen);
    case 2:
      return chart.takes_text("Anagrelide 0.5 mg capsules, 1-0-1", seen);
    default:
      return chart.takes(tamoxifen, seen);
  }
}

}  // namespace

std::span<const StoryPlot> plots() {
  return all_plots;
}

void tell_noise(ChartWriter& chart, Random& random) {
  for (int visit = random.between(1, 4); visit > 0; --visit) {
    const Day seen = ago(random.between(0, 720));
    for (const Test& test : everyday_tests)
      if (random.chance(60)) chart.result(test, seen, std::to_string(random.between(70, 110)));
    if (random.chance(40)) chart.result(calcium, seen, tenths(random.between(88, 101)));
    if (random.chance(40)) chart.result(creatinine, seen, tenths(random.between(6, 13)));
    if (random.chance(25)) chart.result(bmi, seen, tenths(random.between(190, 330)));
    if (random.chance(35)) chart.takes(random.one_of(everyday_drugs), seen);
    if (random.chance(15)) chart.condition(random.chance(50) ? hypertension : diabetes, seen);
    if (random.chance(10)) chart.smoking(random.chance(30) ? smokes_daily : never_smoked, seen);
  }
  const Day seen = ago(random.between(30, 700));
  if (random.chance(6)) tell_trap(chart, random, seen);
  if (random.chance(5)) {
    chart.condition(osteoporosis, seen);
    chart.dxa(seen - Days(10), tenths(-random.between(25, 34)), tenths(-random.between(15, 25)));
    chart.takes(alendronate, seen);
  }
}

}  // namespace sandbox
