#pragma once
// What is known of a patient, fact by fact, in canonical units and clinical words. No FHIR resource, no code, no JSON.
// Days are calendar days in the hospital's zone; a partial date is the interval of the days it may be.

#include "fhir/primitive/date.hpp"
#include "mapping/clinical/level.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clinical {

using fhir::Day;
using fhir::Days;
using fhir::Instant;
using fhir::Interval;
using fhir::Precision;

/// A resource that a fact was read from. Facts name it by its place in Timeline::sources.
struct Source {
  std::string reference;                          ///< `Observation/o7`
  std::string version;                            ///< empty when the server told none
  bool withdrawn = false;                         ///< entered in error, refuted or deleted: no fact rests on it any more
  std::optional<Instant> arrival = std::nullopt;  ///< of this version; none: known from the beginning

  bool operator==(const Source&) const = default;
};
using SourceId = std::uint32_t;

/// A fact with a day. Before the first day of its interval it is not used.
struct Dated {
  SourceId source = 0;
  Interval day{};

  bool operator==(const Dated&) const = default;
};

// --- results ---------------------------------------------------------------------------------------------------------------

/// A numeric result. Results are ordered by time, then issued, then resource id (rule 1.10).
struct Measurement : Dated {
  Instant time{};  ///< effective moment; start of its first day where no time was given
  std::optional<Instant> issued;
  Level level;

  bool operator==(const Measurement&) const = default;
};

enum class Assay : std::uint8_t { mass_spectrometry, immunoassay_or_unknown };

/// Serum estradiol in pg/mL.
struct Estradiol : Measurement {
  Assay assay = Assay::immunoassay_or_unknown;
  bool operator==(const Estradiol&) const = default;
};

enum class Site : std::uint8_t { lumbar_spine, total_hip, femoral_neck, forearm };
enum class Side : std::uint8_t { none, left, right };
enum class ScoreType : std::uint8_t { t, z };

/// A T-score or Z-score from DXA. Never with a comparator.
struct BoneScore : Measurement {
  Site site = Site::lumbar_spine;
  Side side = Side::none;
  ScoreType type = ScoreType::t;
  std::string text;  ///< the digits as received
  bool operator==(const BoneScore&) const = default;
};

/// Areal bone mineral density of spine, total hip or femoral neck in g/cm2. Never with a comparator.
struct BoneDensity : Measurement {
  Site site = Site::lumbar_spine;
  Side side = Side::none;
  std::string device;                   ///< reference or name of the scanner; empty when none is given
  std::vector<std::string> performers;  ///< sorted
  std::string text;                     ///< the amount in g/cm2 as received or as converted
  bool operator==(const BoneDensity&) const = default;
};

enum class Marker : std::uint8_t { ctx, p1np, bsap, ntx_serum, ntx_urine };

/// A bone-turnover marker: CTX in pg/mL, P1NP in ug/L, the others in `unit`.
struct MarkerResult : Dated {
  Instant time{};
  std::optional<Instant> issued;
  Marker marker = Marker::ctx;
  std::optional<Level> level;              ///< none where value or unit of bsap, ntx_serum, ntx_urine is not understood
  std::string unit;                        ///< canonical; only the same unit is compared
  std::optional<Rational> reference_high;  ///< of the result's own reference range, in `unit`; of several the lowest
  std::optional<Rational> reference_low;   ///< of several the highest
  bool operator==(const MarkerResult&) const = default;
};

enum class Measure : std::uint8_t {
  vitamin_d /* ng/mL */,
  bmi /* kg/m2 */,
  alcohol /* drinks per day */,
  frax_major /* % */,
  frax_hip /* % */
};

struct MeasureResult : Measurement {
  Measure measure = Measure::vitamin_d;
  bool operator==(const MeasureResult&) const = default;
};

/// Tests of which only matters that there is a result. `calcium` is total, corrected or ionized.
enum class Test : std::uint8_t {
  calcium,
  creatinine,
  egfr,
  testosterone,
  testosterone_free,
  shbg,
  lh,
  fsh,
  risk_tool /* osteo_risk_tool, frax_panel */
};

struct TestDone : Dated {
  Test test = Test::calcium;
  std::string value;  ///< as received, with unit, for people
  bool operator==(const TestDone&) const = default;
};

/// An answer to "do you smoke?": only answers that say yes or no.
struct SmokingAnswer : Dated {
  bool current = false;
  bool operator==(const SmokingAnswer&) const = default;
};

/// The value of a last-menstrual-period observation.
struct LastPeriod : Dated {
  Instant time{};
  std::optional<Instant> issued;
  Interval period{};
  bool operator==(const LastPeriod&) const = default;
};

// --- conditions, procedures, orders ------------------------------------------------------------------------------------------

