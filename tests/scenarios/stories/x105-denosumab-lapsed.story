X105 Seven months after denosumab
After 210 days protection has lapsed.

as W1
2025-01-15 denosumab administration
expect 2025-08-13: no A12, no alert
expect 2025-08-14: A12 high by PT-5 about denosumab, only A12
chart 2025-08-14: DetectedIssue A12 final, Flag A12 active, Task A12 requested, 1 urgent message about A12
