X178 How old the older scan may be for a loss despite therapy
180 days before the course.

as W1
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2027-03-10 BMD lumbar spine 0.890, on scanner S1
variant 180 days
2025-09-06 alendronate statement
expect 2027-03-10: A05 high by PT-9, only A05
variant 181 days
2025-09-07 alendronate statement
expect 2027-03-10: A05 moderate by RL-1, only A05
