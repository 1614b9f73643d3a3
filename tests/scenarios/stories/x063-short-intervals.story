X63 Seven percent within half a year
150 days are too short to compare; 200 days are compared and not extrapolated.

as W1
2025-03-10 BMD lumbar spine 1.000, on scanner S1
variant 150 days
2025-08-07 BMD lumbar spine 0.930, on scanner S1
expect 2025-08-07: no A05, no alert
variant 200 days
2025-09-26 BMD lumbar spine 0.930, on scanner S1
expect 2025-09-26: A05 moderate, only A05
