X106 Zoledronic acid in place of denosumab
The rebound is covered: resolved.

as W1
2025-01-15 denosumab administration
2025-08-20 zoledronic acid administration
expect 2025-08-19: A12 high
expect 2025-08-20: no A12, no alert
chart 2025-08-22: DetectedIssue A12 resolved, Flag A12 inactive, Task A12 completed
