X47 The edge of prednisone
Ninety days in all count.

as W1
2025-03-10 T-score lumbar spine -1.0
variant 89 days
2024-06-01 to 2024-08-28 prednisone statement
expect 2025-03-12: tier N
variant 90 days
2024-06-01 to 2024-08-29 prednisone statement
expect 2025-03-12: tier I, risk factors RF-7
