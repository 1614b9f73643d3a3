X134 The Z-score of a man under fifty
Below -2.0 it makes the tier intermediate, without a class.

as the man without testosterone
variant -2.1
2025-03-10 Z-score lumbar spine -2.1
expect 2025-03-12: tier I by DT-Z, no class
variant -2.0
2025-03-10 Z-score lumbar spine -2.0
expect 2025-03-12: tier U, no class
