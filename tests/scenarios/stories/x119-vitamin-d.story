X119 Vitamin D in nmol/L
48 nmol/L are 19.231 ng/mL, 50 are 20.032.

as W1
variant 48
2025-03-05 vitamin D 48 nmol/L
expect 2025-03-05: A18 low by PT-8, only A18
variant 50
2025-03-05 vitamin D 50 nmol/L
expect 2025-03-05: no alert
