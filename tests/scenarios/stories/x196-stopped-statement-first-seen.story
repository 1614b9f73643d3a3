X196 A statement first seen as stopped
It opens nothing; it is exposure all the same, and a later start is judged by it.

as W1 untreated
variant no end
2024-10-01 anastrozole statement, stopped, seen 2025-03-03
expect 2025-03-03: nothing
variant asserted before
2024-10-01 anastrozole statement, stopped, asserted 2025-02-20, seen 2025-03-03
expect 2025-03-03: nothing
variant asserted on the day
2024-10-01 anastrozole statement, stopped, asserted 2025-03-03, seen 2025-03-03
expect 2025-03-03: nothing
variant a new one after 179 days
2024-10-01 anastrozole statement, stopped, asserted 2025-02-20, seen 2025-03-03
2025-08-18 anastrozole statement
expect 2025-08-20: one episode, PREVALENT, index 2024-10-01
variant a new one after 180 days
2024-10-01 anastrozole statement, stopped, asserted 2025-02-20, seen 2025-03-03
2025-08-19 anastrozole statement
expect 2025-08-20: RESTART, index 2025-08-19
