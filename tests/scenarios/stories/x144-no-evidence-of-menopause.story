X144 What tells nothing about menopause
A refuted finding and flushing alone are no evidence.

woman born 1972-08-01
breast cancer
[ana] 2025-03-01 anastrozole statement
variant premenopausal refuted
premenopausal state, refuted
expect 2025-03-02: WOMEN_UNK
variant flushing
menopausal flushing
expect 2025-03-02: WOMEN_UNK
