X103 The edges of the response window
From the 76th to the 194th day after the start of alendronate a result counts.

as W1
2025-03-20 CTX 500 pg/mL
2025-04-01 alendronate statement
variant day 75
2025-06-15 CTX 450 pg/mL
expect 2025-06-15: no A11
variant day 76
2025-06-16 CTX 450 pg/mL
expect 2025-06-16: A11 moderate
variant day 194
2025-10-12 CTX 450 pg/mL
expect 2025-10-12: A11 moderate
variant day 195
2025-10-13 CTX 450 pg/mL
expect 2025-10-13: no A11
