X153 The testosterone panel
Again a year after the latest of its three tests; due at once while one is missing.

as M1
variant complete
2025-03-20 total testosterone 600
2025-03-20 free testosterone 12
2025-03-20 SHBG 30
expect 2025-03-20: CP-4 not-started due 2026-03-20
variant one again
2025-03-20 total testosterone 600
2025-03-20 free testosterone 12
2025-03-20 SHBG 30
day 150 free testosterone 12
expect day 150: CP-4 not-started due day 515
variant SHBG missing
2025-03-20 total testosterone 600
2025-03-20 free testosterone 12
expect 2025-03-20: CP-4 not-started due day 30
variant ended
[ana] 2025-03-01 to day 40 anastrozole statement, stopped
expect day 41: CP-3 cancelled, CP-4 cancelled, CP-16 cancelled
