X43 Two risk factors and no scan
Unassessed, but a therapy review.

as W1
2025-02-10 smoking status smoker
2025-02-10 BMI 19.5
expect 2025-03-12: tier U by DT-5, risk factors RF-4 RF-6, A04 moderate by TR-3, only A04, CP-1 not-started
