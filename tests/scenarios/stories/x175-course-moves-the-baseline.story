X175 Loss before alendronate, none on it
A course moves the baseline of later scans; without it the whole loss is judged.

as W1
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.900, on scanner S1
2027-03-10 BMD lumbar spine 0.8995, on scanner S1
variant alendronate
2026-04-01 alendronate statement
expect 2026-03-10: A05 high by RL-1, only A05
expect 2027-03-09: A05 high
expect 2027-03-10: no A05, no alert
variant nothing
expect 2027-03-10: A05 moderate about lumbar_spine/2025-03-10/2027-03-10, only A05
