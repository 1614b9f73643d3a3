X149 The check after a change of dose
Due 42 days after the change.

as M1 untreated
[ana] 2025-03-01 anastrozole statement, dose 0.5 mg twice weekly
[ana] 2025-03-01 to day 99 anastrozole statement, dose 0.5 mg twice weekly, seen day 100
[less] day 100 anastrozole statement, dose 0.25 mg twice weekly
day 60 estradiol 25 pg/mL
variant no result
expect day 172: CP-3 not-started due day 142, no alert
expect day 173: A20 low, only A20
variant on day 113
day 113 estradiol 25 pg/mL
expect day 173: A20 low
variant on day 114
day 114 estradiol 25 pg/mL
expect day 173: no alert, CP-3 not-started due day 294
