X128 A therapy of long ago
It was over before it was first known: no episode.

as W1 untreated
2020-01-01 to 2022-01-01 anastrozole statement, completed, seen 2025-03-03
expect 2025-03-03: nothing
