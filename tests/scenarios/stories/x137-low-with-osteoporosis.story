X137 Low estradiol with osteoporosis
In tier O a low estradiol is high.

as M1
2025-03-10 T-score lumbar spine -2.6
2025-03-10 alendronate statement
day 60 estradiol 18.5 pg/mL
expect day 60: tier O, A06 high, only A06
