X45 The edge of age
65 is no risk factor, 66 is.

as W1
2025-03-10 T-score lumbar spine 0.2
variant 65
woman born 1959-08-01
expect 2025-03-12: tier N, no risk factor
variant 66
woman born 1959-03-01
expect 2025-03-12: tier I by DT-3, risk factors RF-3
