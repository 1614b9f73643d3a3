X82 Low, the dose is halved, then 24
The alert counts as acted upon; the next result resolves it.

as M1 untreated
[ana] 2025-03-01 anastrozole statement, dose 0.5 mg twice weekly
[ana] 2025-03-01 to day 61 anastrozole statement, dose 0.5 mg twice weekly, seen day 62
[less] day 62 anastrozole statement, dose 0.25 mg twice weekly
day 60 estradiol 18.5 pg/mL
day 104 estradiol 24 pg/mL
expect day 60: A06 moderate active
expect day 62: A06 moderate suppressed, CP-3 not-started due day 104, CP-14 scheduled
expect day 104: no A06, no alert
chart day 106: DetectedIssue A06 resolved, Flag A06 inactive, 1 message about A06
