X81 Low twice, 42 days apart, the same dose
Confirmed: the alert rises to high and is told again.

as M1
day 60 estradiol 18.5 pg/mL
day 102 estradiol 17 pg/mL
expect day 60: A06 moderate by E2-M3
expect day 102: A06 high by E2-M4, only A06
chart day 62: DetectedIssue A06 final, 1 message about A06, no urgent message
chart day 104: DetectedIssue A06 final, Flag A06 active, Task A06 requested, 1 urgent message about A06, 2 messages about A06
