X37 T-score -2.4
Intermediate, with a therapy review.

as W1
2025-03-10 T-score lumbar spine -2.4
expect 2025-03-12: tier I, A04 by TR-1, only A04
