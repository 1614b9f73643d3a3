X150 A low result and the check after it
While the low result is not acted upon it hides the reminder.

day 0 is 2025-03-01
day 5 estradiol 18.5 pg/mL
variant nothing done
as M1
expect day 73: A06 moderate, A20 hidden, only A06
variant dose halved on day 6
as M1 untreated
[ana] 2025-03-01 anastrozole statement, dose 0.5 mg twice weekly
[ana] 2025-03-01 to day 5 anastrozole statement, dose 0.5 mg twice weekly, seen day 6
[less] day 6 anastrozole statement, dose 0.25 mg twice weekly
expect day 78: A06 moderate suppressed, CP-3 not-started due day 48, no A20
expect day 79: A06 suppressed, A20 low, only A06 A20
