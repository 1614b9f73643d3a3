X197 What an earlier version said of a stopped order
Only what told it running on its day moves the end.

as W1 untreated
variant stopped
[o] 2024-10-01 anastrozole order, stopped, seen 2025-01-10
[o] 2024-10-01 anastrozole order, stopped, seen 2025-03-03
expect 2025-03-04: nothing
variant cancelled
[o] 2024-10-01 anastrozole order, cancelled, seen 2025-01-10
[o] 2024-10-01 anastrozole order, stopped, seen 2025-03-03
expect 2025-03-04: nothing
variant draft
[o] 2024-10-01 anastrozole order, draft, seen 2025-01-10
[o] 2024-10-01 anastrozole order, stopped, seen 2025-03-03
expect 2025-03-04: ended 2025-03-03, PREVALENT
variant on hold
[o] 2024-10-01 anastrozole order, on-hold, seen 2025-01-10
[o] 2024-10-01 anastrozole order, stopped, seen 2025-03-03
expect 2025-03-04: ended 2025-03-03, PREVALENT
variant active, over the day before
[o] 2024-10-01 anastrozole order, active, bounds until 2025-01-09, seen 2025-01-10
[o] 2024-10-01 anastrozole order, stopped, seen 2025-03-03
expect 2025-03-04: nothing
variant active until that day
[o] 2024-10-01 anastrozole order, active, bounds until 2025-01-10, seen 2025-01-10
[o] 2024-10-01 anastrozole order, stopped, seen 2025-03-03
expect 2025-03-04: ended 2025-03-03, PREVALENT
variant active, letrozole
[o] 2024-10-01 letrozole order, active, seen 2025-01-10
[o] 2024-10-01 anastrozole order, stopped, seen 2025-03-03
expect 2025-03-04: nothing
