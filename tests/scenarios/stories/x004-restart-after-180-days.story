X04 Anastrozole again after 180 days without
A gap of 180 days is a washout: a restart with a care plan of its own.

as W1 untreated
[old] 2023-01-01 anastrozole statement
[old] 2023-01-01 to 2024-09-02 anastrozole statement, completed
[ana] 2025-03-01 anastrozole statement
expect 2025-03-01: RESTART, two episodes, index 2025-03-01, A01 by NS-12
chart 2025-03-03: CarePlan active completed, 1 message about A01
