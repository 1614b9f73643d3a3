X29 T-score -1.0
Normal in tier and class.

as W1
2025-03-10 T-score lumbar spine -1.0
expect 2025-03-12: tier N, class normal, no alert
