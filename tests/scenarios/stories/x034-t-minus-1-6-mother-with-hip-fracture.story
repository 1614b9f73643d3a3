X34 T-score -1.6, her mother broke a hip
Below -1.5 with a risk factor: a therapy review.

as W1
2025-03-10 T-score lumbar spine -1.6
mother with fracture of neck of femur
expect 2025-03-12: tier I, risk factors RF-2, A04 moderate by TR-2, only A04
