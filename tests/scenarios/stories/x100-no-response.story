X100 Neither marker falls enough
CTX by 55.0, P1NP by 33.3 percent: no response.

as W1
2025-03-20 CTX 500 pg/mL
2025-03-20 P1NP 60 ug/L
2025-04-01 alendronate statement
2025-07-10 CTX 225 pg/mL
2025-07-10 P1NP 40 ug/L
expect 2025-07-10: A11 moderate by BT-4 about bisphosphonate_oral, only A11
