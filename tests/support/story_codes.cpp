#include "tests/support/story_codes.hpp"

#include <algorithm>
#include <array>

namespace stories {
namespace {

using protocol::Named;

constexpr auto systems = std::to_array<Named<std::string_view>>({{"rxnorm", "http://www.nlm.nih.gov/research/umls/rxnorm"},
                                                                 {"loinc", "http://loinc.org"},
                                                                 {"snomed", "http://snomed.info/sct"},
                                                                 {"atc", "http://www.whocc.no/atc"},
                                                                 {"icd10cm", "http://hl7.org/fhir/sid/icd-10-cm"},
                                                                 {"icd10", "http://hl7.org/fhir/sid/icd-10"},
                                                                 {"role", "http://terminology.hl7.org/CodeSystem/v3-RoleCode"}});

constexpr auto drugs = std::to_array<Named<Code>>({
    {"anastrozole", {"rxnorm", "199224", "anastrozole 1 MG Oral Tablet"}},
    {"letrozole", {"rxnorm", "200064", "letrozole 2.5 MG Oral Tablet"}},
    {"exemestane", {"rxnorm", "310261", "exemestane 25 MG Oral Tablet"}},
    {"tamoxifen", {"rxnorm", "313195", "Tamoxifen 20 MG Oral Tablet"}},
    {"fulvestrant", {"rxnorm", "282357", "fulvestrant"}},
    {"estrogen", {"rxnorm", "197658", "Estradiol 1 MG Oral Tablet"}},
    {"testosterone", {"rxnorm", "835840", "testosterone cypionate 200 MG/ML Injectable Solution"}},
    {"gonadorelin", {"rxnorm", "6384", "gonadorelin"}},
    {"clomifene", {"rxnorm", "1093060", "Clomiphene Citrate 50 MG Oral Tablet"}},
    {"goserelin", {"rxnorm", "314008", "goserelin 10.8 MG Drug Implant"}},
    {"leuprorelin", {"rxnorm", "42375", "leuprolide"}},
    {"prednisone", {"rxnorm", "312617", "prednisone 5 MG Oral Tablet"}},
    {"alendronate", {"rxnorm", "904431", "Alendronic acid 70 MG Oral Tablet"}},
    {"risedronate", {"rxnorm", "73056", "Risedronate"}},
    {"zoledronic acid", {"rxnorm", "77655", "zoledronic acid"}},
    {"ibandronate", {"rxnorm", "115264", "Ibandronate"}},
    {"pamidronate", {"rxnorm", "1737449", "10 ML Pamidronate Disodium 3 MG/ML Injection"}},
    {"denosumab", {"rxnorm", "993452", "1 ML denosumab 60 MG/ML Prefilled Syringe"}},
    {"teriparatide", {"rxnorm", "32915", "Teriparatide"}},
    {"romosozumab", {"snomed", "787359005", "Romosozumab (substance)"}},
});

constexpr auto results = std::to_array<Named<Result>>({
    {"estradiol", {{"loinc", "2243-4", "Estradiol (E2) [Mass/volume] in Serum or Plasma"}, ""}},
    {"T-score lumbar spine", {{"loinc", "38267-1", "DXA Lumbar spine [T-score] Bone density"}, "{T-score}"}},
    {"T-score total hip", {{"loinc", "38264-8", "DXA Hip [T-score] Bone density"}, "{T-score}"}},
    {"T-score left hip", {{"loinc", "80946-7", "DXA Hip - left [T-score] Bone density"}, "{T-score}"}},
    {"T-score right hip", {{"loinc", "80945-9", "DXA Hip - right [T-score] Bone density"}, "{T-score}"}},
    {"T-score femoral neck", {{"loinc", "38263-0", "DXA Femur [T-score] Bone density"}, "{T-score}"}},
    {"T-score forearm", {{"loinc", "38265-5", "DXA Radius and Ulna [T-score] Bone density"}, "{T-score}"}},
    {"T-score calcaneus", {{"loinc", "38266-3", "DXA Calcaneus [T-score] Bone density"}, "{T-score}"}},
    {"Z-score lumbar spine", {{"loinc", "85394-5", "DXA Lumbar spine [Z-score] Bone density"}, "{Z-score}"}},
    {"Z-score total hip", {{"loinc", "80933-5", "DXA Hip [Z-score] Bone density"}, "{Z-score}"}},
    {"BMD lumbar spine", {{"loinc", "24966-4", "DXA Lumbar spine [Mass/Area] Bone density"}, "g/cm2"}},
    {"BMD total hip", {{"loinc", "38261-4", "DXA Hip [Mass/Area] Bone density"}, "g/cm2"}},
    {"BMD left hip", {{"loinc", "46278-8", "DXA Hip - left [Mass/Area] Bone density"}, "g/cm2"}},
    {"BMD right hip", {{"loinc", "46279-6", "DXA Hip - right [Mass/Area] Bone density"}, "g/cm2"}},
    {"BMD femoral neck", {{"loinc", "24701-5", "DXA Femur [Mass/Area] Bone density"}, "g/cm2"}},
    {"CTX", {{"loinc", "41171-0", "Collagen crosslinked C-telopeptide [Mass/volume] in Serum or Plasma"}, ""}},
    {"P1NP", {{"loinc", "77370-5", "Procollagen type I.N-terminal propeptide [Mass/volume] in Serum or Plasma by Immunoassay"}, ""}},
    {"BSAP", {{"loinc", "17838-4", "Alkaline phosphatase.bone [Mass/volume] in Serum or Plasma"}, ""}},
    {"NTX in serum", {{"loinc", "21215-9", "Collagen crosslinked N-telopeptide [Moles/volume] in Serum"}, ""}},
    {"NTX in urine", {{"loinc", "14115-0", "Collagen crosslinked N-telopeptide/Creatinine [Molar ratio] in Urine"}, ""}},
    {"vitamin D", {{"loinc", "62292-8", "25-Hydroxyvitamin D2+25-Hydroxyvitamin D3 [Mass/volume] in Serum or Plasma"}, ""}},
    {"calcium", {{"loinc", "17861-6", "Calcium [Mass/volume] in Serum or Plasma"}, "mg/dL"}},
    {"creatinine", {{"loinc", "2160-0", "Creatinine [Mass/volume] in Serum or Plasma"}, "mg/dL"}},
    {"eGFR", {{"loinc", "98979-8", "Glomerular filtration rate predicted (CKD-EPI 2021)"}, "mL/min/{1.73_m2}"}},
    {"total testosterone", {{"loinc", "2986-8", "Testosterone [Mass/volume] in Serum or Plasma"}, "ng/dL"}},
    {"free testosterone", {{"loinc", "2991-8", "Testosterone Free [Mass/volume] in Serum or Plasma"}, "pg/mL"}},
    {"SHBG", {{"loinc", "13967-5", "Sex hormone binding globulin [Moles/volume] in Serum or Plasma"}, "nmol/L"}},
    {"LH", {{"loinc", "10501-5", "Lutropin [Units/volume] in Serum or Plasma"}, "[IU]/L"}},
    {"FSH", {{"loinc", "15067-2", "Follitropin [Units/volume] in Serum or Plasma"}, "[IU]/L"}},
    {"BMI", {{"loinc", "39156-5", "Body mass index (BMI) [Ratio]"}, "kg/m2"}},
    {"alcohol", {{"loinc", "74013-4", "Alcoholic drinks per day"}, "{drinks}/d"}},
    {"FRAX major", {{"loinc", "90265-0", "Major osteoporotic fracture 10-year probability"}, "%"}},
    {"FRAX hip", {{"loinc", "90266-8", "Hip fracture 10-year probability"}, "%"}},
    {"FRAX panel", {{"loinc", "90264-3", "Fracture Risk Assessment [FRAX]"}, "1"}},
});

constexpr auto findings = std::to_array<Named<Finding>>({
    {"breast cancer", {{"snomed", "254837009", "Malignant neoplasm of breast (disorder)"}}},
    {"history of breast cancer", {{"snomed", "429087003", "History of malignant neoplasm of breast"}}},
    {"osteoporosis", {{"icd10cm", "M81.0", "Age-related osteoporosis without current pathological fracture"}}},
    {"osteopenia", {{"icd10cm", "M85.80", "Other specified disorders of bone density and structure, unspecified site"}}},
    {"osteoporotic vertebral fracture", {{"snomed", "11311601000119109", "Osteoporotic fracture of vertebra (disorder)"}}},
    {"osteoporotic hip fracture", {{"snomed", "704334005", "Osteoporotic fracture of proximal femur (disorder)"}}},
    {"fracture of neck of femur", {{"snomed", "5913000", "Fracture of neck of femur (disorder)"}}},
    {"history of osteoporotic fracture", {{"icd10cm", "Z87.310", "Personal history of (healed) osteoporosis fracture"}}},
    {"postmenopausal state", {{"snomed", "76498008", "Postmenopausal state"}}},
    {"premenopausal state", {{"snomed", "22636003", "Premenopausal state (finding)"}}},
    {"menopausal flushing", {{"snomed", "198436008", "Menopausal flushing (finding)"}}},
    {"normal pregnancy", {{"snomed", "72892002", "Normal pregnancy (finding)"}}},
    {"bilateral oophorectomy", {{"snomed", "76876009", "Excision of bilateral ovaries (procedure)"}, true}},
    {"rheumatoid arthritis", {{"snomed", "69896004", "Rheumatoid arthritis (disorder)"}}},
    {"use of systemic steroids", {{"icd10cm", "Z79.52", "Long term (current) use of systemic steroids"}}},
    {"underweight", {{"snomed", "248342006", "Underweight (finding)"}}},
    {"recurrent falls", {{"snomed", "279992002", "Recurrent falls (finding)"}}},
    {"family history of osteoporosis", {{"icd10cm", "Z82.62", "Family history of osteoporosis"}}},
    {"hyperparathyroidism", {{"snomed", "66999008", "Hyperparathyroidism (disorder)"}}},
    {"unhealthy alcohol drinking", {{"snomed", "10939881000119105", "Unhealthy alcohol drinking behavior (finding)"}}},
    {"bone metastasis", {{"snomed", "94222008", "Secondary malignant neoplasm of bone (disorder)"}}},
    {"hospice care", {{"snomed", "385763009", "Hospice care (regime/therapy)"}}},
    {"smoker", {{"snomed", "77176002", "Smoker (finding)"}}},
    {"ex-smoker", {{"snomed", "8517006", "Ex-smoker (finding)"}}},
});

constexpr auto parents = std::to_array<Named<Code>>({{"mother", {"role", "MTH", "mother"}}, {"father", {"role", "FTH", "father"}}});

}  // namespace

std::string_view url_of(std::string_view short_name) {
  const auto found = std::ranges::find(systems, short_name, &Named<std::string_view>::phrase);
  return found != systems.end() ? found->value : "urn:oid:1.2.3.4.5.6";
}

std::optional<Code> take_drug(protocol::Words& words) {
  return words.take_one_of(std::span<const Named<Code>>(drugs));
}

std::optional<Result> take_result(protocol::Words& words) {
  return words.take_one_of(std::span<const Named<Result>>(results));
}

std::optional<Finding> take_finding(protocol::Words& words) {
  return words.take_one_of(std::span<const Named<Finding>>(findings));
}

std::optional<Code> take_parent(protocol::Words& words) {
  return words.take_one_of(std::span<const Named<Code>>(parents));
}

}  // namespace stories
