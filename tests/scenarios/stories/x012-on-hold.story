X12 Anastrozole pauses
The care plan rests, its dates stay, and going on is no new start.

as W1 untreated
[ana] 2025-03-01 anastrozole statement, seen 2025-03-03
[ana] 2025-03-01 anastrozole statement, on-hold, seen 2025-04-01
[ana] 2025-03-01 anastrozole statement, active, seen 2025-05-20
expect 2025-04-01: on-hold, NEW_START, CP-1 not-started due 2025-03-31, CP-9 not-started due 2025-05-30
expect 2025-05-20: active, one episode, NEW_START, index 2025-03-01
chart 2025-04-02: CarePlan on-hold
chart 2025-05-21: CarePlan active, 1 message, 1 message about A01
