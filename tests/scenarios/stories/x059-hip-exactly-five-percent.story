X59 Exactly five percent of the hip in a year
Both limits are met exactly.

as W1
2025-03-10 BMD total hip 0.900, on scanner S1
2026-03-10 BMD total hip 0.855, on scanner S1
expect 2026-03-10: A05 moderate by RL-1 about total_hip/2025-03-10/2026-03-10, only A05
