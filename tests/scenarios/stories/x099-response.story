X99 CTX falls by sixty percent on alendronate
A response, which is shown.

as W1
2025-03-20 CTX 500 pg/mL
2025-04-01 alendronate statement
2025-07-10 CTX 200 pg/mL
expect 2025-07-10: no alert, note BT-3
