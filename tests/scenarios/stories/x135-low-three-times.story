X135 Low on days 40, 54 and 70
The first and the last are thirty days apart: confirmed.

as M1
day 40 estradiol 18.5 pg/mL
day 54 estradiol 19 pg/mL
day 70 estradiol 17 pg/mL
expect day 54: A06 moderate
expect day 70: A06 high by E2-M4, only A06
