X172 The dose beside testosterone
One milligram a day is reviewed; less, or no structured dose, is not.

as M1 untreated
variant 1 mg once daily
2025-03-01 anastrozole statement, dose 1 mg once daily
expect 2025-03-02: CP-14 scheduled, note E2-M10, no alert
variant 0.5 mg twice weekly
2025-03-01 anastrozole statement, dose 0.5 mg twice weekly
expect 2025-03-02: CP-14 not-started, no note E2-M10
variant 0.99 mg once daily
2025-03-01 anastrozole statement, dose 0.99 mg once daily
expect 2025-03-02: CP-14 not-started
variant no structured dose
2025-03-01 anastrozole statement
expect 2025-03-02: CP-14 not-started
variant reduced
2025-03-01 to 2025-04-01 anastrozole statement, dose 1 mg once daily
2025-04-02 anastrozole statement, dose 0.5 mg twice weekly
expect 2025-04-02: CP-14 not-started
variant without testosterone
[testo] 2024-01-10 testosterone statement, entered-in-error, seen 2025-02-01
2025-03-01 anastrozole statement, dose 1 mg once daily
expect 2025-03-02: MEN_OTHER, CP-14 not-started
