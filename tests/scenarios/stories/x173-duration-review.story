X173 The duration review
Five years after the first aromatase inhibitor.

as W1 untreated
variant anastrozole alone
2025-03-01 anastrozole statement, seen 2025-03-03
expect 2025-03-03: CP-16 not-started due 2030-03-01 last
variant after letrozole
2023-01-10 to 2025-02-20 letrozole statement, stopped
2025-03-01 anastrozole statement
expect 2025-03-03: CP-16 not-started due 2028-01-10 last
