X189 What moves a baseline, what is compared, what is believed
A course moves it when it began more than ninety days before the scan.

as W1
variant 91 days before
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.900, on scanner S1
2027-03-10 BMD lumbar spine 0.8995, on scanner S1
2026-12-09 alendronate statement
expect 2027-03-10: no alert
variant 90 days before
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.900, on scanner S1
2027-03-10 BMD lumbar spine 0.8995, on scanner S1
2026-12-10 alendronate statement
expect 2027-03-10: A05 about lumbar_spine/2025-03-10/2027-03-10, only A05
variant another scanner between
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.920, on scanner S2
2027-03-10 BMD lumbar spine 0.940, on scanner S1
expect 2027-03-10: no alert
variant a value not believed between
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.700, on scanner S1
2027-03-10 BMD lumbar spine 0.990, on scanner S1
expect 2027-03-10: two entries RL-7, no alert
