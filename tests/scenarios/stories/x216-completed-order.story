X216 A completed order
Its supply tells the end; without one the day on which it was said.

as W1 untreated
variant no supply
[o] 2025-03-01 anastrozole order
[o] 2025-03-01 anastrozole order, completed, seen 2025-06-01
expect 2025-06-02: ended 2025-06-01
variant supply of 30 days
[o] 2025-03-01 anastrozole order, for 30 days
[o] 2025-03-01 anastrozole order, completed, for 30 days, seen 2025-06-01
expect 2025-06-02: ended 2025-03-30
