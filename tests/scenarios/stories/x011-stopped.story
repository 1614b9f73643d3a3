X11 Anastrozole is stopped
The therapy has ended: the care plan is completed and what was asked for is no longer asked for.

as W1 untreated
[ana] 2025-03-01 anastrozole statement, seen 2025-03-03
[ana] 2025-03-01 to 2025-06-01 anastrozole statement, stopped
expect 2025-05-31: active, A02 moderate since 2025-05-31
expect 2025-06-02: ended 2025-06-01, no A01, no A02, CP-1 cancelled, CP-15 not-started due 2026-06-01
chart 2025-05-31: Task A02 requested, Flag A02 active
chart 2025-06-03: CarePlan completed, Task A02 cancelled, Flag A02 inactive
