X62 5.3 percent between two scanners
Not comparable: a note only.

as W1
2025-03-10 BMD lumbar spine 1.000, on scanner S1
2026-03-10 BMD lumbar spine 0.947, on scanner S2
expect 2026-03-10: no A05, no alert, note RL-5
