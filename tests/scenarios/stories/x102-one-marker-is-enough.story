X102 CTX does not respond, P1NP does
Either marker is enough.

as W1
2025-03-20 CTX 500 pg/mL
2025-03-20 P1NP 61 ug/L
2025-04-01 alendronate statement
2025-07-10 CTX 300 pg/mL
2025-07-10 P1NP 37 ug/L
expect 2025-07-10: no alert, note BT-3
