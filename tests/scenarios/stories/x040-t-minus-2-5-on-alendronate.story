X40 T-score -2.5 on alendronate
Protected: monitoring, no alert.

as W1
2025-03-10 T-score lumbar spine -2.5
2025-03-05 alendronate statement
expect 2025-03-12: tier O, no alert, protection bisphosphonate_oral active, CP-12 in-progress
