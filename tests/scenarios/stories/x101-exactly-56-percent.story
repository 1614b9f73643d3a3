X101 CTX falls by exactly 56 percent
That is not more than 56: no response.

as W1
2025-03-20 CTX 500 pg/mL
2025-04-01 alendronate statement
2025-07-10 CTX 220 pg/mL
expect 2025-07-10: A11 moderate, only A11
