X121 An order and nothing else
An order tells a start; its date is an estimate, and somebody is asked to confirm it.

as W1 untreated
2025-03-01 anastrozole order
expect 2025-03-01: NEW_START, index 2025-03-01, start estimated, task confirm-start-date, A01
expect 2025-03-01: CP-1 not-started due 2025-03-31, CP-6 due 2025-03-31, CP-9 due 2025-05-30, no CP-3
chart 2025-03-03: CarePlan active, Task confirm-start-date requested, 1 message about A01
