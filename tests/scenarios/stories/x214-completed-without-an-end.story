X214 Completed without an end, and saved again
It ended on the day on which somebody first said so.

as W1 untreated
[ana] 2025-03-01 anastrozole statement, seen 2025-03-03
[ana] 2025-03-01 anastrozole statement, completed, seen 2025-06-01
[ana] 2025-03-01 anastrozole statement, completed, seen 2025-07-01
expect 2025-06-02: ended 2025-06-01
expect 2025-07-02: ended 2025-06-01
