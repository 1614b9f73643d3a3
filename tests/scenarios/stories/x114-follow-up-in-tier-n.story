X114 The follow-up scan in tier N
Due after two years, overdue ninety days later.

as W1
2025-03-10 T-score lumbar spine -1.0
expect 2027-06-08: no A13, next DEXA 2027-03-10, CP-2 due 2027-03-10
expect 2027-06-09: A13 moderate by P21 since 2027-06-09
chart 2027-06-10: Task A13 requested, Flag A13 active, no DetectedIssue A13
