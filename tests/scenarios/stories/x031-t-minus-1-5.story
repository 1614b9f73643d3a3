X31 T-score -1.5 exactly
The cut itself is still normal.

as W1
2025-03-10 T-score lumbar spine -1.5
expect 2025-03-12: tier N by DT-4, class osteopenia, no alert
