X176 All of the loss in the second year
The scan just before tells what the baseline hides.

as W1
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 1.000, on scanner S1
2027-03-10 BMD lumbar spine 0.920, on scanner S1
expect 2027-03-10: A05 moderate about lumbar_spine/2026-03-10/2027-03-10, only A05
