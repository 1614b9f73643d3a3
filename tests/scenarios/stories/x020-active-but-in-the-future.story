X20 Active from a day that is yet to come
Until that day it is a plan.

as W1 untreated
[ana] 2025-03-20 anastrozole statement, active, seen 2025-03-03
expect 2025-03-03: PLANNED, planned, no A01
expect 2025-03-19: PLANNED
expect 2025-03-20: NEW_START, active, index 2025-03-20, A01
