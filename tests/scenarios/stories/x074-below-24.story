X74 Less than 24
It may be low or not: measured again by mass spectrometry; what stands stays.

as M1
variant alone
day 60 estradiol <24 pg/mL
expect day 60: A09 info by E2-M8, no A06, only A09
variant after a low result
day 40 estradiol 18.5 pg/mL
day 60 estradiol <24 pg/mL
expect day 60: A06 moderate, A09 info
