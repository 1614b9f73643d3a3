X171 The last period
More than a year ago it reads as postmenopausal from 45 on; within a year she is premenopausal; under goserelin it tells nothing.

2025-03-01 anastrozole statement
variant 366 days ago at 44
woman born 1980-06-01
2024-06-01 last period 2024-03-09
expect 2025-03-10: WOMEN_UNK, A14 low, only A14
variant 366 days ago at 45
woman born 1979-06-01
2024-06-01 last period 2024-03-09
expect 2025-03-10: WOMEN_PM_OTHER by CTX-8
variant 365 days ago at 45
woman born 1979-06-01
2024-06-01 last period 2024-03-10
expect 2025-03-10: WOMEN_PREM
variant long ago at 50 on goserelin
woman born 1974-06-01
2024-06-01 last period 2023-01-01
2025-01-10 goserelin statement
expect 2025-03-10: WOMEN_UNK
