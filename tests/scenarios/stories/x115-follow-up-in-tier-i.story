X115 The follow-up scan in tier I
Due after one year, overdue after two.

as W1
2025-03-10 T-score lumbar spine -1.6
expect 2027-03-10: no A13, next DEXA 2026-03-10
expect 2027-03-11: A13 moderate by P21
