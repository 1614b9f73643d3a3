X33 T-score -1.6
Intermediate: the next scan after a year.

as W1
2025-03-10 T-score lumbar spine -1.6
expect 2025-03-12: tier I by DT-2, no alert, next DEXA 2026-03-10
