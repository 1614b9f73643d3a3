X145 Two versions of one moment
The greater version number counts, whatever comes first.

as W1 untreated
variant in order
[ana] 2025-03-01 anastrozole statement, active, version 1, seen 2025-03-10
[ana] 2025-03-01 to 2025-03-20 anastrozole statement, stopped, version 2, seen 2025-03-10
expect 2025-03-21: ended 2025-03-20
variant out of order
[ana] 2025-03-01 to 2025-03-20 anastrozole statement, stopped, version 2, seen 2025-03-10
[ana] 2025-03-01 anastrozole statement, active, version 1, seen 2025-03-10
expect 2025-03-21: ended 2025-03-20
