X67 Eleven percent of the spine in a year
Ten percent a year and more is severe.

as W1
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.890, on scanner S1
expect 2026-03-10: A05 high by RL-1, only A05
