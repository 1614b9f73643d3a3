X97 CTX doubles in ninety days
A rise of 103.1 percent: a possible rapid loser.

as W1
2025-02-20 CTX 320 pg/mL
day 90 CTX 650 pg/mL
expect day 90: A10 moderate by BT-1, only A10
chart day 92: DetectedIssue A10 final, Task A10 requested, no Flag A10
