X02 On treatment for five months when first heard of
A start 153 days before the first sight is no new start: the baseline is due from the day we heard of it.

as W1 untreated
[ana] 2024-10-01 anastrozole statement, seen 2025-03-03
expect 2025-03-03: PREVALENT, index 2024-10-01, first known 2025-03-03, A01 info by NS-15, CP-1 not-started due 2025-04-02
