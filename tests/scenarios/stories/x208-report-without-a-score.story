X208 A report of a scan without a readable score
A final report with a date tells the same.

as W1
variant final
2025-03-20 DXA report
expect 2025-05-31: A02 low
variant preliminary
2025-03-20 DXA report, preliminary
expect 2025-05-31: A02 moderate
variant without date
DXA report, without date, seen 2025-03-20
expect 2025-05-31: A02 moderate
variant of a period
2024-02-20 to 2024-03-01 DXA report
expect 2025-05-31: A02 low
