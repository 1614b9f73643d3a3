X08 Planned first, then started
A plan has a draft of a care plan and no news; the start that fulfils it is told once.

as W1 untreated
[ana] 2025-03-20 anastrozole statement, intended, seen 2025-03-03
[ana] 2025-03-20 anastrozole statement, active, seen 2025-03-20
expect 2025-03-03: PLANNED, planned, index 2025-03-20, no A01, CP-1 not-started due 2025-04-19, no alert
expect 2025-03-20: NEW_START, active, one episode, A01, CP-1 not-started due 2025-04-19
chart 2025-03-10: CarePlan draft, no message
chart 2025-03-25: CarePlan active, 1 message, 1 message about A01
