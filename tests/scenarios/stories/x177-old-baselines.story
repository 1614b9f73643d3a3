X177 How old a baseline may be
730 days before the start and no more.

as W1
variant ten years
2015-05-01 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.800, on scanner S1
expect 2026-03-10: no A05, no entry RL-7, no alert
variant 730 days
2023-03-02 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.840, on scanner S1
expect 2026-03-10: A05 moderate, only A05
variant 731 days
2023-03-01 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.840, on scanner S1
expect 2026-03-10: no A05, no alert
variant 731 days and one between
2023-03-01 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.900, on scanner S1
2027-03-10 BMD lumbar spine 0.840, on scanner S1
expect 2027-03-10: A05 about lumbar_spine/2026-03-10/2027-03-10, only A05
