X204 An order as therapy, and its end
Protection ends thirty days after its last day.

as W1 untreated
2025-03-01 anastrozole order
2025-03-10 T-score lumbar spine -2.5
variant supply of 90 days
2025-04-01 alendronate order, completed, for 90 days
expect 2025-07-29: no alert
expect 2025-07-30: A03 high, only A03
variant first seen stopped
2025-04-01 alendronate order, stopped
expect 2025-05-01: no alert
expect 2025-05-02: A03 high
variant on hold
2025-04-01 alendronate order, on-hold
expect 2025-07-10: A03 high
variant begins later
2025-04-01 alendronate order, bounds from 2025-07-10
expect 2025-06-30: no alert
expect 2025-07-01: A03 high
expect 2025-07-10: no alert
