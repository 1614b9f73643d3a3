X151 Who is reminded of the check
Not the man with breast cancer; the man without testosterone is.

variant breast cancer
as the man with breast cancer
day 200 estradiol 12 pg/mL
expect day 500: no alert, CP-3 completed
variant no testosterone
as the man without testosterone
expect day 73: MEN_OTHER, A20 low, only A20
