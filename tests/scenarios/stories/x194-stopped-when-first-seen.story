X194 An order first seen as stopped
Where nobody told it running it was its first day alone; where somebody did it ended when the news came.

as W1 untreated
variant never told running
[o] 2024-10-01 anastrozole order, stopped, seen 2025-03-03
expect 2025-03-03: nothing
expect 2025-03-04: nothing
variant told running
[o] 2024-10-01 anastrozole order, active, seen 2024-10-03
[o] 2024-10-01 anastrozole order, stopped, seen 2025-03-03
expect 2025-03-03: active
expect 2025-03-04: ended 2025-03-03
