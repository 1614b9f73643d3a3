X188 Rapid against the baseline and against the scan before
The baseline names the pair, the worse rate the severity.

as W1
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2027-03-10 BMD lumbar spine 0.880, on scanner S1
variant 0.940 between
2026-03-10 BMD lumbar spine 0.940, on scanner S1
expect 2027-03-10: A05 moderate about lumbar_spine/2025-03-10/2027-03-10, only A05
variant 0.995 between
2026-03-10 BMD lumbar spine 0.995, on scanner S1
expect 2027-03-10: A05 high about lumbar_spine/2025-03-10/2027-03-10, only A05
