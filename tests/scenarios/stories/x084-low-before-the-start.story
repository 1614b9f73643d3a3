X84 Low ten days before the start
Anastrozole would lower it further.

as M1
2025-02-19 estradiol 15 pg/mL
expect 2025-03-01: A07 moderate by E2-M1, only A07
chart 2025-03-03: DetectedIssue A07 final, Task A07 requested, no Flag A07
