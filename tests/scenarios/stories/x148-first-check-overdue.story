X148 The first estradiol check
Due 42 days after the start; a result counts from the fourteenth day on.

as M1
variant none
expect day 72: CP-3 not-started due day 30, no alert
expect day 73: A20 low by E2-M9, only A20
variant on day 13
day 13 estradiol 25 pg/mL
expect day 73: A20 low
variant on day 14
day 14 estradiol 25 pg/mL
expect day 73: no A20, no alert
