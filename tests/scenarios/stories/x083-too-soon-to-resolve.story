X83 25 on the fifth day after a change of dose
Too soon to tell: the alert is not resolved yet.

as M1 untreated
[ana] 2025-03-01 anastrozole statement, dose 0.5 mg twice weekly
[ana] 2025-03-01 to day 61 anastrozole statement, dose 0.5 mg twice weekly, seen day 62
[less] day 62 anastrozole statement, dose 0.25 mg twice weekly
day 60 estradiol 18.5 pg/mL
day 67 estradiol 25 pg/mL
expect day 67: A06 moderate suppressed
