X57 Five percent of the spine in a year
Below the least significant change of 5.3 percent: noise.

as W1
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.950, on scanner S1
expect 2026-03-10: no A05, no A04, no alert, note RL-3
