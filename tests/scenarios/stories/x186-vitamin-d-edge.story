X186 The edge of vitamin D
49.92 nmol/L are 20 ng/mL and a little.

as W1
variant 49.92
2025-03-05 vitamin D 49.92 nmol/L
expect 2025-03-05: no alert
variant 49.91
2025-03-05 vitamin D 49.91 nmol/L
expect 2025-03-05: A18 low, only A18
