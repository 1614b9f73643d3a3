X92 14 by mass spectrometry on goserelin
Marked incomplete suppression.

as the woman on goserelin
day 60 estradiol 14 pg/mL, by mass spectrometry
expect day 60: A08 moderate by E2-W2, only A08
chart day 62: DetectedIssue A08 final, Task A08 requested, no Flag A08
