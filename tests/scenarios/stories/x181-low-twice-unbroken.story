X181 Low twice, and what breaks the pair
A result between that may not be low breaks it.

as M1
variant below 24 between
day 40 estradiol 18.5 pg/mL
day 60 estradiol <24 pg/mL
day 75 estradiol 17 pg/mL
expect day 75: A06 moderate since day 40, only A06
variant below 20 between
day 40 estradiol 18.5 pg/mL
day 60 estradiol <20 pg/mL
day 75 estradiol 17 pg/mL
expect day 75: A06 high by E2-M4, only A06
variant 27 days
day 40 estradiol 18.5 pg/mL
day 67 estradiol 17 pg/mL
expect day 67: A06 moderate, only A06
variant 28 days
day 40 estradiol 18.5 pg/mL
day 68 estradiol 17 pg/mL
expect day 68: A06 high, only A06
