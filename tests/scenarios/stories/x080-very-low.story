X80 Estradiol 9.8
Below 10: review, reduce or stop.

as M1
day 60 estradiol 9.8 pg/mL
expect day 60: A06 high by E2-M2, only A06
