X24 A premenopausal woman with breast cancer
Anastrozole is not expected to work before menopause.

woman born 1983-08-01
breast cancer
premenopausal state
[ana] 2025-03-01 anastrozole statement
expect 2025-03-02: WOMEN_PREM by CTX-7, A15 moderate by CTX-7, only A15
