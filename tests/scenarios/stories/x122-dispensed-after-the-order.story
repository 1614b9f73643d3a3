X122 Ordered, then handed over four days later
The day of the dispense is the start; due dates move, the start is not told again.

as W1 untreated
2025-03-01 anastrozole order
2025-03-05 anastrozole dispense, for 90 days
expect 2025-03-05: one episode, index 2025-03-05, start not estimated, no task confirm-start-date, CP-1 not-started due 2025-04-04
chart 2025-03-10: CarePlan active, Task confirm-start-date completed, 1 message about A01
