X44 The edge of a low body mass index
20.0 counts as low, 20.1 does not.

as W1
2025-03-10 T-score lumbar spine -1.0
variant 20.0
2025-02-10 BMI 20.0
expect 2025-03-12: tier I by DT-3, risk factors RF-6
variant 20.1
2025-02-10 BMI 20.1
expect 2025-03-12: tier N, no risk factor
