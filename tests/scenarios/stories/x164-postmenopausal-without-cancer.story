X164 After menopause, no cancer, no testosterone
Nothing acts on estradiol there.

woman born 1962-08-01
postmenopausal state
[ana] 2025-03-01 anastrozole statement
expect 2025-03-02: WOMEN_PM_OTHER by CTX-8, no CP-3, no CP-4, no alert
