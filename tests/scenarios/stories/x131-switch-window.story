X131 The edge of a switch
Letrozole ended ninety days before the start: a switch; a day more: a new start.

as W1
variant 90 days
2023-01-10 to 2024-12-01 letrozole statement, stopped
expect 2025-03-02: SWITCH, AI start 2023-01-10
variant 91 days
2023-01-10 to 2024-11-30 letrozole statement, stopped
expect 2025-03-02: NEW_START, AI start 2025-03-01
