X09 Prescribed and never taken
A statement of not taking is no exposure.

as W1 untreated
[ana] 2025-03-01 anastrozole statement, not-taken, seen 2025-03-03
expect 2025-03-04: nothing
chart 2025-03-04: nothing
