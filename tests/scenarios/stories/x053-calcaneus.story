X53 A heel scan only
The heel never counts.

as W1
2025-03-10 T-score calcaneus -3.0
expect 2025-03-12: tier U, no T, no alert, CP-1 not-started
