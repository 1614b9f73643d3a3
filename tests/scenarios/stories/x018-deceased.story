X18 A statement arrives after death
Nothing is written for the dead.

as W1 untreated
died 2025-02-01
[ana] 2025-01-10 anastrozole statement, seen 2025-03-03
expect 2025-03-03: nothing
chart 2025-03-05: nothing
