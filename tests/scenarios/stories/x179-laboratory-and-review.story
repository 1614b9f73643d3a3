X179 Laboratory and fracture-risk review
They complete their activities whenever they come, and from 180 days before the start.

as W1
variant after the start
day 200 vitamin D 30 ng/mL
day 200 calcium 9.5
day 200 creatinine 0.8
day 400 FRAX panel 1
expect day 400: CP-6 completed, CP-7 completed, CP-8 completed
variant 180 days before
2024-09-02 vitamin D 30 ng/mL
expect 2025-03-02: CP-6 completed
variant 181 days before
2024-09-01 vitamin D 30 ng/mL
expect 2025-03-02: CP-6 not-started
