X132 An earlier scan of a patient already on treatment
It counts for a year before the day we heard of her.

as W1 untreated
[ana] 2024-10-01 anastrozole statement, seen 2025-03-03
variant 365 days
2024-03-03 T-score lumbar spine -1.2
expect 2025-06-02: CP-1 completed, no A02
variant 366 days
2024-03-02 T-score lumbar spine -1.2
expect 2025-06-02: CP-1 not-started, A02 moderate
