X42 A broken hip at 67, no cause coded
A fracture by its site counts from fifty on.

as W1
woman born 1954-12-15
2022-05-10 fracture of neck of femur
2025-03-10 T-score lumbar spine -1.2
expect 2025-03-12: tier O by DT-1, risk factors RF-1 RF-3, A03 high, only A03
