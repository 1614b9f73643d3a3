X163 Testosterone beside something stronger
A recent period or breast cancer decides the context; the panel stays.

as T1
variant recent period
2025-02-10 last period 2025-01-10
expect 2025-03-02: WOMEN_PREM, A15 moderate, only A15
variant breast cancer after menopause
breast cancer
postmenopausal state
expect 2025-03-02: WOMEN_PM_BC, CP-4 not-started, no CP-3, no CP-14
