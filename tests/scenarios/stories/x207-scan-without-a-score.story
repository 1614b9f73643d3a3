X207 A scan was made, its score can't be read here
The alert stays, but low: enter the score.

as W1
variant 2025-03-20
2025-03-20 DXA scan made
expect 2025-05-31: A02 low by BA-1
variant 2024-03-01
2024-03-01 DXA scan made
expect 2025-05-31: A02 low
variant 2024-02-29
2024-02-29 DXA scan made
expect 2025-05-31: A02 moderate
variant March 2024
2024-03 DXA scan made
expect 2025-05-31: A02 low
variant February 2024
2024-02 DXA scan made
expect 2025-05-31: A02 moderate
variant undated
DXA scan made, seen 2025-05-01
expect 2025-05-31: A02 low
variant in progress
2025-03-20 DXA scan made, in-progress
expect 2025-05-31: A02 moderate
variant with its score
2025-03-20 DXA scan made
2025-03-20 T-score lumbar spine -1.0
expect 2025-05-31: no A02
variant with an order
2025-03-20 DXA scan made
2025-05-20 DXA ordered
expect 2025-05-31: A02 low suppressed
