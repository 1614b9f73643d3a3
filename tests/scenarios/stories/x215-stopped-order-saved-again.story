X215 A stopped order, saved again
The end stays, whatever the supply would say.

as W1 untreated
[o] 2025-03-01 anastrozole order, for 90 days x 4
[o] 2025-03-01 anastrozole order, stopped, for 90 days x 4, seen 2025-04-10
[o] 2025-03-01 anastrozole order, stopped, for 90 days x 4, seen 2025-05-10
expect 2025-04-11: ended 2025-04-10
expect 2025-05-11: ended 2025-04-10
