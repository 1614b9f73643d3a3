X58 5.3 percent of the spine in a year
Exactly the least significant change, and more than five percent a year: rapid loss.

as W1
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.947, on scanner S1
expect 2026-03-10: A05 moderate by RL-1 about lumbar_spine/2025-03-10/2026-03-10, only A05
