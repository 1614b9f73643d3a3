X76 At most 20
It may be 20: not interpretable.

as M1
day 60 estradiol <=20 pg/mL
expect day 60: A09, no A06, only A09
