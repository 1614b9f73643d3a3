X180 High twice, and what breaks the pair
Every result between and after has to be high for sure.

as M1
variant 40 between
day 40 estradiol 55 pg/mL
day 55 estradiol 40 pg/mL
day 75 estradiol 58 pg/mL
expect day 75: no alert
variant above 30 between
day 40 estradiol 55 pg/mL
day 55 estradiol >30 pg/mL
day 75 estradiol 58 pg/mL
expect day 75: no alert
variant above 50 between
day 40 estradiol 55 pg/mL
day 55 estradiol >50 pg/mL
day 75 estradiol 58 pg/mL
expect day 75: A19 low, only A19
variant above 30 after
day 40 estradiol 55 pg/mL
day 75 estradiol 58 pg/mL
day 80 estradiol >30 pg/mL
expect day 80: no alert
variant 27 days
day 40 estradiol 55 pg/mL
day 67 estradiol 58 pg/mL
expect day 67: no alert
variant 28 days
day 40 estradiol 55 pg/mL
day 68 estradiol 58 pg/mL
expect day 68: A19 low, only A19
