X159 A woman on testosterone
Suppression is not the aim: a low estradiol, by mass spectrometry and after the start, asks for a review.

as T1
variant 6 by mass spectrometry
day 60 estradiol 6 pg/mL, by mass spectrometry
expect day 60: WOMEN_TRT by CTX-11, A21 low by E2-F1, only A21, CP-3 not-started due day 102, CP-4 not-started due day 30, CP-14 scheduled
chart day 62: DetectedIssue A21 final, Task A21 requested, no Flag A21
variant 6 by immunoassay
day 60 estradiol 6 pg/mL, by immunoassay
expect day 60: no alert
variant 20
day 60 estradiol 20 pg/mL, by mass spectrometry
expect day 60: no alert
variant below 24
day 60 estradiol <24 pg/mL, by mass spectrometry
expect day 60: no alert
variant on the day of the start
2025-03-01 estradiol 6 pg/mL, by mass spectrometry
expect day 60: no alert
