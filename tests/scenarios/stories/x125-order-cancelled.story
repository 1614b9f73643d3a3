X125 Ordered and cancelled the next day
The episode never was.

as W1 untreated
[o] 2025-03-01 anastrozole order
[o] 2025-03-01 anastrozole order, cancelled, seen 2025-03-02
expect 2025-03-01: NEW_START
expect 2025-03-02: nothing
chart 2025-03-04: CarePlan entered-in-error
