X55 Preliminary, then final
A preliminary result is not evaluated.

as W1
[t] 2025-03-10 T-score lumbar spine -2.6, preliminary
[t] 2025-03-10 T-score lumbar spine -2.3, final, seen 2025-03-12
expect 2025-03-11: tier U, no alert
expect 2025-03-12: tier I, A04 by TR-1, only A04
