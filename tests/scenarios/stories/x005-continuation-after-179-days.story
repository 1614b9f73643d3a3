X05 Anastrozole again after 179 days without
A gap of 179 days is an interruption: the same episode, the same care plan, and nobody is told of a start again.

as W1 untreated
[old] 2023-01-01 anastrozole statement
[old] 2023-01-01 to 2024-09-03 anastrozole statement, completed
[ana] 2025-03-01 anastrozole statement
expect 2025-03-01: NEW_START, one episode, active, index 2023-01-01
chart 2025-03-03: CarePlan active, no message about A01
