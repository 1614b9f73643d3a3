X41 A vertebral fracture, a normal T-score
The fracture alone decides the tier; the class stays normal.

as W1
2025-03-10 T-score lumbar spine -0.5
2023-05-10 osteoporotic vertebral fracture
expect 2025-03-12: tier O by DT-1, class normal, A03 high, only A03
