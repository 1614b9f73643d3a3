X107 Denosumab lapses after anastrozole has ended
The rebound does not ask for anastrozole.

as W1
[ana] 2025-03-01 to 2025-06-01 anastrozole statement, stopped
2025-01-15 denosumab administration
expect 2025-08-14: ended 2025-06-01, A12 high about denosumab, only A12
chart 2025-08-16: CarePlan completed, DetectedIssue A12 final, 1 urgent message about A12
