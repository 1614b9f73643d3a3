X170 The panel after testosterone has ended
LH and FSH belong to it then.

day 0 is 2025-03-01
man born 1976-08-01
2024-01-10 to 2024-11-01 testosterone statement
2025-03-01 anastrozole statement
2025-03-20 total testosterone 600
2025-03-20 free testosterone 12
2025-03-20 SHBG 30
variant without LH and FSH
expect 2025-03-25: MEN_POST_TRT by CTX-3, CP-4 not-started due 2025-03-31
variant with LH and FSH
2025-03-22 LH 5
2025-03-22 FSH 5
expect 2025-03-25: CP-4 not-started due 2026-03-22
