X25 A woman of 63 of whose menopause nothing is recorded
From sixty on she is presumed to be postmenopausal.

woman born 1961-08-01
breast cancer
[ana] 2025-03-01 anastrozole statement
expect 2025-03-02: WOMEN_PM_BC by CTX-6, no alert
