X165 How long an injection counts
Goserelin for ninety days, testosterone for thirty, and ninety more as still on treatment.

variant goserelin 80 days ago
woman born 1980-08-01
breast cancer
2025-03-01 anastrozole statement
2025-03-13 goserelin administration
expect 2025-06-01: WOMEN_OFS_BC
variant goserelin 89 days ago
woman born 1980-08-01
breast cancer
2025-03-01 anastrozole statement
2025-03-04 goserelin administration
expect 2025-06-01: WOMEN_OFS_BC
variant goserelin 90 days ago
woman born 1980-08-01
breast cancer
2025-03-01 anastrozole statement
2025-03-03 goserelin administration
expect 2025-06-01: WOMEN_UNK
variant goserelin 95 days ago
woman born 1980-08-01
breast cancer
2025-03-01 anastrozole statement
2025-02-26 goserelin administration
expect 2025-06-01: WOMEN_UNK
variant testosterone 119 days ago
man born 1976-08-01
2025-03-01 anastrozole statement
2025-02-02 testosterone administration
expect 2025-06-01: MEN_TRT
variant testosterone 120 days ago
man born 1976-08-01
2025-03-01 anastrozole statement
2025-02-01 testosterone administration
expect 2025-06-01: MEN_POST_TRT
