X01 A woman starts anastrozole
Her statement is first seen two days after the start: a new start, a care plan with its baseline, and no estradiol asked for.

as W1 untreated
[ana] 2025-03-01 anastrozole statement, active, seen 2025-03-03
expect 2025-03-03: NEW_START, active, one episode, index 2025-03-01, first known 2025-03-03, start not estimated, AI start 2025-03-01
expect 2025-03-03: A01 info by NS-14 since 2025-03-01, no alert
expect 2025-03-03: CP-1 not-started due 2025-03-31, CP-6 not-started due 2025-03-31, CP-7 not-started due 2025-03-31, CP-8 not-started due 2025-03-31
expect 2025-03-03: CP-9 not-started due 2025-05-30, CP-10 not-started due 2025-05-30, CP-11 not-started due 2025-05-30, no CP-3, no CP-4
chart 2025-03-05: CarePlan active, 1 message, 1 message about A01
