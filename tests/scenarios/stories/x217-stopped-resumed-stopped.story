X217 Stopped, resumed, stopped
The last stop counts.

as W1 untreated
[ana] 2025-03-01 anastrozole statement, seen 2025-03-03
[ana] 2025-03-01 anastrozole statement, stopped, seen 2025-06-01
[ana] 2025-03-01 anastrozole statement, active, seen 2025-06-10
[ana] 2025-03-01 anastrozole statement, stopped, seen 2025-07-01
expect 2025-07-02: ended 2025-07-01
