X38 T-score -2.45
There is no gap between -2.4 and -2.5: still intermediate.

as W1
2025-03-10 T-score lumbar spine -2.45
expect 2025-03-12: tier I by DT-2, T -2.45, A04 by TR-1, only A04
