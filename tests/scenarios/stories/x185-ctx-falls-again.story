X185 A marked rise of CTX, then less
Below 56 percent above the baseline it is resolved.

as W1
2025-02-20 CTX 320 pg/mL
day 90 CTX 650 pg/mL
variant 499.2
day 120 CTX 499.2 pg/mL
expect day 120: A10 moderate
variant 499.1
day 120 CTX 499.1 pg/mL
expect day 120: no A10, no alert
