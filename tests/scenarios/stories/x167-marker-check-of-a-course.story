X167 The marker check after alendronate began
The course has a check of its own, which takes the place of the other from the start of anastrozole on.

as W1
2025-02-20 CTX 320 pg/mL
variant day 75 of the course
2025-04-01 alendronate statement
2025-06-15 CTX 300 pg/mL
expect 2025-06-15: CP-5 not-started due 2025-06-30
variant day 76 of the course
2025-04-01 alendronate statement
2025-06-16 CTX 300 pg/mL
expect 2025-06-16: CP-5 completed due 2025-06-30
variant day 194 of the course
2025-04-01 alendronate statement
2025-10-12 CTX 300 pg/mL
expect 2025-10-12: CP-5 completed due 2025-06-30
variant day 195 of the course
2025-04-01 alendronate statement
2025-10-13 CTX 300 pg/mL
expect 2025-10-13: CP-5 not-started due 2025-06-30
variant a course begun before
2025-02-28 alendronate statement
day 60 CTX 300 pg/mL
expect day 60: CP-5 completed due day 90
variant a course begun on the day
2025-03-01 alendronate statement
day 60 CTX 300 pg/mL
expect day 60: CP-5 not-started due day 90
