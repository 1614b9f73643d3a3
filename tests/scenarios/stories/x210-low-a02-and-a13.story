X210 Baseline and follow-up, low or not
A low reminder of the baseline does not hide a moderate one of the follow-up.

as W1
2023-05-10 osteoporotic vertebral fracture
2024-01-10 alendronate statement
variant scan before the start
2024-09-01 DXA scan made
expect 2027-03-02: A02 low, A13 moderate
variant scan after the start
2026-09-01 DXA scan made
expect 2027-03-02: A02 low, A13 low hidden
variant no scan
expect 2027-03-02: A02 moderate, A13 hidden
