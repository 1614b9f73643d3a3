X129 Intended and never begun
Ninety days after the planned start the plan is void.

as W1 untreated
2025-03-20 anastrozole statement, intended, seen 2025-03-03
expect 2025-06-18: PLANNED
expect 2025-06-19: nothing
