X212 A pregnancy
It counts while it lasts.

woman born 1984-08-01
breast cancer
2025-03-01 anastrozole statement
variant active
2025-01-10 normal pregnancy
expect 2025-03-02: WOMEN_PREM, A15 moderate, only A15
variant resolved
2025-01-10 normal pregnancy, resolved
expect 2025-03-02: WOMEN_UNK
variant refuted
2025-01-10 normal pregnancy, refuted
expect 2025-03-02: WOMEN_UNK
