#pragma once
// The codes that made-up records use.

#include "daemon/sandbox/chart_writer.hpp"

namespace sandbox::codes {

inline constexpr std::string_view rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
inline constexpr std::string_view sct = "http://snomed.info/sct";
inline constexpr std::string_view loinc = "http://loinc.org";
inline constexpr std::string_view atc = "http://www.whocc.no/atc";

// Drugs.
inline constexpr Code anastrozole{rxnorm, "199224", "anastrozole 1 MG Oral Tablet"};
inline constexpr Code anastrozole_snomed{sct, "108774000", "Product containing anastrozole (medicinal product)"};
inline constexpr Code anastrozole_atc{atc, "L02BG03", "anastrozole"};
inline constexpr Code letrozole{rxnorm, "200064", "letrozole 2.5 MG Oral Tablet"};
inline constexpr Code tamoxifen{rxnorm, "313195", "Tamoxifen 20 MG Oral Tablet"};
inline constexpr Code goserelin{rxnorm, "50610", "goserelin"};
inline constexpr Code testosterone{rxnorm, "835829", "testosterone cypionate 100 MG/ML Injectable Solution"};
inline constexpr Code alendronate{rxnorm, "904431", "Alendronic acid 70 MG Oral Tablet"};
inline constexpr Code denosumab{rxnorm, "993452", "1 ML denosumab 60 MG/ML Prefilled Syringe"};
inline constexpr Code anagrelide{atc, "L01XX35", "anagrelide"};
inline constexpr Code acetaminophen{rxnorm, "313782", "Acetaminophen 325 MG Oral Tablet"};
inline constexpr Code amlodipine{rxnorm, "197361", "Amlodipine 5 MG Oral Tablet"};
inline constexpr Code simvastatin{rxnorm, "312961", "Simvastatin 20 MG Oral Tablet"};

// Conditions.
inline constexpr Code breast_cancer{sct, "254837009", "Malignant neoplasm of breast (disorder)"};
inline constexpr Code postmenopausal{sct, "76498008", "Postmenopausal state (finding)"};
inline constexpr Code premenopausal{sct, "22636003", "Premenopausal state (finding)"};
inline constexpr Code mothers_hip_fracture{sct, "391096007", "Family history: Maternal hip fracture (situation)"};
inline constexpr Code hip_fracture{sct, "5913000", "Fracture of neck of femur (disorder)"};
inline constexpr Code osteoporosis{sct, "18040001", "Senile osteoporosis (disorder)"};
inline constexpr Code hypertension{sct, "38341003", "Hypertensive disorder, systemic arterial (disorder)"};
inline constexpr Code diabetes{sct, "44054006", "Diabetes mellitus type 2 (disorder)"};
inline constexpr Code smokes_daily{sct, "449868002", "Smokes tobacco daily (finding)"};
inline constexpr Code never_smoked{sct, "266919005", "Never smoked tobacco (finding)"};

// Tests.
inline constexpr Test estradiol{{loinc, "2243-4", "Estradiol (E2) [Mass/volume] in Serum or Plasma"}, "pg/mL"};
inline constexpr Test estradiol_molar{{loinc, "14715-7", "Estradiol (E2) [Moles/volume] in Serum or Plasma"}, "pmol/L"};
inline constexpr Test testosterone_total{{loinc, "2986-8", "Testosterone [Mass/volume] in Serum or Plasma"}, "ng/dL"};
inline constexpr Test testosterone_free{{loinc, "2991-8", "Testosterone Free [Mass/volume] in Serum or Plasma"}, "pg/mL"};
inline constexpr Test shbg{{loinc, "13967-5", "Sex hormone binding globulin [Moles/volume] in Serum or Plasma"}, "nmol/L"};
inline constexpr Test ctx{{loinc, "41171-0", "Collagen crosslinked C-telopeptide [Mass/volume] in Serum or Plasma"}, "pg/mL"};
inline constexpr Test p1np{{loinc, "77370-5", "Procollagen type I.N-terminal propeptide [Mass/volume] in Serum or Plasma by Immunoassay"},
                           "ug/L"};
inline constexpr Test vitamin_d{{loinc, "1989-3", "25-hydroxyvitamin D3 [Mass/volume] in Serum or Plasma"}, "ng/mL"};
inline constexpr Test calcium{{loinc, "17861-6", "Calcium [Mass/volume] in Serum or Plasma"}, "mg/dL"};
inline constexpr Test creatinine{{loinc, "2160-0", "Creatinine [Mass/volume] in Serum or Plasma"}, "mg/dL"};
inline constexpr Test frax_major{
    {loinc, "90265-0", "Major osteoporotic fracture 10-year probability [Likelihood] Fracture Risk Assessment"}, "%"};
inline constexpr Test bmi{{loinc, "39156-5", "Body mass index (BMI) [Ratio]"}, "kg/m2"};
inline constexpr Test glucose{{loinc, "2339-0", "Glucose [Mass/volume] in Blood"}, "mg/dL"};
inline constexpr Test heart_rate{{loinc, "8867-4", "Heart rate"}, "/min"};
inline constexpr Test hemoglobin{{loinc, "718-7", "Hemoglobin [Mass/volume] in Blood"}, "g/dL"};
inline constexpr Test platelets{{loinc, "777-3", "Platelets [#/volume] in Blood by Automated count"}, "10*3/uL"};

}  // namespace sandbox::codes
