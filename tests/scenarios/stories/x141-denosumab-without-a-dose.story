X141 Denosumab, no dose recorded
An open statement protects; when the next dose is due nobody can tell.

as W1
2024-01-10 denosumab statement
2025-03-10 T-score lumbar spine -2.6
expect 2025-06-14: tier O, no alert, CP-13 without due date
