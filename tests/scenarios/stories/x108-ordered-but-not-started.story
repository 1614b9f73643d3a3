X108 Alendronate is ordered and not started
The order counts for ninety days; then the alert returns.

as W1
2025-03-10 T-score lumbar spine -2.5
2025-03-20 alendronate order
expect 2025-03-12: A03 high
expect 2025-03-20: tier O, no A03, no alert, CP-12 scheduled
expect 2025-06-18: no A03
expect 2025-06-19: A03 high, only A03
chart 2025-03-22: DetectedIssue A03 resolved, Flag A03 inactive
chart 2025-06-20: DetectedIssue A03 final, Flag A03 active
