X93 45 by immunoassay
In the range of an active ovary, whatever the method.

as W1
day 60 estradiol 45 pg/mL, by immunoassay
expect day 60: A08 high by E2-W1, only A08
chart day 62: DetectedIssue A08 final, Task A08 requested, Flag A08 active, 1 urgent message about A08
