X72 Estradiol in pmol/L
73 pmol/L are 19.884 pg/mL, 73.5 are 20.021.

as M1
variant 73
day 60 estradiol 73 pmol/L
expect day 60: A06 moderate, only A06
variant 73.5
day 60 estradiol 73.5 pmol/L
expect day 60: no alert
