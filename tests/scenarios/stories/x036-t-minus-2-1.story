X36 T-score -2.1
Below -2.0: a therapy review.

as W1
2025-03-10 T-score lumbar spine -2.1
expect 2025-03-12: tier I, A04 moderate by TR-1, only A04
