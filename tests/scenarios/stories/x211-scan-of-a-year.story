X211 A scan "in 2024", and scores beside it
A score dated on the scan's first day or later is the scan's own.

variant score of February 2024
as W1
2024 DXA scan made
2024-02 T-score lumbar spine -1.0
expect 2025-05-31: A02 moderate
variant score of December 2023
as W1
2024 DXA scan made
2023-12 T-score lumbar spine -1.0
expect 2025-05-31: A02 low
variant a man born 1980
as the man without testosterone
man born 1980-08-01
2025-03-20 DXA scan made
2025-03-20 Z-score lumbar spine -1.0
expect 2025-05-31: no A02
variant a man born 1970
as the man without testosterone
man born 1970-08-01
2025-03-20 DXA scan made
2025-03-20 Z-score lumbar spine -1.0
expect 2025-05-31: A02 low
