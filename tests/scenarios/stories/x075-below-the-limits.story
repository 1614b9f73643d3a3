X75 Less than 20, 10, 5
Each is low for sure.

as M1
variant below 20
day 60 estradiol <20 pg/mL
expect day 60: A06 moderate by E2-M3, only A06
variant below 10
day 60 estradiol <10 pg/mL
expect day 60: A06 high by E2-M2, only A06
variant below 5
day 60 estradiol <5 pg/mL
expect day 60: A06 high by E2-M2, only A06
