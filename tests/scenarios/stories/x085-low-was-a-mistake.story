X85 18.5 was a mistake: it is 28.5
The alert is taken back, and who was told is told once.

as M1
[e2] day 60 estradiol 18.5 pg/mL
[e2] day 60 estradiol 28.5 pg/mL, corrected, seen day 65
expect day 60: A06 moderate
expect day 65: no A06, no alert
chart day 70: DetectedIssue A06 entered-in-error, Flag A06 entered-in-error, Task A06 entered-in-error, 1 correction about A06
