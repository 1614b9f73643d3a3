X32 T-score -1.5 in a smoker
One risk factor makes the tier intermediate; a therapy review needs a score below -1.5.

as W1
2025-03-10 T-score lumbar spine -1.5
2025-02-10 smoking status smoker
expect 2025-03-12: tier I by DT-3, risk factors RF-4, no A04, no alert, next DEXA 2026-03-10
