X202 Hospice care told by a procedure
It holds for a year; a condition holds while it is active.

as W1
2025-03-10 T-score lumbar spine -2.6
variant a year ago
2024-06-01 hospice care by procedure
expect 2025-06-01: A03 high suppressed
expect 2025-06-02: A03 high active
variant in a month a year ago
2024-06 hospice care by procedure
expect 2025-06-30: A03 suppressed
expect 2025-07-01: A03 active
variant still in progress
2024-06-01 hospice care by procedure, in-progress
expect 2025-06-02: A03 active
variant condition active
2015-06-01 hospice care
expect 2025-06-02: A03 suppressed
variant condition resolved
2025-04-01 hospice care, resolved
expect 2025-06-02: A03 active
