X07 From tamoxifen to anastrozole
Tamoxifen is no aromatase inhibitor: a new start.

as W1 untreated
2023-01-10 to 2025-02-20 tamoxifen statement, stopped
[ana] 2025-03-01 anastrozole statement
expect 2025-03-02: NEW_START, AI start 2025-03-01
