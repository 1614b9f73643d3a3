X73 Estradiol in ng/dL
1.9 ng/dL are 19.0 pg/mL.

as M1
day 60 estradiol 1.9 ng/dL
expect day 60: A06 moderate by E2-M3, only A06
