X03 First heard of on the ninetieth day
Ninety days are still recent: a new start.

as W1 untreated
[ana] 2024-12-03 anastrozole statement, seen 2025-03-03
expect 2025-03-03: NEW_START, index 2024-12-03, A01 by NS-14
