X26 A woman of 52 of whose menopause nothing is recorded
Nothing is presumed: somebody is asked.

woman born 1972-08-01
breast cancer
[ana] 2025-03-01 anastrozole statement
expect 2025-03-02: WOMEN_UNK by CTX-9, A14 low by CTX-9, only A14