enum class ConditionKind : std::uint8_t {
  breast_cancer /* also its history and DCIS */,
  osteoporosis,
  osteopenia,
  fragility_fracture,
  hip_fracture /* by site */,
  family_hip_fracture /* a parent's */,
  family_osteoporosis,
  postmenopausal,
  premenopausal,
  bilateral_oophorectomy,
  rheumatoid_arthritis,
  glucocorticoid_use,
  secondary_cause,
  low_body_weight,
  falls,
  alcohol_excess,
  bone_metastasis,
  palliative
};

/// A condition that counts (docs/PROTOCOL.md F6, F9), dated by its onset, else when it was recorded or became known.
struct Condition : Dated {
  ConditionKind kind = ConditionKind::breast_cancer;
  bool from_procedure = false;  ///< told by a Procedure; `palliative` then holds for a time only
  bool history_code = false;    ///< an ICD-10-CM code that begins with Z: tells the past, no new event
  bool operator==(const Condition&) const = default;
};

/// A DXA scan that was ordered (F11; day = authoredOn) or made (F12).
struct Scan : Dated {
  bool operator==(const Scan&) const = default;
};

// --- medication --------------------------------------------------------------------------------------------------------------

enum class Drug : std::uint8_t {
  anastrozole,
  other_aromatase_inhibitor,
  serm,
  fulvestrant,
  estrogen,
  testosterone,
  gonadorelin,
  clomifene,
  gnrh_analogue,
  oral_glucocorticoid,
  bisphosphonate_oral,
  bisphosphonate_iv,
  denosumab,
  anabolic,
  zoledronic_acid  ///< stands beside bisphosphonate_iv: its doses last longer than those of the others
};

/// A set of drugs: one resource may name several.
class Drugs {
 public:
  constexpr Drugs() = default;
  constexpr explicit Drugs(Drug drug) { add(drug); }
  constexpr void add(Drug drug) { bits_ = static_cast<std::uint16_t>(bits_ | (1U << static_cast<unsigned>(drug))); }
  constexpr bool has(Drug drug) const { return (bits_ >> static_cast<unsigned>(drug)) & 1U; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool overlaps(Drugs other) const { return (bits_ & other.bits_) != 0; }
  bool operator==(const Drugs&) const = default;

 private:
  std::uint16_t bits_ = 0;
};

enum class Told : std::uint8_t { by_statement, by_order, by_dispense, by_administration, by_procedure };

/// An amount a day, as far as a dosage is structured (section 9). Units are compared as written.
struct DailyDose {
  Rational amount;
  std::string unit;  ///< code of the dose quantity, else its text
  bool operator==(const DailyDose&) const = default;
};

/// Days on which a drug was or is to be taken, as one resource tells (section 5.1). Start is the lower bound of the start's date,
/// end the upper bound of the end's. May begin after the day of judgement: until then it is a plan.
struct Exposure {
  SourceId source = 0;
  Drugs drugs;
  Told told = Told::by_statement;
  Day start{};
  std::optional<Day> end;  ///< last day; none: open
  Precision start_precision = Precision::day;
  bool start_estimated = false;  ///< no date of taking it was given: an order's date, a statement's date, an arrival
  bool paused = false;           ///< on hold
  bool stopped = false;          ///< status stopped with an end that is not merely the start: ends what dispenses would still cover
  bool over_when_first_known = false;
  bool end_from_supply = false;  ///< an order's end that was reckoned from its supply
  bool active = false;           ///< the status of the statement or order is active (recorded and taking in R5)
  Day first_known{};             ///< arrival day of the first version that told an exposure or a plan of such a drug
  std::optional<DailyDose> daily_dose;

  bool operator==(const Exposure&) const = default;
};

/// Somebody means to start a drug (NS-3, NS-9b).
struct Plan {
  SourceId source = 0;
  Drugs drugs;
  Day start{};  ///< planned start, else the date of the statement or order
  Precision start_precision = Precision::day;
  Day first_known{};
  bool start_estimated = false;

  bool operator==(const Plan&) const = default;
};

/// An active order for a bone-protective agent (PT-3); day = authoredOn.
struct AgentOrder : Dated {
  Drugs drugs;
  bool operator==(const AgentOrder&) const = default;
};

// --- the patient -------------------------------------------------------------------------------------------------------------

enum class Gender : std::uint8_t { female, male, not_known /* other, unknown or absent */ };

struct Person {
  std::string reference;  ///< `Patient/p1`
  Gender gender = Gender::not_known;
  std::optional<Interval> birth;
  bool deceased = false;                ///< deceasedBoolean
  std::optional<Interval> deceased_on;  ///< deceasedDateTime

  bool operator==(const Person&) const = default;
};

/// Something that was told and not understood, or doubted (A16). Never for clinicians.
struct DataQuality {
  std::string resource;  ///< `Observation/o5`
  std::string rule;      ///< F1, F2, F4, F5, F8, P46, P50; RL-7 is added by the judgement
  std::string text;      ///< element and reason

  bool operator==(const DataQuality&) const = default;
};

}  // namespace clinical
