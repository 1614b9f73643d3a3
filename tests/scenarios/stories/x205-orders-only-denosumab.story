X205 Denosumab by orders alone
An order whose end comes from its supply is a dose on its first day; a dated end is a dose on its last.

as W1 untreated
2025-03-01 anastrozole order
variant supply
2025-01-15 denosumab order, completed, for 180 days
expect 2025-08-13: no alert, CP-13 due 2025-07-14
expect 2025-08-14: A12 high, only A12
variant dated end
2025-01-15 denosumab order, completed, bounds until 2025-07-13
expect 2025-08-14: no alert, CP-13 due 2026-01-09
variant followed by an open one
2024-07-15 denosumab order, completed, for 180 days
2025-01-15 denosumab order
expect 2025-09-01: no alert
variant a dose before the open one
2025-01-15 denosumab order
2025-01-14 denosumab procedure
expect 2025-09-01: no alert
variant a dose on its start
2025-01-15 denosumab order
2025-01-15 denosumab procedure
expect 2025-08-14: A12 high, only A12
