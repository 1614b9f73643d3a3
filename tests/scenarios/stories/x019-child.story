X19 A patient of fifteen
Children are out of scope.

day 0 is 2025-03-01
woman born 2009-08-01
[ana] 2025-03-01 anastrozole statement
expect 2025-03-03: nothing
chart 2025-03-05: nothing
