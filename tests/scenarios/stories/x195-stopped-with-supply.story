X195 A stopped order with a supply or a dated end
Over by the day it was first known it opens nothing; a dated end on that day does.

as W1 untreated
variant supply of 90 days
2024-12-04 anastrozole order, stopped, for 90 days, seen 2025-03-03
expect 2025-03-05: nothing
variant supply of 91 days
2024-12-04 anastrozole order, stopped, for 91 days, seen 2025-03-03
expect 2025-03-03: NEW_START
expect 2025-03-05: NEW_START, ended 2025-03-04
variant bounds end 2025-03-02
2024-12-04 anastrozole order, stopped, bounds until 2025-03-02, seen 2025-03-03
expect 2025-03-05: nothing
variant bounds end 2025-03-03
2024-12-04 anastrozole order, stopped, bounds until 2025-03-03, seen 2025-03-03
expect 2025-03-03: NEW_START
