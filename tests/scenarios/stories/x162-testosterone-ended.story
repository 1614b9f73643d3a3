X162 A woman's testosterone has ended
For ninety days she still counts as on testosterone.

as T1
variant 90 days ago
[testo] 2024-06-01 to 2025-03-03 testosterone statement
expect 2025-06-01: WOMEN_TRT by CTX-11, no alert
variant 91 days ago
[testo] 2024-06-01 to 2025-03-02 testosterone statement
expect 2025-06-01: WOMEN_UNK, A14 low, only A14
