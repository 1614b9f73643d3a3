X152 The first check of a man already on treatment
It counts from the day we heard of him, and from his last result.

day 0 is 2025-03-03
man born 1976-08-01
2024-01-10 testosterone statement
2024-03-01 anastrozole statement, seen 2025-03-03
variant no result
expect day 72: PREVALENT, no alert
expect day 73: A20 low, only A20
variant in September
2024-09-01 estradiol 25 pg/mL
expect day 72: no alert
expect day 73: A20 low, only A20
variant in February
2025-02-01 estradiol 25 pg/mL
expect day 73: no alert, CP-3 due 2025-07-31
