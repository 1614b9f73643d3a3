X183 A broken hip, no cause coded
From fifty on, without metastasis, and after the start it is a fracture on treatment until an agent begins.

as W1
variant on treatment
2025-09-10 fracture of neck of femur
expect 2025-09-20: tier O, A03 high, A17 high, only A03 A17
variant before the start
2025-02-20 fracture of neck of femur
expect 2025-09-20: tier O, A03 high, only A03
variant with bone metastasis
2025-09-10 fracture of neck of femur
2025-01-10 bone metastasis
expect 2025-09-20: no alert
variant at 49
woman born 1975-12-15
2025-09-10 fracture of neck of femur
expect 2025-09-20: no alert
variant alendronate begun
2025-09-10 fracture of neck of femur
2025-09-15 alendronate statement
expect 2025-09-20: no alert
