X30 T-score -1.1
Normal tier, class osteopenia.

as W1
2025-03-10 T-score lumbar spine -1.1
expect 2025-03-12: tier N, class osteopenia, no alert
