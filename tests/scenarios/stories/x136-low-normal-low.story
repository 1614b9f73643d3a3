X136 Low, in target, low
The result between breaks the pair.

as M1
day 60 estradiol 18.5 pg/mL
day 90 estradiol 24 pg/mL
day 95 estradiol 18 pg/mL
expect day 95: A06 moderate by E2-M3, only A06
