X86 High twice
Once is nothing yet; 35 days later it is.

as M1
day 40 estradiol 55 pg/mL
day 75 estradiol 58 pg/mL
expect day 40: no alert
expect day 75: A19 low by E2-M7, only A19
chart day 77: Task A19 requested, no DetectedIssue A19, no Flag A19
