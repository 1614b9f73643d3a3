X54 T-scores without unit and in percent
No unit is the unit of a score; percent is not.

as W1
variant no unit
2025-03-10 T-score lumbar spine -2.6, without unit
expect 2025-03-12: tier O, no entry F5
variant percent
2025-03-10 T-score lumbar spine -2.6 %
expect 2025-03-12: tier U, entry F5
